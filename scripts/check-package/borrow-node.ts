import { runProgram } from "../run-program.ts";

export type Borrowed = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly because: string };

/** A Node of exactly this version: the one that runs this, or one that npx fetches and keeps in npm's cache. */
export async function borrowNode(version: string): Promise<Borrowed> {
  if (process.versions.node === version) return { ok: true, path: process.execPath };
  const asked = ["--yes", "--prefer-offline", "-p", `node@${version}`, "--", "node", "-p", "process.execPath"];
  const { ok, stdout, output } = await runProgram("npx", asked);
  if (!ok) return { ok: false, because: `Node ${version} could not be borrowed through npx: ${output}` };
  return { ok: true, path: stdout.trim() };
}
