import type { WindowOptions } from "./byte-window.ts";
import { type ByteReader, readBytes } from "./byte-reader.ts";
import { SliceError } from "./errors.ts";
import { isObject, type Json } from "./json.ts";
import { jsonError } from "./json-fault.ts";
import { JsonIndex, type NodeId } from "./json-index.ts";
import { NotJson } from "./scan-notes.ts";
import type { Tokens } from "./pointer.ts";
import { resolve, type Source } from "./source.ts";
import { byteOrderMarkLength, decode } from "./utf8.ts";

/** A description as JSON text: scanned once to find where things stand, parsed only where it is looked at. */
export interface TextSource extends Source {
  readonly index: JsonIndex;
}

/** How many levels of members the index has below each member of the root: down to the members of operations. */
const depths: Readonly<Record<string, number>> = {
  paths: 3,
  webhooks: 3,
  "x-webhooks": 3,
  components: 2,
  definitions: 1,
  parameters: 1,
  responses: 1,
  securityDefinitions: 1,
};

/**
 * Reads JSON text in UTF-8, with or without a byte order mark.
 *
 * @param window how much of it is at hand while it is scanned.
 * @throws {SliceError} with line and column when it is not JSON.
 */
export function textSource(text: ByteReader, window?: WindowOptions): TextSource {
  const index = readIndex(text, window);
  const parsed = new Map<NodeId, Json>();
  const parse = (node: NodeId): Json => {
    const known = parsed.get(node);
    if (known !== undefined) return known;
    // What JSON.parse gives is Json.
    const value = JSON.parse(index.text(node)) as Json;
    parsed.set(node, value);
    return value;
  };
  const find = (place: Tokens): { node: NodeId | undefined; rest: Tokens } => {
    let node: NodeId | undefined = 0;
    for (let depth = 0; depth < place.length; depth += 1) {
      // Path items among the components lie deeper than others: rare, and opened when they are looked into.
      if (depth === 3 && place[1] === "pathItems") index.open(node);
      if (!index.isOpen(node)) return { node, rest: place.slice(depth) };
      node = index.member(node, place[depth] as string);
      if (node === undefined) break;
    }
    return { node, rest: [] };
  };
  const value = (place: Tokens): Json | undefined => {
    const { node, rest } = find(place);
    return node === undefined ? undefined : resolve(parse(node), rest);
  };
  return {
    index,
    names: (place) => {
      const { node, rest } = find(place);
      if (node !== undefined && rest.length === 0 && index.isObject(node)) return index.names(node);
      const found = rest.length === 0 ? undefined : value(place);
      return isObject(found) ? Object.keys(found) : [];
    },
    value,
    repeated: () => repeatedNames(index),
  };
}

/** Repeated names down to those of path items' members and components. */
function repeatedNames(index: JsonIndex): Tokens[] {
  const found: Tokens[] = [];
  const visit = (node: NodeId, place: Tokens, levels: number): void => {
    for (const name of index.repeated(node)) found.push([...place, name]);
    if (levels === 0 || !index.isObject(node)) return;
    for (const [name, child] of index.members(node))
      if (index.isOpen(child)) visit(child, [...place, name], levels - 1);
  };
  visit(0, [], 2);
  return found;
}

/** The index keeps offsets in 31 bits. */
const longest = 2 ** 31 - 1;

function tooLong(): SliceError {
  return new SliceError("The text is longer than 2 GiB, which is the most that is read.", {
    code: "invalid-json",
    expected: "at most 2 GiB",
    received: "more",
    hint: "Cut it into files that refer to each other, and bundle what a slice needs of them.",
  });
}

function readIndex(text: ByteReader, window?: WindowOptions): JsonIndex {
  if (text.length > longest) throw tooLong();
  const start = byteOrderMarkLength(readBytes(text, 0, Math.min(3, text.length)));
  try {
    const index = new JsonIndex(text, start, (name) => (Object.hasOwn(depths, name) ? (depths[name] ?? 0) : 0), window);
    if (!index.isWhole) throw new NotJson();
    return index;
  } catch (error) {
    if (error instanceof NotJson) throw jsonError(decode(readBytes(text), start));
    throw error;
  }
}
