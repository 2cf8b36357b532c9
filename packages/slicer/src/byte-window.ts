import type { ByteReader } from "./byte-reader.ts";
import { createScanAssembly, type ScanAssembly } from "./scan-assembly.ts";

export interface WindowOptions {
  /** How many bytes are at hand at most, unless one name or number is longer. */
  readonly size?: number | undefined;
  /** Whether it is scanned in WebAssembly, where there is any. */
  readonly fast?: boolean | undefined;
}

const mostAtHand = 1 << 17;
/** A text that is longer is worth the millisecond that it takes to start WebAssembly. */
const worthMaking = 1 << 18;

/**
 * The part of the bytes that is at hand while they are scanned. Its memory is used again for the next part: to touch new memory
 * for all of a big file costs more than to scan it, and would keep it.
 *
 * Behind what is at hand stands a byte 0, which is nowhere in JSON: who scans need not ask at every step whether there is more.
 */
export class ByteWindow {
  /** What is at hand, then a 0, then what may be anything. Another one after a part did not fit. */
  bytes: Uint8Array;
  /** The offset of the first byte at hand. */
  start = 0;
  /** How many are at hand. */
  length = 0;
  /** What scans what is at hand faster, if there is such a thing here and the text is long enough. */
  fast: ScanAssembly | undefined;
  readonly #reader: ByteReader;
  readonly #size: number;

  constructor(reader: ByteReader, { size = mostAtHand, fast = reader.length > worthMaking }: WindowOptions = {}) {
    this.#reader = reader;
    this.#size = Math.min(size, Math.max(reader.length, 1));
    this.fast = fast ? createScanAssembly(this.#size + 1) : undefined;
    this.bytes = this.fast?.room ?? new Uint8Array(this.#size + 1);
  }

  /** Whether what is at hand reaches to the end of all. */
  get isLast(): boolean {
    return this.start + this.length >= this.#reader.length;
  }

  /** Puts the bytes from an offset on at hand, up to `end`, as far as there is room. Returns where the first stands in `bytes`. */
  move(offset: number, end: number = this.#reader.length): number {
    const wanted = Math.min(end - offset, this.#size);
    const place = offset - this.start;
    if (place >= 0 && place + wanted <= this.length) return place;
    this.#load(offset, wanted);
    return 0;
  }

  /** Puts more bytes at hand behind those from an offset on, which stay. There must be more. */
  extend(offset: number): void {
    const kept = this.start + this.length - offset;
    // Twice as much where what must stay fills half of it: such a name is read a few times, not once for each byte.
    const wanted = Math.max(kept * 2, this.#size);
    this.#load(offset, Math.min(wanted, this.#reader.length - offset));
  }

  /** Lets more containers be open within each other. */
  deepen(fast: ScanAssembly): ScanAssembly {
    const deeper = fast.enlarged({ deepest: fast.deepest * 8 });
    deeper.room.set(this.bytes);
    this.bytes = deeper.room;
    this.fast = deeper;
    return deeper;
  }

  #load(offset: number, length: number): void {
    if (length >= this.bytes.length) {
      this.fast = this.fast?.enlarged({ size: length + 1 });
      this.bytes = this.fast?.room ?? new Uint8Array(length + 1);
    }
    this.#reader.read(this.bytes.subarray(0, length), offset);
    this.bytes[length] = 0;
    this.start = offset;
    this.length = length;
  }
}
