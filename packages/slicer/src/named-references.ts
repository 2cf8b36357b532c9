import type { Kind } from "./grammar.ts";
import { member, type Json, type JsonObject } from "./json.ts";
import { below, type Place } from "./place.ts";
import { parsePointer, type Tokens } from "./pointer.ts";
import type { Reference } from "./references.ts";
import type { Source } from "./source.ts";

/** The references an object makes without a `$ref`: by a name, or by what it leaves out. */
export function namedReferences(source: Source, value: JsonObject, kind: Kind, at: Place): Reference[] {
  if (kind === "operation") return [...tagsOf(source, value, at), ...inheritedSecurity(source, value, at)];
  if (kind === "tag") return declarations(source, member(value, "parent"), below(at, "parent"));
  if (kind === "security requirement") return securitySchemes(source, value, at);
  if (kind === "discriminator") return mappedSchemas(source, value, at);
  return [];
}

function tagsOf(source: Source, operation: JsonObject, at: Place): Reference[] {
  const tags = member(operation, "tags");
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag, index) => declarations(source, tag, below(below(at, "tags"), String(index))));
}

/** A tag need not be declared at the root; a name that is declared twice has both declarations. */
function declarations(source: Source, name: Json | undefined, at: Place): Reference[] {
  const declared = source.value(["tags"]);
  if (typeof name !== "string" || !Array.isArray(declared)) return [];
  return declared.flatMap((tag, index) =>
    member(tag, "name") === name ? [{ text: name, at, expected: "tag" as const, target: ["tags", String(index)] }] : [],
  );
}

/** An operation without a `security` of its own falls under the root's. */
function inheritedSecurity(source: Source, operation: JsonObject, at: Place): Reference[] {
  if (member(operation, "security") !== undefined || source.value(["security"]) === undefined) return [];
  return [{ text: "security", at, expected: "security requirement", target: ["security"] }];
}

/** A requirement names its schemes by their key in `components.securitySchemes`; since 3.2 also by reference. */
function securitySchemes(source: Source, requirement: JsonObject, at: Place): Reference[] {
  return Object.keys(requirement).map((text) => {
    const named = ["components", "securitySchemes", text];
    const target = source.value(named) === undefined ? (parsePointer(text) ?? named) : named;
    return { text, at: below(at, text), expected: "security scheme" as const, target };
  });
}

/** What a property's value means as a schema; since 3.2 also when it has none. */
function mappedSchemas(source: Source, discriminator: JsonObject, at: Place): Reference[] {
  const mapping = member(discriminator, "mapping");
  const found = Object.keys(mapping ?? {}).flatMap((key) =>
    mappedSchema(source, member(mapping, key), below(below(at, "mapping"), key)),
  );
  return [...found, ...mappedSchema(source, member(discriminator, "defaultMapping"), below(at, "defaultMapping"))];
}

/** Either a schema's name or a reference; the specification asks tools to try the name first. */
function mappedSchema(source: Source, text: Json | undefined, at: Place): Reference[] {
  if (typeof text !== "string") return [];
  const named: Tokens = ["components", "schemas", text];
  const looksLikeName = /^[\w.-]+$/.test(text) && !/\.(json|ya?ml)$/i.test(text);
  const target = source.value(named) !== undefined || looksLikeName ? named : parsePointer(text);
  return [{ text, at, expected: "schema", target }];
}
