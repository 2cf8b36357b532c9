import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";

/** A package as it is installed. */
export interface Installed {
  readonly folder: string;
  /** The size of its files, those of other packages not counted. */
  readonly bytes: number;
}

interface Manifest {
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A package, and all that an installation of it brings along, once each. */
export async function installedWith(folder: string): Promise<readonly Installed[]> {
  const found = new Map<string, Installed>();
  const waiting = [await realpath(folder)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    // What it names is checked by whoever installed it.
    const manifest = JSON.parse(await readFile(join(next, "package.json"), "utf8")) as Manifest;
    found.set(next, { folder: next, bytes: await bytesOf(next, manifest) });
    waiting.push(...(await dependenciesOf(next, manifest)));
  }
  return [...found.values()];
}

/** Where its dependencies are. What another platform needs is not there; what is missing otherwise is an error. */
async function dependenciesOf(folder: string, manifest: Manifest): Promise<readonly string[]> {
  const { dependencies, optionalDependencies = {}, peerDependencies, peerDependenciesMeta } = manifest;
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => peerDependenciesMeta?.[name]?.optional !== true);
  const needed = [...Object.keys(dependencies ?? {}), ...peers].filter((name) => !(name in optionalDependencies));
  const places = await Promise.all(needed.map((name) => placeOf(name, folder)));
  const missing = needed.find((_, at) => places[at] === undefined);
  if (missing !== undefined) throw new Error(`${missing} is not installed for ${folder}.`);
  const optional = await Promise.all(Object.keys(optionalDependencies).map((name) => placeOf(name, folder)));
  return [...places, ...optional].filter((place) => place !== undefined);
}

/** Looks for a package as Node does: in each folder upwards. */
async function placeOf(name: string, from: string): Promise<string | undefined> {
  const place = await realpath(join(from, "node_modules", name)).catch(() => undefined);
  if (place !== undefined) return place;
  const up = dirname(from);
  return up === from ? undefined : placeOf(name, up);
}

/** A package of this repository is not installed: what would be published of it counts. */
async function bytesOf(folder: string, { files = [] }: Manifest): Promise<number> {
  if (folder.includes(`${sep}node_modules${sep}`)) return bytesIn(folder);
  const parts = await Promise.all(["package.json", "README.md", ...files].map((part) => bytesIn(join(folder, part))));
  return parts.reduce((sum, bytes) => sum + bytes, 0);
}

async function bytesIn(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const names = (await readdir(path)).filter((name) => name !== "node_modules");
  const sizes = await Promise.all(names.map((name) => bytesIn(join(path, name))));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
