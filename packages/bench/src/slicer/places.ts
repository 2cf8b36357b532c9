import { isList, isObjectValue } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";

/** A place in a document: the names and positions that lead there from the root. */
export type Place = readonly string[];

/** A place as a JSON Pointer: `/paths/~1user/get` (https://www.rfc-editor.org/rfc/rfc6901). */
export function pointerTo(place: Place): string {
  return place.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Reads a JSON Pointer; undefined when the text is none. */
export function placeOf(pointer: string): Place | undefined {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) return undefined;
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What is at a place; undefined when there is nothing. */
export function valueAt(value: Value | undefined, place: Place): Value | undefined {
  let found = value;
  for (const token of place) found = memberOf(found, token);
  return found;
}

/** A member of an object, or an item of a list by its position. */
export function memberOf(value: Value | undefined, name: string): Value | undefined {
  if (isObjectValue(value)) return value.get(name);
  return isList(value) && /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
}

/** The text that a member is; undefined when it is no text. */
export function textOf(value: Value | undefined, name: string): string | undefined {
  const text = memberOf(value, name);
  return typeof text === "string" ? text : undefined;
}

/** The members of an object, or the items of a list; nothing of all else. */
export function membersOf(value: Value | undefined): readonly (readonly [string, Value])[] {
  if (isObjectValue(value)) return [...value];
  return isList(value) ? value.map((item, at) => [String(at), item] as const) : [];
}
