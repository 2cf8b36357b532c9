import { skipLiteral } from "./json-literal.ts";

/**
 * Walks JSON in its bytes (UTF-8) without building values, and accepts exactly what `JSON.parse` accepts. A reader that
 * knows where a value ends can leave it unread: most of a big description is. Every function takes the offset at which
 * its piece starts and returns the offset behind it, or throws {@link NotJson}.
 */

/** The bytes are not JSON. Where and why is found out afterwards, by a slower reader. */
export class NotJson extends Error {
  override readonly name = "NotJson";
}

/**
 * Skips a value of any kind.
 *
 * One function, its loops written out and its constants as literals: nearly all time is spent here, before engines have
 * optimised anything. In small functions it took half as long again on a 13 MB description. No recursion, so that
 * nesting is bounded by memory alone.
 */
export function skipValue(bytes: Uint8Array, start: number): number {
  const closers: number[] = [];
  let depth = 0;
  let offset = start;
  let byte: number | undefined = 0;
  for (;;) {
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
    if (closer === 0x5d /* ] */) continue;
    // The name of a member, and its colon.
    if (byte !== 0x22) throw new NotJson();
    offset += 1;
    for (;;) {
      byte = bytes[offset++];
      if (byte === 0x22) break;
      if (byte === 0x5c /* \ */) offset = skipEscape(bytes, offset);
      else if (byte === undefined || byte < 0x20) throw new NotJson();
    }
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
    if (byte !== space && byte !== lineFeed && byte !== carriageReturn && byte !== tab) return offset;
    offset += 1;
  }
}

/** Skips the colon between a name and its value, and the white space around it. */
export function skipColon(bytes: Uint8Array, start: number): number {
  const offset = skipSpace(bytes, start);
  if (bytes[offset] !== colon) throw new NotJson();
  return skipSpace(bytes, offset + 1);
}

/** Skips a string, quotes included. */
export function skipString(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== quote) throw new NotJson();
  return skipValue(bytes, start);
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

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= 0x39;
}

function isHex(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && ((byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)));
}

const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const tab = 0x09;
const quote = 0x22;
export const comma = 0x2c;
const colon = 0x3a;
const zero = 0x30;
export const backslash = 0x5c;
export const openBracket = 0x5b;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;

/** 1 for each letter that may follow a backslash. */
const escapes = new Uint8Array(256);
for (const letter of '"\\/bfnrt') escapes[letter.charCodeAt(0)] = 1;
