import { grammar, isExtension, type Field, type Kind } from "./grammar.ts";
import { isObject, member, type Json, type JsonObject } from "./json.ts";
import type { Layout } from "./layout.ts";
import { below, type Place } from "./place.ts";
import type { Resources } from "./resources.ts";

/** A value met on a walk, what kind of object it should be, and the URI that references in it are relative to. */
export interface Visit<Value extends Json = Json> {
  readonly value: Value;
  readonly kind: Kind;
  readonly at: Place;
  readonly base: string;
}

const none: ReadonlySet<string> = new Set();

/**
 * Walks a part of a document, in source order, and gives each object in it that the specification knows. The walk knows at
 * each step what kind of object it is in, so what an example, a default or an enum holds is data, and is not visited.
 * Links are given, and not looked into: whoever wants that walks them as parts.
 *
 * @param without members of the part's top level that are not looked into (a path item's operations, say).
 * @param layout of the document's version: it says whether what stands beside a `$ref` is looked into.
 */
export function* visitsIn(
  resources: Pick<Resources, "baseWithin">,
  layout: Layout,
  part: Visit,
  without: ReadonlySet<string> = none,
): Generator<Visit<JsonObject>> {
  const seen = new Seen();
  // A stack of its own: descriptions nest deeper than the call stack allows.
  const stack: Visit[] = [part];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { value, kind } = visit;
    if (typeof value !== "object" || value === null || seen.before(value, kind)) continue;
    if (Array.isArray(value)) {
      for (const child of items(value, visit).toReversed()) stack.push(child);
      continue;
    }
    const base = kind === "schema" ? resources.baseWithin(value, visit.base) : visit.base;
    const found = { ...visit, value, base };
    yield found;
    // What a link needs depends on whether it stays, which is known at the end.
    if (kind === "link" && visit !== part) continue;
    const next = members(layout, found, visit === part ? without : none);
    for (const child of next.toReversed()) stack.push(child);
  }
}

/** What was walked already as the same kind: objects made by a program may hold one another, even in circles. */
class Seen {
  readonly #values = new Map<Kind, Set<object>>();
  before(value: object, kind: Kind): boolean {
    let values = this.#values.get(kind);
    if (!values) this.#values.set(kind, (values = new Set()));
    const { size } = values;
    return values.add(value).size === size;
  }
}

/** The objects below this one that are to be walked; a member that holds a map of them is left out with all of it. */
function members(layout: Layout, { value, kind, at, base }: Visit<JsonObject>, without: ReadonlySet<string>): Visit[] {
  const { referable, fields, rest } = grammar[kind];
  if (referable && typeof member(value, "$ref") === "string" && !siblingsCount(layout, kind)) return [];
  return Object.keys(value).flatMap((key) => {
    if (without.has(key)) return [];
    const child = { value: member(value, key) ?? null, at: below(at, key), base };
    if (Object.hasOwn(fields, key)) return visitsOf(child, fields[key]);
    if (kind === "extension" || isExtension(key)) return [{ ...child, kind: "extension" as const }];
    return rest ? [{ ...child, kind: rest }] : [];
  });
}

function visitsOf({ value, at, base }: Omit<Visit, "kind">, field: Field | undefined): Visit[] {
  if (!field) return [];
  const [holds, kind] = field;
  if (holds === "one" || !isObject(value)) return [{ value, kind, at, base }];
  return Object.keys(value).map((key) => ({
    value: member(value, key) ?? null,
    kind: holds === "extensible map" && isExtension(key) ? "extension" : kind,
    at: below(at, key),
    base,
  }));
}

function items(values: readonly Json[], { kind, at, base }: Visit): Visit[] {
  return values.map((value, index) => ({ value, kind, at: below(at, String(index)), base }));
}

function siblingsCount(layout: Layout, kind: Kind): boolean {
  return kind === "path item" || (kind === "schema" && layout.schemaSiblings);
}
