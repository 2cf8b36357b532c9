import { methods, mayBeReference, slotIn } from "./kinds.ts";
import type { Kind, Slot } from "./kinds.ts";
import { isList, isObjectValue } from "./lossless-json.ts";
import type { ObjectValue, Value } from "./lossless-json.ts";
import { memberOf, membersOf, textOf } from "./places.ts";
import type { Place } from "./places.ts";

/** An object of a description of which it is known what it is. */
export interface Node {
  readonly kind: Kind;
  readonly value: ObjectValue;
  readonly place: Place;
  /** The `$ref` it has; absent where `$ref` is data, or a name. */
  readonly reference?: string;
}

/** How to walk. */
export interface Walk {
  /** That of the description: what stands beside a `$ref` counts in some. */
  readonly version: string;
  /** Whether to go into the operations of path items, too. */
  readonly operations: boolean;
  /** Whether to go into what links say, too. */
  readonly links: boolean;
}

/** Every object below a value, the value itself included, with its kind. */
export function* nodesIn(value: Value | undefined, slot: Slot, place: Place, walk: Walk): Generator<Node> {
  if (slot.many === undefined && isObjectValue(value)) {
    const reference = mayBeReference(slot.kind) ? textOf(value, "$ref") : undefined;
    yield { kind: slot.kind, value, place, ...(reference === undefined ? {} : { reference }) };
    if (slot.kind === "link" && !walk.links) return;
    if (reference !== undefined && !siblingsCount(slot.kind, walk.version)) return;
  } else if (slot.many === "map" ? !isObjectValue(value) : !isList(value)) return;
  for (const [name, member] of membersOf(value)) {
    if (!walk.operations && slot.kind === "pathItem" && slot.many === undefined && isOperationName(name)) continue;
    const inside = isList(value) ? { kind: slot.kind } : slotIn(slot, name, walk.version);
    if (inside.kind !== "data") yield* nodesIn(member, inside, [...place, name], walk);
  }
}

/** What is at a place, by the way that leads there. */
export function slotAt(place: Place, document: Value, version: string): Slot {
  let slot: Slot = { kind: "document" };
  let value: Value | undefined = document;
  for (const name of place) {
    slot = isList(value) ? { kind: slot.kind } : slotIn(slot, name, version);
    value = memberOf(value, name);
  }
  return slot;
}

/** The version that a description says it is of: `3.1.0`, `2.0`. */
export function versionOf(document: Value): string {
  return textOf(document, "openapi") ?? textOf(document, "swagger") ?? "";
}

export function isOperationName(name: string): boolean {
  return methods.includes(name) || name === "additionalOperations";
}

/**
 * A Reference Object ignores what else it has. A schema does so until 3.0; from 3.1 on `$ref` is a keyword like others. What a path
 * item has beside its `$ref` is undefined, so it counts: https://spec.openapis.org/oas/v3.1.0#path-item-object.
 */
function siblingsCount(kind: Kind, version: string): boolean {
  if (kind === "pathItem" || kind === "extension") return true;
  return kind === "schema" && !/^(2|3\.0)/.test(version);
}
