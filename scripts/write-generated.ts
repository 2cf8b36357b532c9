import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes a generated file whole or not at all, and only when it changes: file times mean something to build tools. */
export async function writeGenerated(root: string, path: string, text: string): Promise<"written" | "unchanged"> {
  const target = join(root, path);
  const before = await readFile(target, "utf8").catch(() => undefined);
  if (before === text) return "unchanged";
  await mkdir(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return "written";
}

/** Removes files that nothing generates any more. Paths are relative to the root. */
export async function removeFiles(root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(root, path));
}
