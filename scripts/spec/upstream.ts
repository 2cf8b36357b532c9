import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where descriptions come from: the npm package, or files that somebody has. */
export interface Upstream {
  /** As the lock names it: `@octokit/openapi@23.0.2`, or `local`. Never a path: those differ from machine to machine. */
  readonly from: string;
  /** The names of the files it has, sorted. */
  readonly files: readonly string[];
  read(file: string): Promise<Uint8Array>;
}

const packageName = "@octokit/openapi";

/** GitHub's descriptions as the installed npm package ships them. */
export async function openPackage(): Promise<Upstream> {
  const manifest = fileURLToPath(import.meta.resolve(`${packageName}/package.json`));
  // Our own pinned dependency: npm guarantees that a version is there.
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  return upstreamOf(`${packageName}@${version}`, await descriptionsBelow(join(dirname(manifest), "generated")));
}

/**
 * A description, or a folder of them, that is newer than the package: a clone of github/rest-api-description has a folder
 * for each edition below `descriptions`. Throws an Error when it is not there, or has two files of one name.
 */
export async function openLocal(path: string): Promise<Upstream> {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new Error(`--source ${path}: there is no such file or folder. Name a description, or a folder of them.`);
  return upstreamOf("local", found.isDirectory() ? await descriptionsBelow(path) : [path]);
}

function upstreamOf(from: string, paths: readonly string[]): Upstream {
  const byName = new Map<string, string>();
  for (const path of paths) {
    const other = byName.get(basename(path));
    if (other !== undefined)
      throw new Error(`${other} and ${path} have the same name. Name the folder of one of them.`);
    byName.set(basename(path), path);
  }
  const read = async (file: string): Promise<Uint8Array> => {
    const path = byName.get(file);
    if (path === undefined) throw new Error(`${file} is not in ${from}.`);
    return readFile(path);
  };
  return { from, files: [...byName.keys()].toSorted(), read };
}

/** JSON files in a folder and in the folders right below it. */
async function descriptionsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  const inner = await Promise.all(below.map(async (path) => (await readdir(path)).map((name) => join(path, name))));
  return [...files, ...inner.flat()].filter((path) => path.endsWith(".json"));
}

/** The digest that the lock names. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
