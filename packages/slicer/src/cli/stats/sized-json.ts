import type { Json } from "../../json.ts";
import { closeBrace, comma, openBrace, skipColon, skipSpace, skipString, skipValue } from "../../json-scanner.ts";
import type { Tokens } from "../../pointer.ts";
import { byteOrderMarkLength, decode } from "../../utf8.ts";
import type { SizedText } from "./sized-text.ts";

/** Lengths as they are written. The text is known to be JSON: it has been sliced, or is a slice. */
export function sizedJson(bytes: Uint8Array): SizedText {
  const first = skipSpace(bytes, byteOrderMarkLength(bytes));
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
  if (bytes[object] !== openBrace) return members;
  let offset = skipSpace(bytes, object + 1);
  while (bytes[offset] !== closeBrace) {
    const start = offset;
    const nameEnd = skipString(bytes, start);
    const value = skipColon(bytes, nameEnd);
    const end = skipValue(bytes, value);
    // A string of JSON is a string of JavaScript.
    members.set(JSON.parse(decode(bytes, start, nameEnd)) as string, { start, value, end });
    offset = skipSpace(bytes, end);
    if (bytes[offset] === comma) offset = skipSpace(bytes, offset + 1);
  }
  return members;
}
