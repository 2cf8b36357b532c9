import { cp, mkdir, readdir, realpath, stat, symlink } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** Gives every package of a copy the dependencies it has in the repository: other people's as links, ours from the copy. */
export async function linkDependencies(repository: string, copy: string): Promise<void> {
  const packages = (await readdir(join(repository, "packages"))).map((name) => join("packages", name));
  for (const folder of [".", "scripts", ...packages]) {
    const modules = join(folder, "node_modules");
    if (await exists(join(repository, modules))) await linkFolder({ repository, copy }, modules);
  }
}

interface Trees {
  readonly repository: string;
  readonly copy: string;
}

async function linkFolder(trees: Trees, folder: string): Promise<void> {
  await mkdir(join(trees.copy, folder), { recursive: true });
  for (const name of await readdir(join(trees.repository, folder))) {
    const path = join(folder, name);
    // Starters of programs find their program relative to themselves, so they must be in the copy.
    if (name === ".bin") await cp(join(trees.repository, path), join(trees.copy, path), { recursive: true });
    else if (name.startsWith("@") || name === ".pnpm") await linkFolder(trees, path);
    else if (isDependency(name)) await link(trees, path);
  }
}

/** The notes of pnpm and vite, and the folder in which pnpm puts links to everything, are written to: they stay behind. */
function isDependency(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules" && name !== "lock.yaml";
}

async function link({ repository, copy }: Trees, path: string): Promise<void> {
  const target = await realpath(join(repository, path));
  const inside = relative(repository, target);
  const ours = !inside.startsWith("..") && !inside.split(sep).includes("node_modules");
  const place = join(copy, path);
  await symlink(ours ? relative(dirname(place), join(copy, inside)) : target, place, "junction");
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
