import { decodePart } from "./utf8.ts";

/**
 * The names of members, by number. A description repeats most of them (`get`, `tags`): those have one number, and are not made
 * anew each time.
 */
export class MemberNames {
  /** 0 is no name. */
  readonly #names: string[] = [""];
  /** The names that are written with escapes, as they are written. */
  readonly #written = new Map<number, string>();
  readonly #slots = new Int32Array(1 << 10);

  /**
   * The number of the name that stands here, quotes included; whoever asks has seen that it is a string.
   *
   * @throws {TypeError} when it is not UTF-8.
   */
  add(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start - 2;
    if (length > 20 || length <= 0) return this.#make(bytes, start, end);
    const middle = bytes[start + 1 + (length >> 1)] as number;
    const slot = (length * 67 + (bytes[start + 1] as number) * 31 + middle * 7 + (bytes[end - 2] as number)) & 1023;
    const known = this.#slots[slot] as number;
    if (known !== 0 && isWritten(this.#names[known] as string, bytes, start + 1, length)) return known;
    const made = this.#make(bytes, start, end);
    this.#slots[slot] = made;
    return made;
  }

  name(number: number): string {
    return this.#names[number] as string;
  }

  /** As it is written, quotes included. */
  written(number: number): string {
    return this.#written.get(number) ?? `"${this.#names[number]}"`;
  }

  #make(bytes: Uint8Array, start: number, end: number): number {
    const inner = decodePart(bytes.subarray(start + 1, end - 1));
    const number = this.#names.length;
    if (inner.includes("\\")) {
      this.#written.set(number, `"${inner}"`);
      // A string in JSON, escapes and all.
      this.#names.push(JSON.parse(`"${inner}"`) as string);
    } else {
      this.#names.push(inner);
    }
    return number;
  }
}

/** Whether a name stands there, in ASCII and without escapes. */
function isWritten(name: string, bytes: Uint8Array, start: number, length: number): boolean {
  if (name.length !== length) return false;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[start + index] as number;
    if (byte !== name.charCodeAt(index) || byte === 0x5c /* \ */ || byte > 0x7f) return false;
  }
  return true;
}
