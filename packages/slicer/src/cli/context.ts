/** All that a run can touch. Reads and writes reject with a {@link FileError}. */
export interface Context {
  readonly version: string;
  readonly readInput: (input: string) => Promise<Uint8Array>;
  /** Replaces the file whole or leaves it as it was. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
}

/** A file could not be read or written. The message names the file and the reason. */
export class FileError extends Error {
  override readonly name = "FileError";
}

export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && error.name === "FileError";
}
