import { grammar, isExtension, type Field, type Kind } from "./grammar.ts";
import { isObject, member, type Json, type JsonObject } from "./json.ts";
import { parsePointer, type Tokens } from "./pointer.ts";
import type { Source } from "./source.ts";

/** A place that points to another part of the document. */
export interface Reference {
  /** As it is written. */
  readonly text: string;
  /** Where it stands. */
  readonly at: Tokens;
  /** What should be found there. */
  readonly expected: Kind;
  /** Where it leads; undefined when it leads out of this document. */
  readonly target: Tokens | undefined;
  /** In an extension nobody promises that a `$ref` is a reference: one that leads nowhere there is data. */
  readonly optional?: true;
}

interface Visit {
  readonly value: Json;
  readonly kind: Kind;
  readonly at: Tokens;
}

/**
 * Lists, in source order, the references of one part of the document. The walk knows at each step what kind of object
 * it is in, so a `$ref` in an example's value, a default or an enum is data, and a property named `$ref` is a property.
 *
 * @param without members of the part's top level that are not looked into (a path item's operations, say).
 */
export function referencesIn(
  source: Source,
  value: Json,
  kind: Kind,
  at: Tokens,
  without: ReadonlySet<string> = new Set(),
): Reference[] {
  const found: Reference[] = [];
  // A stack of its own: descriptions nest deeper than the call stack allows.
  const stack: Visit[] = [{ value, kind, at }];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const next: Visit[] = [];
    if (Array.isArray(visit.value)) {
      const { kind, at } = visit;
      visit.value.forEach((item, index) => next.push({ value: item, kind, at: [...at, String(index)] }));
    } else if (isObject(visit.value)) {
      enter(source, visit.value, visit, found, next);
    }
    const top = visit.at.length === at.length;
    for (const item of next.toReversed()) if (!(top && without.has(item.at[at.length] ?? ""))) stack.push(item);
  }
  return found;
}

/** Notes the references that stand in this object itself and lists the objects below it that are to be walked. */
function enter(source: Source, value: JsonObject, { kind, at }: Visit, found: Reference[], next: Visit[]): void {
  if (kind === "extension") {
    for (const key of Object.keys(value)) next.push({ value: value[key] as Json, kind, at: [...at, key] });
    const text = member(value, "$ref");
    const target = typeof text === "string" ? parsePointer(text) : undefined;
    if (typeof text === "string" && target)
      found.push({ text, at: [...at, "$ref"], expected: kind, target, optional: true });
    return;
  }
  const { referable, fields, rest } = grammar[kind];
  const text = member(value, "$ref");
  if (referable && typeof text === "string") {
    found.push({ text, at: [...at, "$ref"], expected: kind, target: parsePointer(text) });
    // Before 3.1 everything beside `$ref` is ignored; since then a schema's and a path item's other members count.
    if (!siblingsCount(source, kind)) return;
  }
  if (kind === "security requirement") found.push(...securitySchemes(value, at));
  if (kind === "discriminator") found.push(...mappedSchemas(source, value, at));
  for (const key of Object.keys(value)) {
    const field: Field | undefined = Object.hasOwn(fields, key) ? fields[key] : rest && ["one", rest];
    if (isExtension(key) && !Object.hasOwn(fields, key))
      next.push({ value: value[key] as Json, kind: "extension", at: [...at, key] });
    else if (field) next.push(...visitsBelow(value[key] as Json, field, [...at, key]));
  }
}

function visitsBelow(value: Json, [holds, kind]: Field, at: Tokens): Visit[] {
  if (holds === "one" || !isObject(value)) return [{ value, kind, at }];
  return Object.keys(value).map((key) => ({
    value: value[key] as Json,
    kind: holds === "extensible map" && isExtension(key) ? "extension" : kind,
    at: [...at, key],
  }));
}

function siblingsCount(source: Source, kind: Kind): boolean {
  if (kind === "path item") return true;
  return kind === "schema" && !String(source.value(["openapi"])).startsWith("3.0");
}

/** A security requirement names its schemes by their key in `components.securitySchemes`. */
function securitySchemes(requirement: JsonObject, at: Tokens): Reference[] {
  return Object.keys(requirement).map((name) => ({
    text: name,
    at: [...at, name],
    expected: "security scheme",
    target: ["components", "securitySchemes", name],
  }));
}

/** A mapping's values are schema names or references; the specification asks tools to try the name first. */
function mappedSchemas(source: Source, discriminator: JsonObject, at: Tokens): Reference[] {
  const mapping = member(discriminator, "mapping");
  if (!isObject(mapping)) return [];
  return Object.entries(mapping).flatMap(([key, text]) => {
    if (typeof text !== "string") return [];
    const named = ["components", "schemas", text];
    const looksLikeName = /^[\w.-]+$/.test(text) && !/\.(json|ya?ml)$/i.test(text);
    const target = source.value(named) !== undefined || looksLikeName ? named : parsePointer(text);
    return [{ text, at: [...at, "mapping", key], expected: "schema" as const, target }];
  });
}
