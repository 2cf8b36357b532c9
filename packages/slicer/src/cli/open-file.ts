import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import type { ByteReader } from "../byte-reader.ts";
import { FileError, isFileError } from "./context.ts";
import { reason } from "./files.ts";

/** A file that is read where it is needed. */
export interface OpenFile extends ByteReader {
  /** @throws {FileError} when the file is not what it was when it was opened. */
  readonly mustBeAsItWas: () => void;
  readonly close: () => void;
}

/** Offsets of values are kept in 31 bits. */
const longest = 2 ** 31 - 1;

/**
 * Opens a file to read parts of it; undefined for what is no file, such as a pipe, a device or a folder, and for one of more than
 * `maxBytes`: whoever reads it whole has the words for that.
 *
 * @throws {FileError} when it cannot be opened. What reads a part of it throws one, too.
 */
export function openFile(path: string, maxBytes: number): OpenFile | undefined {
  const attempt = <Result>(action: () => Result): Result => {
    try {
      return action();
    } catch (cause) {
      if (isFileError(cause)) throw cause;
      throw new FileError(`${path}: could not be read: ${reason(cause)}`, { cause });
    }
  };
  // Looked at before it is opened: to open a pipe waits for somebody to write to it.
  const found = attempt(() => statSync(path));
  if (!found.isFile() || found.size > Math.min(maxBytes, longest)) return undefined;
  const descriptor = attempt(() => openSync(path, "r"));
  const before = attempt(() => fstatSync(descriptor));
  const mustBeAsItWas = (): void => {
    const now = attempt(() => fstatSync(descriptor));
    if (now.size !== before.size || now.mtimeMs !== before.mtimeMs) throw changed(path);
  };
  return {
    length: before.size,
    read: (target, offset) => {
      for (let read = 0; read < target.length;) {
        const more = attempt(() => readSync(descriptor, target, read, target.length - read, offset + read));
        if (more === 0) throw changed(path);
        read += more;
      }
    },
    mustBeAsItWas,
    close: () => closeSync(descriptor),
  };
}

function changed(path: string): FileError {
  return new FileError(`${path}: could not be read: it was changed meanwhile. Try again when nobody writes to it.`);
}
