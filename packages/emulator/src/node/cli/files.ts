import { chmod, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FileError } from "./context.ts";

/** Reads a text file; resolves to nothing when it is not there. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw new FileError(`${path}: could not be read: ${reason(cause)}`, { cause });
  }
}

/**
 * Writes to a temporary file beside the target and renames it, so that the target is never half a document. A symbolic link
 * stays, and so do permissions; a new file is for its owner alone, as there are tokens in it.
 *
 * @param unique part of the temporary file's name that no other process uses.
 */
export async function writeWhole(path: string, text: string, unique: string): Promise<void> {
  try {
    const old = await stat(path).catch(() => undefined);
    if (old && !old.isFile()) throw new Error("it is no file");
    await replace(old ? await realpath(path) : path, text, { mode: old?.mode ?? 0o600, unique });
  } catch (cause) {
    throw new FileError(`${path}: could not be written: ${reason(cause)}`, { cause });
  }
}

async function replace(path: string, text: string, { mode, unique }: { mode: number; unique: string }): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${unique}.tmp`);
  // Whoever has a file of this name has made it for something else.
  const file = await open(temporary, "wx", 0o600);
  try {
    try {
      await file.writeFile(text);
      // A name that a crash leaves must not stand for an empty file.
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

function reason(cause: unknown): string {
  const code = codeOf(cause);
  if (code === "ENOENT") return "there is no such folder";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "EISDIR") return "it is a folder";
  if (code === "ENOSPC") return "there is no space left";
  return cause instanceof Error ? cause.message : String(cause);
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : undefined;
}
