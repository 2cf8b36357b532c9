import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { runProgram } from "../run-program.ts";

const require = createRequire(import.meta.url);

/** What publint says about a tarball; suggestions count too. */
export async function publintFaults(tarball: string): Promise<string[]> {
  const bytes = await readFile(tarball);
  const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: content }, strict: true, level: "suggestion" });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

/** What "are the types wrong?" says about a tarball, for packages that are ES modules only. */
export async function attwFaults(tarball: string): Promise<string[]> {
  const attw = join(dirname(require.resolve("@arethetypeswrong/cli/package.json")), "dist/index.js");
  const args = [attw, tarball, "--profile", "esm-only", "--format", "ascii", "--no-color", "--no-emoji"];
  const { ok, output } = await runProgram(process.execPath, args);
  return ok ? [] : [`attw: ${output}`];
}
