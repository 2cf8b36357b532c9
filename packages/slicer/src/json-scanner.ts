import { skipLiteral } from "./json-literal.ts";

/** The bytes are not JSON. Where and why is found out afterwards, by a slower reader. */
export class NotJson extends Error {
  override readonly name = "NotJson";
}

/** Who is told where values stand, while they are scanned. Offsets count bytes. */
export interface ScanNotes {
  /** A value begins. Its name stands from `nameStart` to `nameEnd`, quotes included; both are 0 for an array's item. */
  readonly begin: (depth: number, start: number, nameStart: number, nameEnd: number) => void;
  /** The value that was begun last at this depth ends before this offset. */
  readonly end: (depth: number, end: number) => void;
  /** How deep values are told: 1 are the members of the scanned value. May change while the scan goes on. */
  readonly depth: number;
}

/** For a scan that tells nobody anything. */
export const noNotes: ScanNotes = { begin: () => undefined, end: () => undefined, depth: -1 };

/**
 * Walks over a JSON value in its bytes (UTF-8) without building anything, and accepts exactly what `JSON.parse` accepts. A
 * reader that knows where values end can leave most of a big description unread.
 *
 * One function, its loops written out and its constants as literals: nearly all time is spent here, before engines have
 * optimised anything. In small functions it took half as long again on a 13 MB description. No recursion, so that
 * nesting is bounded by memory alone.
 *
 * @param start the offset at which the value starts.
 * @returns the offset behind it.
 * @throws {NotJson}
 */
export function scanValue(bytes: Uint8Array, start: number, notes: ScanNotes): number {
  const closers: number[] = [];
  let depth = 0;
  let noted = notes.depth;
  let offset = start;
  let nameStart = 0;
  let nameEnd = 0;
  let byte: number | undefined = 0;
  for (;;) {
    if (depth <= noted) {
      notes.begin(depth, offset, nameStart, nameEnd);
      noted = notes.depth;
    }
    let closer = 0;
    byte = bytes[offset];
    if (byte === 0x22 /* " */) {
      offset += 1;
      for (;;) {
        byte = bytes[offset++];
        if (byte === 0x22) break;
        if (byte === 0x5c /* \ */) offset = skipEscape(bytes, offset);
        else if (byte === undefined || byte < 0x20) throw new NotJson();
      }
    } else if (byte === 0x7b /* { */ || byte === 0x5b /* [ */) {
      closer = byte + 2; // "{" and "}", "[" and "]" are two apart in ASCII.
      offset += 1;
      while ((byte = bytes[offset]) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
      if (byte === closer) {
        offset += 1;
        closer = 0;
      } else {
        closers[depth++] = closer;
      }
    } else {
      offset = skipLiteral(bytes, offset);
      if (offset === -1) throw new NotJson();
    }
    // Behind a value: the ends of what it closes, then the next value of what is still open.
    while (closer === 0) {
      if (depth <= noted) notes.end(depth, offset);
      if (depth === 0) return offset;
      while ((byte = bytes[offset]) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
      offset += 1;
      if (byte === 0x2c /* , */) {
        closer = closers[depth - 1] as number;
        while ((byte = bytes[offset]) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
      } else if (byte === closers[depth - 1]) {
        depth -= 1;
      } else {
        throw new NotJson();
      }
    }
    if (closer === 0x5d /* ] */) {
      nameEnd = nameStart = 0;
      continue;
    }
    // The name of a member, and its colon.
    if (byte !== 0x22) throw new NotJson();
    nameStart = offset;
    offset += 1;
    for (;;) {
      byte = bytes[offset++];
      if (byte === 0x22) break;
      if (byte === 0x5c /* \ */) offset = skipEscape(bytes, offset);
      else if (byte === undefined || byte < 0x20) throw new NotJson();
    }
    nameEnd = offset;
    while ((byte = bytes[offset]) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
    if (byte !== 0x3a /* : */) throw new NotJson();
    offset += 1;
    while ((byte = bytes[offset]) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
  }
}

/** Skips white space, if there is any. */
export function skipSpace(bytes: Uint8Array, start: number): number {
  let offset = start;
  for (;;) {
    const byte = bytes[offset];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return offset;
    offset += 1;
  }
}

/** Skips what follows a backslash. */
function skipEscape(bytes: Uint8Array, start: number): number {
  const letter = bytes[start];
  if (letter === 0x75 /* u */) {
    for (let digit = start + 1; digit < start + 5; digit += 1) if (!isHex(bytes[digit])) throw new NotJson();
    return start + 5;
  }
  if (letter === undefined || escapes[letter] !== 1) throw new NotJson();
  return start + 1;
}

function isHex(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

/** 1 for each letter that may follow a backslash. */
const escapes = new Uint8Array(256);
for (const letter of '"\\/bfnrt') escapes[letter.charCodeAt(0)] = 1;
