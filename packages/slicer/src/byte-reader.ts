/** Bytes that are read where they are needed: a file's, or those of a text in memory. */
export interface ByteReader {
  /** How many there are. */
  readonly length: number;
  /** Fills the target with those from an offset on. There are as many. */
  readonly read: (target: Uint8Array, offset: number) => void;
}

/** Reads what is in memory. */
export function memoryReader(bytes: Uint8Array): ByteReader {
  return {
    length: bytes.length,
    read: (target, offset) => target.set(bytes.subarray(offset, offset + target.length)),
  };
}

/** A part of the bytes, or all of them, as a copy. */
export function readBytes(reader: ByteReader, start = 0, end: number = reader.length): Uint8Array {
  const bytes = new Uint8Array(end - start);
  reader.read(bytes, start);
  return bytes;
}
