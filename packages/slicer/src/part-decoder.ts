import { type ByteReader, readBytes } from "./byte-reader.ts";
import { decodePart, notUtf8 } from "./utf8.ts";

/** How many bytes are read at once: who asks for one part often asks for one near to it next. */
const blockSize = 1 << 15;

/** Makes texts of parts of the bytes, in memory that is used again. */
export class PartDecoder {
  readonly #reader: ByteReader;
  /** What was read last, where it starts, and how long it is. */
  #block = new Uint8Array(blockSize);
  #start = 0;
  #length = 0;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  /** @throws {SliceError} with line and column when the bytes are not UTF-8. */
  decode(start: number, end: number): string {
    if (start < this.#start || end > this.#start + this.#length) this.#load(start, end);
    try {
      return decodePart(this.#block.subarray(start - this.#start, end - this.#start));
    } catch (error) {
      return this.refuse(error);
    }
  }

  /** Says where the whole text is not UTF-8, if that is what was wrong with a part of it. */
  refuse(error: unknown): never {
    if (!(error instanceof TypeError)) throw error;
    throw notUtf8(readBytes(this.#reader), error);
  }

  #load(start: number, end: number): void {
    const length = Math.min(Math.max(end - start, blockSize), this.#reader.length - start);
    if (length > this.#block.length) this.#block = new Uint8Array(length);
    // Until it has been read, nothing is known.
    this.#length = 0;
    this.#reader.read(this.#block.subarray(0, length), start);
    this.#start = start;
    this.#length = length;
  }
}
