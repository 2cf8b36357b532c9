import { isObject, member, type Json, type JsonObject } from "./json.ts";
import { below, tokensOf, type Place } from "./place.ts";
import { formatPointer, type Tokens } from "./pointer.ts";
import type { Reference } from "./references.ts";
import type { Subject } from "./subject.ts";

/**
 * The schemas that extend others by `allOf`. Where a schema has a discriminator, a value may name any schema that
 * extends it, mapped or not: https://spec.openapis.org/oas/v3.1.1.html#discriminator-object. With a `oneOf` or `anyOf`
 * beside it, the specification lets it choose among those alone.
 */
export class Subtypes {
  readonly #subject: Subject;
  readonly #found = new Set<string>();
  #children: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** What a schema's discriminator means besides its mapping. */
  of(schema: JsonObject, at: Place): Reference[] {
    if (!choosesAmongSubtypes(schema)) return [];
    const { schemas } = this.#subject.layout;
    return this.#extending(formatPointer(extendedAt(at))).map((text) => ({
      text,
      at: below(at, "discriminator"),
      expected: "schema",
      targets: [[...schemas, text]],
      policy: "subtypes",
    }));
  }

  /**
   * The names of the schemas that extend the one at a place, directly or through each other. Those below one that has a
   * discriminator itself are left to that; and where there are more than anybody has, those that are known already, as a
   * hundred thousand schemas that extend each other would take hours.
   */
  #extending(pointer: string): string[] {
    this.#children ??= this.#readChildren();
    const { source, layout } = this.#subject;
    const found = new Set<string>();
    const todo = [pointer];
    for (const parent of todo) {
      for (const name of this.#children.get(parent) ?? []) {
        if (found.has(name) || (this.#found.size > manySubtypes && this.#found.has(name))) continue;
        found.add(name);
        this.#found.add(name);
        const place = [...layout.schemas, name];
        const schema = source.value(place);
        if (!isObject(schema) || !choosesAmongSubtypes(schema)) todo.push(formatPointer(place));
      }
    }
    return [...found];
  }

  /** By the pointer of a schema, the names of those that extend it. Read only when a discriminator is met. */
  #readChildren(): ReadonlyMap<string, readonly string[]> {
    const { source, layout } = this.#subject;
    const children = new Map<string, string[]>();
    for (const name of source.names(layout.schemas)) {
      const place = [...layout.schemas, name];
      for (const parent of this.#parents(source.value(place), place)) {
        const pointer = formatPointer(parent);
        const known = children.get(pointer);
        if (known) known.push(name);
        else children.set(pointer, [name]);
      }
    }
    return children;
  }

  /** Where the schemas stand that one extends: those in its `allOf`, and in an `allOf` of those without a name. */
  #parents(schema: Json | undefined, place: Tokens): Tokens[] {
    const { source, resources } = this.#subject;
    const base = resources.baseWithin(schema, resources.document);
    const parents: Tokens[] = [];
    const todo: (Json | undefined)[] = [schema];
    const seen = new Set<Json>();
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const allOf = member(next, "allOf");
      if (!Array.isArray(allOf) || seen.has(allOf)) continue;
      seen.add(allOf);
      for (const part of allOf) {
        const reference = member(part, "$ref");
        if (typeof reference === "string") {
          const target = resources.find(reference, base).find((each) => source.value(each) !== undefined);
          if (target && target !== place) parents.push(target);
        }
        todo.push(part);
      }
    }
    return parents;
  }
}

const manySubtypes = 10_000;

/** Whether a schema has a discriminator, and that is not told to choose among a `oneOf` or `anyOf`. */
function choosesAmongSubtypes(schema: JsonObject): boolean {
  const discriminator = member(schema, "discriminator");
  // A name alone in Swagger 2.0.
  if (!isObject(discriminator) && typeof discriminator !== "string") return false;
  return !Array.isArray(member(schema, "oneOf")) && !Array.isArray(member(schema, "anyOf"));
}

/** A schema is extended together with the parts of its `allOf`, one of which often holds the discriminator. */
function extendedAt(at: Place): Tokens {
  const tokens = tokensOf(at);
  let { length } = tokens;
  while (length > 2 && tokens[length - 2] === "allOf") length -= 2;
  return tokens.slice(0, length);
}
