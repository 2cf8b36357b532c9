import type { Json } from "../../json.ts";
import type { Tokens } from "../../pointer.ts";
import { byteOrderMarkLength, decode } from "../../utf8.ts";
import type { SizedText } from "./sized-text.ts";

/** Lengths as they are written. The text is known to be JSON: it has been sliced, or is a slice. */
export function sizedJson(bytes: Uint8Array): SizedText {
  const first = skipFiller(bytes, byteOrderMarkLength(bytes));
  const root: Span = { start: first, value: first, end: bytes.length };
  const known = new Map<number, ReadonlyMap<string, Span>>();
  const membersOf = ({ value }: Span): ReadonlyMap<string, Span> => {
    const members = known.get(value) ?? readMembers(bytes, value);
    known.set(value, members);
    return members;
  };
  const find = (place: Tokens): Span | undefined => {
    let span: Span | undefined = root;
    for (const name of place) span = span && membersOf(span).get(name);
    return span;
  };
  return {
    bytes: bytes.length,
    members: (place) => {
      const span = find(place);
      return new Map([...(span ? membersOf(span) : [])].map(([name, { start, end }]) => [name, end - start]));
    },
    value: (place) => {
      const span = find(place);
      // What JSON.parse gives is Json.
      return span && (JSON.parse(decode(bytes, span.value, span.end)) as Json);
    },
  };
}

/** Where a member stands: its name starts, its value starts, its value ends. */
interface Span {
  readonly start: number;
  readonly value: number;
  readonly end: number;
}

function readMembers(bytes: Uint8Array, object: number): ReadonlyMap<string, Span> {
  const members = new Map<string, Span>();
  if (bytes[object] !== 0x7b /* { */) return members;
  for (let start = skipFiller(bytes, object + 1); bytes[start] === quote;) {
    const nameEnd = skipString(bytes, start);
    const value = skipFiller(bytes, nameEnd);
    const end = skipValue(bytes, value);
    // A string of JSON is a string of JavaScript.
    members.set(JSON.parse(decode(bytes, start, nameEnd)) as string, { start, value, end });
    start = skipFiller(bytes, end);
  }
  return members;
}

// Nothing is checked on the way: only a text that is JSON comes here.

function skipValue(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let offset = start; offset < bytes.length; offset += 1) {
    const byte = bytes[offset];
    if (byte === quote) {
      offset = skipString(bytes, offset) - 1;
      if (depth === 0) return offset + 1;
    } else if (byte === 0x7b /* { */ || byte === 0x5b /* [ */) depth += 1;
    else if (byte === 0x7d /* } */ || byte === 0x5d /* ] */) {
      // Of what holds the value, when that is a number or a word.
      if (depth === 0) return offset;
      depth -= 1;
      if (depth === 0) return offset + 1;
    } else if (depth === 0 && isFiller(byte)) return offset;
  }
  return bytes.length;
}

function skipString(bytes: Uint8Array, start: number): number {
  let offset = start + 1;
  while (offset < bytes.length && bytes[offset] !== quote) offset += bytes[offset] === 0x5c /* \ */ ? 2 : 1;
  return offset + 1;
}

/** White space, and what stands between names and values. */
function skipFiller(bytes: Uint8Array, start: number): number {
  let offset = start;
  while (isFiller(bytes[offset])) offset += 1;
  return offset;
}

function isFiller(byte: number | undefined): boolean {
  return byte === 0x2c /* , */ || byte === 0x3a /* : */ || (byte !== undefined && byte <= 0x20);
}

const quote = 0x22;
