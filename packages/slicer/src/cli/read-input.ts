import { createReadStream, readFileSync, statSync } from "node:fs";
import { FileError, isFileError } from "./context.ts";
import { reason } from "./files.ts";
import { nameOf } from "./input-name.ts";

/**
 * Reads a file's bytes, or those of standard input for `-`. The size of a file is looked at before it is read; a pipe is
 * read until it ends or has given too much.
 *
 * @param stdin asked for only when it is read: to open it takes time.
 */
export async function readInput(
  input: string,
  maxBytes: number,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const name = nameOf(input);
  try {
    if (input === "-") return await readStream(stdin(), maxBytes, name);
    const file = statSync(input);
    if (!file.isFile() && !file.isDirectory()) return await readStream(createReadStream(input), maxBytes, name);
    if (file.size > maxBytes) throw (await sizeLimit()).tooLarge(name, maxBytes);
    // In one go: nothing else waits meanwhile, and reading piece by piece costs a tenth of the whole run.
    return readFileSync(input);
  } catch (cause) {
    if (isFileError(cause)) throw cause;
    throw new FileError(`${name}: could not be read: ${reason(cause)}`, { cause });
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>, maxBytes: number, name: string): Promise<Uint8Array> {
  return (await sizeLimit()).readAtMost(stream, maxBytes, name);
}

const sizeLimit = (): Promise<typeof import("./input/size-limit.ts")> => import("./input/size-limit.ts");
