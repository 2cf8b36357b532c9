import { decode } from "./utf8.ts";

/** Reads members' names. A description repeats most of them (`get`, `tags`): those are not made anew each time. */
export class ShortNames {
  readonly #known: string[] = [];

  /** @param start where the name stands, quotes included; the scanner has seen that it is a string. */
  read(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start - 2;
    if (length > 16 || length <= 0) return readName(bytes, start, end);
    const slot = ((length << 5) ^ ((bytes[start + 1] as number) << 3) ^ (bytes[end - 2] as number)) & 0xff;
    const known = this.#known[slot];
    if (known?.length === length && isWritten(known, bytes, start + 1)) return known;
    const name = readName(bytes, start, end);
    this.#known[slot] = name;
    return name;
  }
}

/** Whether a name stands there, in ASCII and without escapes. */
function isWritten(name: string, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < name.length; index += 1) {
    const byte = bytes[start + index] as number;
    if (byte !== name.charCodeAt(index) || byte === 0x5c /* \ */ || byte > 0x7f) return false;
  }
  return true;
}

function readName(bytes: Uint8Array, start: number, end: number): string {
  // A string in JSON, escapes and all.
  return JSON.parse(decode(bytes, start, end)) as string;
}
