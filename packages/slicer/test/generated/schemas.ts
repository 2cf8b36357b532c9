import fc from "fast-check";
import type { Json, JsonObject } from "../../src/index.ts";
import { data, name, names, pointerTo, propertyName, refTo, some } from "./words.ts";

/** How the schemas of a description are pointed to, besides pointers. */
export type Addressing = "none" | "anchors" | "ids";

const site = "https://example.test/schemas/";

/** Schemas that refer to the schemas at a place: `components/schemas` or `definitions`. */
export function schemaFor(version: string, section: readonly string[], addressing: Addressing): fc.Arbitrary<Json> {
  const swagger = version === "2.0";
  const since31 = version >= "3.1";
  const mappingTo = fc.oneof(
    name,
    name.chain((each) => pointerTo([...section, each])),
  );
  const discriminator: fc.Arbitrary<Json> = swagger
    ? fc.constant<Json>("kind")
    : fc.record(
        { propertyName: fc.constant("kind"), mapping: fc.dictionary(propertyName, mappingTo, { maxKeys: 2, noNullPrototype: true }) },
        { requiredKeys: ["propertyName"] },
      );
  const { schema } = fc.letrec<{ schema: Json }>((tie) => {
    const inner = tie("schema");
    const forms: fc.Arbitrary<Json>[] = [
      fc.constant<Json>({ type: "string", "x-missing": { $ref: "#/nowhere" } }),
      refTo(...section),
      name.chain((each) => pointerTo([...section, each, "x-inner", "0"])).map(($ref) => ({ $ref })),
      inner.map((items) => ({ items })),
      some(inner).map((properties) => ({ properties, required: Object.keys(properties) })),
      fc.array(fc.oneof(refTo(...section), inner), { maxLength: 3 }).map((allOf) => ({ allOf })),
      fc.record({ additionalProperties: inner, example: data, default: data, enum: fc.array(data, { maxLength: 1 }) }),
      fc.record({ discriminator, properties: some(inner) }),
      refTo(...section).map((note) => ({ "x-note": [note] })),
    ];
    if (!swagger) {
      forms.push(
        fc.array(inner, { maxLength: 3 }).map((anyOf) => ({ anyOf })),
        fc.record({ discriminator, oneOf: fc.array(refTo(...section), { maxLength: 2 }) }),
        inner.map((not) => ({ not })),
      );
    }
    // What stands beside a reference counts only since 3.1.
    forms.push(fc.tuple(refTo(...section), some(inner)).map(([to, properties]) => ({ ...to, properties })));
    if (since31) forms.push(...formsOf31(inner, addressing));
    if (version >= "3.2") {
      forms.push(mappingTo.map((defaultMapping) => ({ discriminator: { propertyName: "kind", defaultMapping } })));
    }
    // Most refer to nothing, so that most of a description stays unreachable: what is missed is missed by something then.
    const [plain = inner, ...others] = forms;
    const weighed = [{ arbitrary: plain, weight: 12 }, ...others.map((arbitrary) => ({ arbitrary, weight: 1 }))];
    return { schema: fc.oneof({ maxDepth: 2 }, ...weighed) };
  });
  return schema;
}

function formsOf31(inner: fc.Arbitrary<Json>, addressing: Addressing): fc.Arbitrary<Json>[] {
  const forms: fc.Arbitrary<Json>[] = [
    some(inner).map(($defs) => ({ $defs })),
    fc.record({ if: inner, then: inner, else: fc.boolean() }),
    fc.record({ prefixItems: fc.array(inner, { maxLength: 2 }), unevaluatedItems: inner, const: data }),
    fc.record({ dependentSchemas: some(inner), contentSchema: inner, examples: fc.array(data, { maxLength: 1 }) }),
  ];
  const index = fc.nat(names.length - 1);
  if (addressing === "anchors") {
    forms.push(
      index.map((each) => ({ $ref: `#anchor${each}` })),
      fc.constant<Json>({ $dynamicRef: "#node" }),
    );
  }
  if (addressing === "ids") {
    forms.push(
      index.map((each) => ({ $ref: `${site}${each}` })),
      index.map((each) => ({ $ref: `${site}${each}#anchor${each}` })),
      index.map((each) => ({ $ref: `${site}${each}#/x-inner/0` })),
      index.map((each) => ({ $dynamicRef: `${site}${each}#node` })),
    );
  }
  return forms;
}

/** All named schemas: each with a place inside to point to, and with the addresses that are in use. */
export function namedSchemas(schema: fc.Arbitrary<Json>, addressing: Addressing): fc.Arbitrary<JsonObject> {
  return fc.tuple(...names.map(() => fc.tuple(schema, schema))).map((each) =>
    Object.fromEntries(
      each.map(([outer, inside], index) => {
        const address: JsonObject =
          addressing === "none"
            ? {}
            : {
                ...(addressing === "ids" ? { $id: `${site}${index}` } : {}),
                $anchor: `anchor${index}`,
                ...(addressing === "ids" || index === 0 ? { $dynamicAnchor: "node" } : {}),
              };
        // Every schema that is made is an object.
        return [names[index] ?? "", { ...address, ...(outer as JsonObject), "x-inner": [inside] }];
      }),
    ),
  );
}
