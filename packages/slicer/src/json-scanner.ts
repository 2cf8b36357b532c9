import type { ByteWindow } from "./byte-window.ts";
import { skipLiteral } from "./json-literal.ts";

/** The bytes are not JSON. Where and why is found out afterwards, by a slower reader. */
export class NotJson extends Error {
  override readonly name = "NotJson";
}

/** Who is told where values stand, while they are scanned. Offsets count bytes. */
export interface ScanNotes {
  /** A member's name, quotes included, stands here for now. What it gives comes along with the member's value. */
  readonly name: (bytes: Uint8Array, start: number, end: number) => number;
  /** A value begins, with this byte. Its name is what {@link name} gave; 0 for an array's item. */
  readonly begin: (depth: number, start: number, byte: number, name: number) => void;
  /** The value that was begun last at this depth ends before this offset. */
  readonly end: (depth: number, end: number) => void;
  /** How deep values are told: 1 are the members of the scanned value. May change while the scan goes on. */
  readonly depth: number;
}

/** For a scan that tells nobody anything. */
export const noNotes: ScanNotes = { name: () => 0, begin: () => undefined, end: () => undefined, depth: -1 };

/**
 * Walks over a JSON value in its bytes (UTF-8) without building anything, and accepts exactly what `JSON.parse` accepts. A
 * reader that knows where values end can leave most of a big description unread.
 *
 * One function, its loops written out and its constants as literals: nearly all time is spent here, before engines have
 * optimised anything. In small functions it took half as long again on a 13 MB description. What is rare is in functions of its
 * own: an escape, a part of the text that ends. No recursion, so that nesting is bounded by memory alone.
 *
 * @param start the offset at which the value starts, `end` one behind it: of the whole text, if that is all that is known.
 * @returns the offset behind it.
 * @throws {NotJson}
 */
export function scanValue(window: ByteWindow, start: number, end: number, notes: ScanNotes): number {
  const closers: number[] = [];
  let depth = 0;
  let noted = notes.depth;
  let name = 0;
  let offset = window.move(start, end);
  let bytes = window.bytes;
  let byte = 0;
  for (;;) {
    byte = bytes[offset] as number;
    if (depth <= noted) {
      notes.begin(depth, window.start + offset, byte, name);
      noted = notes.depth;
    }
    let closer = 0;
    if (byte === 0x22 /* " */) {
      offset += 1;
      for (;;) {
        byte = bytes[offset++] as number;
        if (byte === 0x22) break;
        if (byte === 0x5c /* \ */) offset = skipEscape(window, offset, window.start + offset);
        else if (byte < 0x20) offset = more(window, offset - 1, window.start + offset - 1);
        else continue;
        bytes = window.bytes;
      }
    } else if (byte === 0x7b /* { */ || byte === 0x5b /* [ */) {
      closer = byte + 2; // "{" and "}", "[" and "]" are two apart in ASCII.
      offset += 1;
      while ((byte = bytes[offset] as number) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
      if (byte === 0) {
        offset = moreBehindSpace(window, offset);
        bytes = window.bytes;
        byte = bytes[offset] as number;
      }
      if (byte === closer) {
        offset += 1;
        closer = 0;
      } else {
        closers[depth++] = closer;
      }
    } else {
      const literal = window.start + offset;
      offset = skipLiteral(bytes, offset);
      if (offset < 0 || offset === window.length) {
        offset = moreOfLiteral(window, offset, literal);
        bytes = window.bytes;
      }
    }
    // Behind a value: the ends of what it closes, then the next value of what is still open.
    while (closer === 0) {
      if (depth <= noted) notes.end(depth, window.start + offset);
      if (depth === 0) return window.start + offset;
      while ((byte = bytes[offset] as number) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
      if (byte === 0) {
        offset = moreBehindSpace(window, offset);
        bytes = window.bytes;
        byte = bytes[offset] as number;
      }
      offset += 1;
      if (byte === 0x2c /* , */) {
        closer = closers[depth - 1] as number;
        while ((byte = bytes[offset] as number) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
          offset += 1;
        if (byte === 0) {
          offset = moreBehindSpace(window, offset);
          bytes = window.bytes;
          byte = bytes[offset] as number;
        }
      } else if (byte === closers[depth - 1]) {
        depth -= 1;
      } else {
        throw new NotJson();
      }
    }
    if (closer === 0x5d /* ] */) {
      name = 0;
      continue;
    }
    // The name of a member, and its colon.
    if (byte !== 0x22) throw new NotJson();
    const nameStart = window.start + offset;
    offset += 1;
    for (;;) {
      byte = bytes[offset++] as number;
      if (byte === 0x22) break;
      if (byte === 0x5c /* \ */) offset = skipEscape(window, offset, nameStart);
      else if (byte < 0x20) offset = more(window, offset - 1, nameStart);
      else continue;
      bytes = window.bytes;
    }
    if (depth <= noted) name = notes.name(bytes, nameStart - window.start, offset);
    while ((byte = bytes[offset] as number) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
    if (byte === 0) {
      offset = moreBehindSpace(window, offset);
      bytes = window.bytes;
      byte = bytes[offset] as number;
    }
    if (byte !== 0x3a /* : */) throw new NotJson();
    offset += 1;
    while ((byte = bytes[offset] as number) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
    if (byte === 0) {
      offset = moreBehindSpace(window, offset);
      bytes = window.bytes;
    }
  }
}

/** Skips white space, if there is any: the offset of what follows it, or of the end of the text. */
export function skipSpace(window: ByteWindow, start: number): number {
  let offset = window.move(start);
  for (;;) {
    const byte = window.bytes[offset];
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
    else if (offset !== window.length || window.isLast) return window.start + offset;
    else offset = window.move(window.start + offset);
  }
}

/**
 * Goes on where a 0 or another control character stands, if that is only the end of what is at hand. What stands from `keep` on
 * stays at hand. Returns where the next byte stands now.
 */
function more(window: ByteWindow, at: number, keep: number): number {
  if (at !== window.length || window.isLast) throw new NotJson();
  const offset = window.start + at;
  window.extend(keep);
  return offset - window.start;
}

/** The same between values, where white space may follow: returns where something else stands. */
function moreBehindSpace(window: ByteWindow, at: number): number {
  let offset = at;
  do {
    offset = more(window, offset, window.start + offset);
    const { bytes } = window;
    while (bytes[offset] === 0x20 || bytes[offset] === 0x0a || bytes[offset] === 0x0d || bytes[offset] === 0x09)
      offset += 1;
  } while (window.bytes[offset] === 0);
  return offset;
}

/** The same for a number or a word, of which the beginning has been skipped, or nothing; it starts at the offset `start`. */
function moreOfLiteral(window: ByteWindow, at: number, start: number): number {
  let offset = at;
  while ((offset < 0 ? ~offset : offset) === window.length && !window.isLast) {
    window.extend(start);
    offset = skipLiteral(window.bytes, 0);
  }
  if (offset < 0) throw new NotJson();
  return offset;
}

/** Skips what follows a backslash. What stands from `keep` on stays at hand. */
function skipEscape(window: ByteWindow, at: number, keep: number): number {
  let start = at;
  // The longest escape is a "u" and four digits.
  while (start + 5 > window.length && !window.isLast) {
    const offset = window.start + start;
    window.extend(keep);
    start = offset - window.start;
  }
  const { bytes } = window;
  const letter = bytes[start] as number;
  if (letter === 0x75 /* u */) {
    for (let digit = start + 1; digit < start + 5; digit += 1) if (!isHex(bytes[digit])) throw new NotJson();
    return start + 5;
  }
  if (escapes[letter] !== 1) throw new NotJson();
  return start + 1;
}

function isHex(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

/** 1 for each letter that may follow a backslash. */
const escapes = new Uint8Array(256);
for (const letter of '"\\/bfnrt') escapes[letter.charCodeAt(0)] = 1;
