/** All that a run can touch. Reads and writes reject with a {@link FileError}. */
export interface Context {
  readonly version: string;
  /** Resolves to nothing for a file that is not there. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Replaces the file whole or leaves it as it was. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  /** Resolves when somebody wants it to end. Asked for once it listens: until then, the system's own way is right. */
  readonly asksToEnd: () => Promise<void>;
}

/** A file could not be read or written. The message names the file and the reason. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/** What was asked for cannot be had. The message says why, and what to do; `because` is whose fault it is. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly because: "usage" | "world";

  constructor(message: string, because: "usage" | "world", options?: ErrorOptions) {
    super(message, options);
    this.because = because;
  }
}
