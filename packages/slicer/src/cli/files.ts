import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { lstat, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FileError } from "./context.ts";

/** Reads a file's bytes, or those of standard input for `-`. */
export async function readInput(input: string): Promise<Uint8Array> {
  try {
    // In one go: nothing else waits meanwhile, and reading piece by piece costs a tenth of the whole run.
    return input === "-" ? await readStdin() : readFileSync(input);
  } catch (cause) {
    throw new FileError(`${input}: could not be read: ${reason(cause)}`, { cause });
  }
}

/**
 * Writes to a temporary file beside the target and renames it, so that the target is never half a document.
 * A device or a pipe cannot be renamed onto and is written to as it is.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    if (await isSpecial(path)) {
      await writeTo(path, "w", text);
      return;
    }
    await writeTo(temporary, "wx", text);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new FileError(`${path}: could not be written: ${reason(cause)}`, { cause });
  }
}

async function writeTo(path: string, flag: "w" | "wx", text: string): Promise<void> {
  const file = await open(path, flag);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

async function isSpecial(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return false;
  const target = await stat(path);
  if (target.isDirectory()) throw new Error("it is a directory");
  return !target.isFile();
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function reason(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "EISDIR") return "it is a directory";
  return cause instanceof Error ? cause.message : String(cause);
}
