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

/** What a stranger's project is made of. */
export interface Ingredients {
  /** The package that is tried. */
  readonly name: string;
  /** Its tarball, and those of the other packages of ours that it needs. */
  readonly tarballs: readonly string[];
  /** Its own consumer files. */
  readonly consumerDir: string;
}

/** A stranger's project: nothing but the tarballs, installed with npm, and the package's own consumer files. */
export async function scratchProject(dir: string, { name, tarballs, consumerDir }: Ingredients): Promise<Installed> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, "package.json"), `${JSON.stringify({ private: true, type: "module" })}\n`);
  const quietly = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--save-exact"];
  const { ok, output } = await runProgram("npm", ["install", ...quietly, ...tarballs], { cwd: dir });
  if (!ok) return { ok: false, because: `npm could not install the tarball: ${output}` };
  await cp(consumerDir, dir, { recursive: true });
  // The manifest as a stranger's npm unpacked it.
  const manifest = JSON.parse(await readFile(join(dir, "node_modules", name, "package.json"), "utf8")) as Manifest;
  return { ok: true, project: { dir, manifest } };
}
