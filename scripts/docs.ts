// The site on your own machine (`npm run docs`, `npm run docs -- --port 4400`): builds it, and serves it until it is stopped.
import { parseArgs } from "node:util";
import { join } from "node:path";
import { endWithMessage } from "./end-with-message.ts";
import { runProgram } from "./run-program.ts";

const root = join(import.meta.dirname, "..");

await endWithMessage("docs", async () => {
  const port = readPort(process.argv.slice(2));
  process.stdout.write("building the site\n");
  const built = await runProgram("turbo", ["run", "site", "--output-logs=errors-only"], {
    cwd: root,
  });
  if (!built.ok) throw new Error(`the site could not be built:\n${built.output}`);
  const { serveSite } = await import("@ghpkg/docs/serve");
  const { origin } = await serveSite(join(root, "packages/docs/dist"), { port }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new Error(`port ${port} is taken. npm run docs -- --port 0 takes one that is free.`, { cause: error });
    },
  );
  process.stdout.write(`the site is at ${origin}/ until you press Ctrl-C\n`);
});

function readPort(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { port: { type: "string", default: "4321" } } });
  const port = Number(values.port);
  if (/^\d+$/.test(values.port) && port <= 65_535) return port;
  throw new Error(`--port ${values.port}: expected a number from 0 to 65535, 0 for one that is free`);
}
