import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where descriptions come from: the npm package, or files that somebody has. */
export interface Upstream {
  /** As the lock names it: `@octokit/openapi@23.0.2`, or `local`. Never a path: those differ from machine to machine. */
  readonly from: string;
  /** The names of the files it has. */
  readonly files: readonly string[];
  read(file: string): Promise<Uint8Array>;
}

const packageName = "@octokit/openapi";

/** GitHub's descriptions as the installed npm package ships them. */
export async function openPackage(): Promise<Upstream> {
  const manifest = fileURLToPath(import.meta.resolve(`${packageName}/package.json`));
  // Our own pinned dependency: npm guarantees that a version is there.
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  return openFolder(join(dirname(manifest), "generated"), `${packageName}@${version}`);
}

/** A description, or a folder of them, that is newer than the package. Throws an Error that names what is not there. */
export async function openLocal(path: string): Promise<Upstream> {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new Error(`--source ${path}: there is no such file or folder. Name a description or a folder of them.`);
  if (found.isDirectory()) return openFolder(path, "local");
  return { from: "local", files: [basename(path)], read: () => readFile(path) };
}

async function openFolder(folder: string, from: string): Promise<Upstream> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).toSorted();
  return { from, files, read: (file) => readFile(join(folder, file)) };
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
