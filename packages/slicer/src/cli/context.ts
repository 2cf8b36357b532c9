import type { OpenFile } from "./open-file.ts";

/** All that a run can touch. Reads and writes reject with a {@link FileError}. */
export interface Context {
  /** Read only when it is asked for: most runs do not need it. */
  readonly version: () => string;
  /** The bytes of a file, or of standard input for `-`; no more than so many. */
  readonly readInput: (input: string, maxBytes: number) => Promise<Uint8Array>;
  /** Opens a file that can be read where it is needed; undefined when it has to be read whole, by {@link readInput}. */
  readonly openFile?: (path: string, maxBytes: number) => OpenFile | undefined;
  /** A file as it stands now; undefined when there is none, or when it is a device or a pipe. */
  readonly readOutput: (path: string) => Uint8Array | undefined;
  /** What two paths have in common when they mean the same file. */
  readonly identityOf: (path: string) => string;
  /** Replaces all of these files, each whole, or leaves all as they were. */
  readonly writeFiles: (files: readonly OutputFile[]) => Promise<void>;
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  /** What this process has used so far. */
  readonly usage: () => Usage;
}

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** What a process has used since it was started. */
export interface Usage {
  readonly wallMs: number;
  /** Of all its threads, in user and system mode. */
  readonly cpuMs: number;
  /** The most memory that it held at one time. */
  readonly peakBytes: number;
}

/** A file could not be read or written. The message names the file and the reason. */
export class FileError extends Error {
  override readonly name = "FileError";
}

export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && error.name === "FileError";
}

/** The command line, or a configuration file, does not say what to do. The message says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === "UsageError";
}
