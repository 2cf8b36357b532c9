import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "../run-program.ts";
import type { Manifest } from "./manifest.ts";

export interface ScratchProject {
  readonly dir: string;
  readonly manifest: Manifest;
}

export type Installed =
  | { readonly ok: true; readonly project: ScratchProject }
  | { readonly ok: false; readonly because: string };

/** A stranger's project: nothing but the tarball, installed with npm, and the package's own consumer files. */
export async function scratchProject(
  dir: string,
  name: string,
  tarball: string,
  consumerDir: string,
): Promise<Installed> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, "package.json"), `${JSON.stringify({ private: true, type: "module" })}\n`);
  const args = ["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--save-exact", tarball];
  const { ok, output } = await runProgram("npm", args, { cwd: dir });
  if (!ok) return { ok: false, because: `npm could not install the tarball: ${output}` };
  await cp(consumerDir, dir, { recursive: true });
  // The manifest as a stranger's npm unpacked it.
  const manifest = JSON.parse(await readFile(join(dir, "node_modules", name, "package.json"), "utf8")) as Manifest;
  return { ok: true, project: { dir, manifest } };
}
