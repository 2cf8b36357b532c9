import { type ByteReader, readBytes } from "./byte-reader.ts";
import { decodePart, notUtf8 } from "./utf8.ts";

/** Makes texts of parts of the bytes, in memory that is used again. */
export class PartDecoder {
  readonly #reader: ByteReader;
  #scratch = new Uint8Array(1 << 12);

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  /** @throws {SliceError} with line and column when the bytes are not UTF-8. */
  decode(start: number, end: number): string {
    const length = end - start;
    if (length > this.#scratch.length) this.#scratch = new Uint8Array(length);
    const part = this.#scratch.subarray(0, length);
    this.#reader.read(part, start);
    try {
      return decodePart(part);
    } catch (error) {
      return this.refuse(error);
    }
  }

  /** Says where the whole text is not UTF-8, if that is what was wrong with a part of it. */
  refuse(error: unknown): never {
    if (!(error instanceof TypeError)) throw error;
    throw notUtf8(readBytes(this.#reader), error);
  }
}
