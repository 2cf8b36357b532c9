import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { FileError, type OutputFile } from "./context.ts";

/** Keeps signals waiting until what it gives is called; that resolves once the waiting ones have been heard. */
export type HoldSignals = () => () => Promise<void>;

/**
 * Writes each file to a temporary one beside it, and renames them when all are written: none of them is ever half a
 * document, and a disk that is full leaves all of them as they were. A symbolic link stays and its target is replaced;
 * permissions stay too. A device or a pipe cannot be renamed onto and is written to as it is, last.
 *
 * @param unique part of the temporary files' names that no other process uses; a file that has it all the same stays
 * as it is, and nothing is written.
 * @param hold called around what leaves temporary files when the process ends in between.
 */
export async function writeWhole(
  files: readonly OutputFile[],
  unique: string,
  hold: HoldSignals = () => async () => undefined,
): Promise<void> {
  const targets = files.map((file, index) => ({ ...file, ...targetOf(file.path), unique: `${unique}-${index}` }));
  const release = hold();
  try {
    replaceAll(targets.filter(({ special }) => !special));
  } finally {
    await release();
  }
  for (const { path, text, special } of targets) {
    // A pipe waits for its reader: meanwhile an interrupt must end the process, and there is nothing to clear away.
    if (special) attempt(path, () => writeFileSync(path, text));
  }
}

interface Target extends OutputFile {
  /** What is replaced: the path, or what it is a link to. */
  readonly real: string;
  readonly mode: number | undefined;
  /** A device or a pipe. */
  readonly special: boolean;
  readonly unique: string;
}

function targetOf(path: string): Pick<Target, "real" | "mode" | "special"> {
  return attempt(path, () => {
    const old = statSync(path, { throwIfNoEntry: false });
    if (old?.isDirectory()) throw new Error("it is a directory");
    if (!old) return { real: path, mode: undefined, special: false };
    return { real: realpathSync(path), mode: old.mode, special: !old.isFile() };
  });
}

function replaceAll(targets: readonly Target[]): void {
  const temporaries = targets.map(({ real, unique }) => join(dirname(real), `.openapi-slice-${unique}.tmp`));
  const written: string[] = [];
  try {
    for (const [index, temporary] of temporaries.entries()) {
      const { path, text, mode } = targets[index] as Target;
      attempt(path, () => {
        writeFileSync(temporary, "", { flag: "wx" });
        // A file that was there before is another's, and stays.
        written.push(temporary);
        writeFileSync(temporary, text);
        if (mode !== undefined) chmodSync(temporary, mode);
      });
    }
    for (const [index, temporary] of temporaries.entries()) {
      const { path, real } = targets[index] as Target;
      attempt(path, () => renameSync(temporary, real));
    }
  } catch (cause) {
    for (const temporary of written) rmSync(temporary, { force: true });
    throw cause;
  }
}

function attempt<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (cause) {
    const why = codeOf(cause) === "ENOENT" ? `there is no folder ${dirname(path)}` : reason(cause);
    throw new FileError(`${path}: could not be written: ${why}`, { cause });
  }
}

/** What two paths have in common when they mean the same file, through links and other ways to write it. */
export function identityOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = resolve(dirname(path));
    try {
      return join(realpathSync(folder), basename(path));
    } catch {
      return join(folder, basename(path));
    }
  }
}

/** The bytes of a file as it stands now; undefined when there is none, or when it is a device or a pipe. */
export function readOutput(path: string): Uint8Array | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
  } catch (cause) {
    throw new FileError(`${path}: could not be read: ${reason(cause)}`, { cause });
  }
}

/** Why the system refused, in words. */
export function reason(cause: unknown): string {
  const code = codeOf(cause);
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "ENOTDIR") return "a part of its path is not a folder";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "EISDIR") return "it is a directory";
  if (code === "ENOSPC") return "there is no space left";
  if (code === "EROFS") return "the file system is read-only";
  return cause instanceof Error ? cause.message : String(cause);
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : undefined;
}
