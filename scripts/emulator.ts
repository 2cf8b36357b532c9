// A GitHub of your own (`npm run emulator -- --port 4000`): builds what it takes, and hands on to the command ghpkg-emulator.
import { join } from "node:path";
import { endWithMessage } from "./end-with-message.ts";
import { runProgram } from "./run-program.ts";

const root = join(import.meta.dirname, "..");

await endWithMessage("emulator", async () => {
  const built = await runProgram("turbo", ["run", "build", "--filter=@ghpkg/emulator", "--output-logs=errors-only"], {
    cwd: root,
  });
  if (!built.ok) throw new Error(`it could not be built:\n${built.output}`);
});
// The command reads its arguments, and ends by itself.
if (process.exitCode === undefined) await import(new URL("cli/main.js", import.meta.resolve("@ghpkg/emulator")).href);
