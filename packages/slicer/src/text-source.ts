import { methods } from "./grammar.ts";
import { isObject, type Json } from "./json.ts";
import {
  backslash,
  closeBrace,
  comma,
  NotJson,
  openBrace,
  openBracket,
  skipColon,
  skipSpace,
  skipString,
  skipValue,
} from "./json-scanner.ts";
import { jsonError } from "./json-fault.ts";
import type { Tokens } from "./pointer.ts";
import { resolve, type Source } from "./source.ts";
import { byteOrderMarkLength, decode } from "./utf8.ts";

/** Where a value stands in the text; with the places of its members, if it is one that the slicer looks into. */
export interface IndexNode {
  readonly start: number;
  readonly end: number;
  /** Where its name stands, quotes included; both 0 when it is not an object's member. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** By name, or by position for an array. A name that stands twice has its last value, as with `JSON.parse`. */
  readonly members?: ReadonlyMap<string, IndexNode>;
}

/** A description as JSON text: read once to find where things stand, parsed only where it is looked at. */
export interface TextSource extends Source {
  readonly bytes: Uint8Array;
  readonly root: IndexNode;
}

/** How deep the index goes: `true` stops at the members, a table goes on with those it names ("*": all others). */
type Depth = true | { readonly [name: string]: Depth };

const pathItem: Depth = {
  ...Object.fromEntries(methods.map((method) => [method, true] as const)),
  additionalOperations: { "*": true },
};
const depths: Depth = {
  paths: { "*": pathItem },
  webhooks: { "*": pathItem },
  "x-webhooks": { "*": pathItem },
  components: { pathItems: { "*": pathItem }, "*": true },
  definitions: true,
  parameters: true,
  responses: true,
  securityDefinitions: true,
  tags: true,
};

/**
 * Reads JSON text in UTF-8, with or without a byte order mark.
 *
 * @throws {SliceError} with line and column when it is not JSON.
 */
export function textSource(bytes: Uint8Array): TextSource {
  const root = readIndex(bytes);
  const parsed = new Map<IndexNode, Json>();
  const parse = (node: IndexNode): Json => {
    const known = parsed.get(node);
    if (known !== undefined) return known;
    // What JSON.parse gives is Json.
    const value = JSON.parse(decode(bytes, node.start, node.end)) as Json;
    parsed.set(node, value);
    return value;
  };
  const find = (place: Tokens): { node: IndexNode | undefined; rest: Tokens } => {
    let node: IndexNode | undefined = root;
    for (let index = 0; index < place.length; index += 1) {
      if (!node?.members) return { node, rest: place.slice(index) };
      node = node.members.get(place[index] as string);
    }
    return { node, rest: [] };
  };
  const value = (place: Tokens): Json | undefined => {
    const { node, rest } = find(place);
    return node && resolve(parse(node), rest);
  };
  return {
    bytes,
    root,
    names: (place) => {
      const { node, rest } = find(place);
      if (node?.members && rest.length === 0) return bytes[node.start] === openBrace ? [...node.members.keys()] : [];
      const found = value(place);
      return isObject(found) ? Object.keys(found) : [];
    },
    value,
  };
}

/** The members of a value, also where the index did not look for them; undefined when it is neither object nor array. */
export function indexMembers({ bytes }: TextSource, node: IndexNode): ReadonlyMap<string, IndexNode> | undefined {
  return node.members ?? indexValue(bytes, node.start, true).members;
}

function readIndex(bytes: Uint8Array): IndexNode {
  try {
    const root = indexValue(bytes, skipSpace(bytes, byteOrderMarkLength(bytes)), depths);
    if (skipSpace(bytes, root.end) < bytes.length) throw new NotJson();
    return root;
  } catch (error) {
    if (error instanceof NotJson) throw jsonError(decode(bytes, byteOrderMarkLength(bytes)));
    throw error;
  }
}

function indexValue(bytes: Uint8Array, start: number, depth: Depth | undefined, nameStart = 0, nameEnd = 0): IndexNode {
  const opening = bytes[start];
  if (depth === undefined || (opening !== openBrace && opening !== openBracket)) {
    return { start, end: skipValue(bytes, start), nameStart, nameEnd };
  }
  const members = new Map<string, IndexNode>();
  const closer = opening + 2;
  let offset = skipSpace(bytes, start + 1);
  if (bytes[offset] === closer) return { start, end: offset + 1, nameStart, nameEnd, members };
  for (;;) {
    const named = closer === closeBrace;
    const end = named ? skipString(bytes, offset) : 0;
    const key = named ? readName(bytes, offset, end) : String(members.size);
    const below = depth === true ? undefined : (own(depth, key) ?? own(depth, "*"));
    const value = named
      ? indexValue(bytes, skipColon(bytes, end), below, offset, end)
      : indexValue(bytes, offset, below);
    members.set(key, value);
    offset = skipSpace(bytes, value.end);
    const next = bytes[offset];
    offset += 1;
    if (next === closer) return { start, end: offset, nameStart, nameEnd, members };
    if (next !== comma) throw new NotJson();
    offset = skipSpace(bytes, offset);
  }
}

function readName(bytes: Uint8Array, start: number, end: number): string {
  for (let offset = start + 1; offset < end - 1; offset += 1) {
    // An escape is rare enough to leave to the parser; the scanner has seen that it is a string.
    if (bytes[offset] === backslash) return JSON.parse(decode(bytes, start, end)) as string;
  }
  return decode(bytes, start + 1, end - 1);
}

function own(depth: { readonly [name: string]: Depth }, name: string): Depth | undefined {
  return Object.hasOwn(depth, name) ? depth[name] : undefined;
}
