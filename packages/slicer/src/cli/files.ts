import { readFileSync } from "node:fs";
import { chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileError } from "./context.ts";

/**
 * Reads a file's bytes, or those of standard input for `-`.
 *
 * @param stdin asked for only when it is read: to open it takes time.
 */
export async function readInput(input: string, stdin: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  try {
    // In one go: nothing else waits meanwhile, and reading piece by piece costs a tenth of the whole run.
    return input === "-" ? await readWhole(stdin()) : readFileSync(input);
  } catch (cause) {
    const name = input === "-" ? "standard input" : input;
    throw new FileError(`${name}: could not be read: ${reason(cause)}`, { cause });
  }
}

/**
 * Writes to a temporary file beside the target and renames it, so that the target is never half a document. A symbolic
 * link stays and its target is replaced; permissions stay too. A device or a pipe cannot be renamed onto and is written
 * to as it is.
 *
 * @param unique part of the temporary file's name that no other process uses; a file that has it all the same
 * stays as it is, and nothing is written.
 */
export async function writeWhole(path: string, text: string, unique: string): Promise<void> {
  try {
    const old = await stat(path).catch(() => undefined);
    if (old?.isDirectory()) throw new Error("it is a directory");
    if (old && !old.isFile()) await writeFile(path, text);
    else await replace(old ? await realpath(path) : path, { text, mode: old?.mode, unique });
  } catch (cause) {
    throw new FileError(`${path}: could not be written: ${reason(cause)}`, { cause });
  }
}

interface Replacement {
  readonly text: string;
  readonly mode: number | undefined;
  readonly unique: string;
}

async function replace(path: string, { text, mode, unique }: Replacement): Promise<void> {
  const temporary = join(dirname(path), `.openapi-slice-${unique}.tmp`);
  try {
    await writeFile(temporary, text, { flag: "wx" });
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (cause) {
    // A file that was there before is another's.
    if (codeOf(cause) !== "EEXIST") await rm(temporary, { force: true });
    throw cause;
  }
}

async function readWhole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function reason(cause: unknown): string {
  const code = codeOf(cause);
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "EISDIR") return "it is a directory";
  return cause instanceof Error ? cause.message : String(cause);
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : undefined;
}
