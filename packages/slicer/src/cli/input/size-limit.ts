import { FileError } from "../context.ts";
import { formatBytes } from "./bytes.ts";

/** An input is larger than it may be. */
export class TooLarge extends FileError {}

/** The refusal of an input that is larger than `--max-bytes` allows. */
export function tooLarge(name: string, maxBytes: number): TooLarge {
  return new TooLarge(
    `${name}: larger than ${formatBytes(maxBytes)}, the most that is read. Allow more with --max-bytes.`,
  );
}

/**
 * Reads a stream whole, and stops at the first byte that is too many: what it costs is bounded whatever the other side
 * sends.
 *
 * @param name of the input, for the message.
 * @throws {FileError} when there is more than `maxBytes`; otherwise what the stream throws.
 */
export async function readAtMost(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  name: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // To leave the loop early closes the stream.
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(name, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
