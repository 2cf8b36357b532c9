import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { slicesFolder } from "./spec/slices.ts";

/** Every file that claims to be generated, by its name or by its place; relative to the root, with forward slashes. */
export async function generatedFiles(root: string): Promise<string[]> {
  const sources = (await filesIn(root, "packages")).filter((path) => /\.generated\.\w+$/.test(path));
  return [...(await filesIn(root, slicesFolder)), ...sources];
}

/** All files below a folder, but those that others made or that a build makes. */
export async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const wanted = entries.filter(({ name }) => name !== "node_modules" && name !== "dist");
  const found = await Promise.all(
    wanted.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, path) : [path];
    }),
  );
  return found.flat();
}
