import { member, type Json, type JsonObject } from "./json.ts";
import { below, type Place } from "./place.ts";
import type { Tokens } from "./pointer.ts";
import type { Reading, Reference } from "./references.ts";
import type { Visit } from "./visits.ts";

/** The references an object makes without a `$ref`: by a name, or by what it leaves out. */
export function namedReferences(reading: Reading, visit: Visit<JsonObject>): Reference[] {
  const { value, kind, at } = visit;
  if (kind === "operation") return [...tagsOf(reading, value, at), ...inheritedSecurity(reading, value, at)];
  if (kind === "tag") return declarations(reading, member(value, "parent"), below(at, "parent"));
  if (kind === "security requirement") return securitySchemes(reading, visit);
  if (kind === "discriminator") return mappedSchemas(reading, visit);
  if (kind === "schema") return reading.subtypes?.of(value, at) ?? [];
  return [];
}

function tagsOf(reading: Reading, operation: JsonObject, at: Place): Reference[] {
  const tags = member(operation, "tags");
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag, index) => declarations(reading, tag, below(below(at, "tags"), String(index))));
}

/** A tag need not be declared at the root; a name that is declared twice has both declarations. */
function declarations({ tags }: Reading, name: Json | undefined, at: Place): Reference[] {
  if (typeof name !== "string") return [];
  return tags.placesOf(name).map((place) => ({ text: name, at, expected: "tag", targets: [place] }));
}

/** An operation without a `security` of its own falls under the root's. */
function inheritedSecurity({ source }: Reading, operation: JsonObject, at: Place): Reference[] {
  if (member(operation, "security") !== undefined || source.value(["security"]) === undefined) return [];
  return [{ text: "security", at, expected: "security requirement", targets: [["security"]] }];
}

/** A requirement names its schemes by their key among the security schemes; since 3.2 also by reference. */
function securitySchemes({ source, resources, layout }: Reading, visit: Visit<JsonObject>): Reference[] {
  const { value, at, base } = visit;
  return Object.keys(value).map((text) => {
    const named = [...layout.securitySchemes, text];
    const targets = source.value(named) === undefined ? [...resources.find(text, base), named] : [named];
    return { text, at: below(at, text), expected: "security scheme" as const, targets };
  });
}

/** What a property's value means as a schema; since 3.2 also when it has none. */
function mappedSchemas(reading: Reading, visit: Visit<JsonObject>): Reference[] {
  const { value: discriminator, at } = visit;
  const mapping = member(discriminator, "mapping");
  const found = Object.keys(mapping ?? {}).flatMap((key) =>
    mappedSchema(reading, { ...visit, value: member(mapping, key) ?? null, at: below(below(at, "mapping"), key) }),
  );
  const defaultMapping = member(discriminator, "defaultMapping") ?? null;
  return [...found, ...mappedSchema(reading, { ...visit, value: defaultMapping, at: below(at, "defaultMapping") })];
}

/** Either a schema's name or a reference; the specification asks tools to try the name first. */
function mappedSchema({ resources, layout, source }: Reading, { value: text, at, base }: Visit): Reference[] {
  if (typeof text !== "string") return [];
  const named: Tokens = [...layout.schemas, text];
  const reference = { text, at, expected: "schema" as const };
  if (source.value(named) !== undefined) return [{ ...reference, targets: [named] }];
  const looksLikeName = /^[\w.-]+$/.test(text) && !/\.(json|ya?ml)$/i.test(text);
  if (looksLikeName) return [{ ...reference, targets: [...resources.find(text, base), named] }];
  if (!resources.isInternal(text, base)) return [{ ...reference, targets: [], external: true }];
  return [{ ...reference, targets: resources.find(text, base) }];
}
