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
  #children: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** What a schema's discriminator means besides its mapping. */
  of(schema: JsonObject, at: Place): Reference[] {
    const discriminator = member(schema, "discriminator");
    // A name alone in Swagger 2.0.
    if (!isObject(discriminator) && typeof discriminator !== "string") return [];
    if (Array.isArray(member(schema, "oneOf")) || Array.isArray(member(schema, "anyOf"))) return [];
    const { schemas } = this.#subject.layout;
    return this.#extending(formatPointer(tokensOf(at))).map((text) => ({
      text,
      at: below(at, "discriminator"),
      expected: "schema",
      targets: [[...schemas, text]],
      policy: "subtypes",
    }));
  }

  /** The names of the schemas that extend the one at a place, directly or through each other. */
  #extending(pointer: string): string[] {
    this.#children ??= this.#readChildren();
    const found = new Set(this.#children.get(pointer));
    // A set is walked in the order of insertion, what is added meanwhile too.
    for (const name of found) {
      const place = formatPointer([...this.#subject.layout.schemas, name]);
      for (const child of this.#children.get(place) ?? []) found.add(child);
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
