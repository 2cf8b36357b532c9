import { isObjectValue } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";
import { memberOf, membersOf, pointerTo, textOf, valueAt } from "./places.ts";
import type { Place } from "./places.ts";
import type { Resolve } from "./resolve.ts";

/**
 * Finds the schemas that extend one by `allOf`. Where that has a discriminator, a value may name any of them, though nothing refers to
 * them: https://spec.openapis.org/oas/v3.0.4#discriminator-object.
 */
export function subtypes(document: Value, resolve: Resolve): (schema: Place) => readonly Place[] {
  const direct = new Map<string, Place[]>();
  for (const section of [["components", "schemas"], ["definitions"]]) {
    for (const [name, schema] of membersOf(valueAt(document, section))) {
      const place = [...section, name];
      for (const [position, part] of membersOf(memberOf(schema, "allOf"))) {
        const reference = textOf(part, "$ref");
        const target = reference === undefined ? undefined : resolve(reference, [...place, "allOf", position]);
        if (!target) continue;
        const key = pointerTo(target);
        direct.set(key, [...(direct.get(key) ?? []), place]);
      }
    }
  }
  return (schema) => (hasDiscriminator(valueAt(document, schema)) ? allBelow(pointerTo(schema), new Set()) : []);

  function allBelow(pointer: string, seen: Set<string>): readonly Place[] {
    if (seen.has(pointer)) return [];
    seen.add(pointer);
    const children = direct.get(pointer) ?? [];
    return children.flatMap((child) => [child, ...allBelow(pointerTo(child), seen)]);
  }
}

/** In Swagger 2.0, a discriminator is the name of a property. */
function hasDiscriminator(schema: Value | undefined): boolean {
  const discriminator = memberOf(schema, "discriminator");
  return typeof discriminator === "string" || isObjectValue(discriminator);
}
