import { grammar, isExtension, type Field, type Kind } from "./grammar.ts";
import { isObject, member, type Json, type JsonObject } from "./json.ts";
import { namedReferences } from "./named-references.ts";
import { below, type Place } from "./place.ts";
import { parsePointer, type Tokens } from "./pointer.ts";
import type { Source } from "./source.ts";

/** A place that points to another part of the document. */
export interface Reference {
  /** As it is written. */
  readonly text: string;
  /** Where it stands. */
  readonly at: Place;
  /** What should be found there. */
  readonly expected: Kind;
  /** Where it leads; undefined when that is not a JSON Pointer into this document. */
  readonly target: Tokens | undefined;
  /** In an extension nobody promises that a `$ref` is a reference: one that leads nowhere there is data. */
  readonly optional?: true;
}

interface Visit {
  readonly value: Json;
  readonly kind: Kind;
  readonly at: Place;
}

const none: ReadonlySet<string> = new Set();

/**
 * Lists, in source order, the references of one part of the document. The walk knows at each step what kind of object
 * it is in, so a `$ref` in an example's value, a default or an enum is data, and a property named `$ref` is a property.
 *
 * @param without members of the part's top level that are not looked into (a path item's operations, say).
 */
export function referencesIn(
  source: Source,
  part: { readonly value: Json; readonly kind: Kind; readonly at: Tokens },
  without: ReadonlySet<string> = none,
): Reference[] {
  const found: Reference[] = [];
  const seen = new Seen();
  // A stack of its own: descriptions nest deeper than the call stack allows.
  const stack: Visit[] = [part];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    if (typeof visit.value !== "object" || visit.value === null || seen.before(visit.value, visit.kind)) continue;
    if (isObject(visit.value)) for (const reference of referencesOf(source, visit.value, visit)) found.push(reference);
    const next = Array.isArray(visit.value)
      ? items(visit.value, visit)
      : members(source, visit.value, visit, visit === part ? without : none);
    for (const child of next.toReversed()) stack.push(child);
  }
  return found;
}

/** What was walked already as the same kind: objects made by a program may hold one another, even in circles. */
class Seen {
  readonly #kinds = new Map<object, Set<Kind>>();
  before(value: object, kind: Kind): boolean {
    const kinds = this.#kinds.get(value) ?? new Set();
    const before = kinds.has(kind);
    this.#kinds.set(value, kinds.add(kind));
    return before;
  }
}

/** The references that stand in this object itself. */
function referencesOf(source: Source, value: JsonObject, { kind, at }: Visit): Reference[] {
  const text = member(value, "$ref");
  if (typeof text === "string" && (grammar[kind].referable || kind === "extension")) {
    const target = parsePointer(text);
    const reference = { text, at: below(at, "$ref"), expected: kind, target };
    if (kind !== "extension") return [reference, ...namedReferences(source, value, kind, at)];
    return target ? [{ ...reference, optional: true }] : [];
  }
  return namedReferences(source, value, kind, at);
}

/** The objects below this one that are to be walked; a member that holds a map of them is left out with all of it. */
function members(source: Source, value: JsonObject, { kind, at }: Visit, without: ReadonlySet<string>): Visit[] {
  const { referable, fields, rest } = grammar[kind];
  if (referable && typeof member(value, "$ref") === "string" && !siblingsCount(source, kind)) return [];
  return Object.keys(value).flatMap((key) => {
    if (without.has(key)) return [];
    const child = { value: member(value, key) ?? null, at: below(at, key) };
    if (Object.hasOwn(fields, key)) return visitsIn(child, fields[key]);
    if (kind === "extension" || isExtension(key)) return [{ ...child, kind: "extension" as const }];
    return rest ? [{ ...child, kind: rest }] : [];
  });
}

function visitsIn({ value, at }: { value: Json; at: Place }, field: Field | undefined): Visit[] {
  if (!field) return [];
  const [holds, kind] = field;
  if (holds === "one" || !isObject(value)) return [{ value, kind, at }];
  return Object.keys(value).map((key) => ({
    value: member(value, key) ?? null,
    kind: holds === "extensible map" && isExtension(key) ? "extension" : kind,
    at: below(at, key),
  }));
}

function items(values: readonly Json[], { kind, at }: Visit): Visit[] {
  return values.map((value, index) => ({ value, kind, at: below(at, String(index)) }));
}

/** In 3.0 everything beside `$ref` is ignored; since 3.1 a schema's other members count. A path item's always did. */
function siblingsCount(source: Source, kind: Kind): boolean {
  const version = source.value(["openapi"]);
  return kind === "path item" || (kind === "schema" && typeof version === "string" && !version.startsWith("3.0."));
}
