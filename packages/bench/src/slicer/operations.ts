import { methods } from "./kinds.ts";
import { isList, isObjectValue } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";
import { memberOf, membersOf, pointerTo, textOf, valueAt } from "./places.ts";
import type { Place } from "./places.ts";
import type { Resolve } from "./resolve.ts";

/** An operation that can be called. */
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
  /** Where it is: below its path, or in the path item that the path refers to. */
  readonly place: Place;
  /** The path items that lead to it, that of the path first. */
  readonly items: readonly Place[];
}

/** The operations of a description, those behind a path item's `$ref` included. */
export function operationsOf(document: Value, resolve: Resolve): readonly Operation[] {
  return membersOf(memberOf(document, "paths")).flatMap(([path]) =>
    path.startsWith("x-") ? [] : operationsBelow(document, path, ["paths", path], [], resolve),
  );
}

function operationsBelow(
  document: Value,
  path: string,
  item: Place,
  before: readonly Place[],
  resolve: Resolve,
): readonly Operation[] {
  const value = valueAt(document, item);
  const items = [...before, item];
  const own = operationsIn(value).map(([method, place, operation]) => {
    const operationId = textOf(operation, "operationId");
    const listed = memberOf(operation, "tags");
    const tags = isList(listed) ? listed.filter((tag) => typeof tag === "string") : [];
    return {
      path,
      method,
      tags,
      place: [...item, ...place],
      items,
      ...(operationId === undefined ? {} : { operationId }),
    };
  });
  const reference = textOf(value, "$ref");
  const next = reference === undefined ? undefined : resolve(reference, item);
  if (!next || items.some((known) => pointerTo(known) === pointerTo(next))) return own;
  return [...own, ...operationsBelow(document, path, next, items, resolve)];
}

/** The operations of one path item: method, place in it, and value. */
export function operationsIn(item: Value | undefined): readonly (readonly [string, Place, Value])[] {
  const found: (readonly [string, Place, Value])[] = [];
  for (const [name, value] of membersOf(item)) {
    if (name === "additionalOperations") {
      for (const [method, other] of membersOf(value)) found.push([method, [name, method], other]);
    } else if (methods.includes(name) && isObjectValue(value)) found.push([name, [name], value]);
  }
  return found;
}
