import fc from "fast-check";
import type { Json, JsonObject } from "../../src/index.ts";

/** Names of components. All of them exist in every section, so that no reference leads nowhere. */
export const names: readonly string[] = ["A", "D/E", "F~ %", "größe", "7", "constructor", "B", "C"];
export const name: fc.Arbitrary<string> = fc.constantFrom(...names);

export const tagNames: readonly string[] = ["red", "green", "blue"];

/** Names of properties, most of which mean something elsewhere. */
export const propertyName: fc.Arbitrary<string> = fc.constantFrom(
  ..."id tags $ref default example enum discriminator mapping properties x-note $id links 404".split(" "),
);

/** Values that look like references and are none. */
export const data: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  { $ref: "#/components/schemas/Nowhere" },
  [{ $ref: "elsewhere.json" }, { allOf: [{ $ref: "#/definitions/Nowhere" }] }],
  { discriminator: { mapping: { a: "Nowhere" } }, operationId: "nowhere", links: { a: { operationId: "nowhere" } } },
  { security: [{ Nowhere: [] }], tags: ["red"] },
  null,
  1.5,
);

/** The ways to write a place as a reference. */
export function pointerTo(keys: readonly string[]): fc.Arbitrary<string> {
  const escaped = keys.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"));
  return fc.constantFrom(
    // A "%" that is not an escape means itself; one that could be one has to be written as one.
    `#/${escaped.map((key) => key.replaceAll("%", "%25")).join("/")}`,
    `#/${escaped.map((key) => encodeURIComponent(key)).join("/")}`,
    `#/${escaped.map((key) => encodeURIComponent(key).replaceAll("~", "%7E")).join("/")}`,
  );
}

export function refTo(...section: string[]): fc.Arbitrary<JsonObject> {
  return name.chain((each) => pointerTo([...section, each])).map(($ref) => ({ $ref }));
}

/** An object in which each member may be missing. */
export function optional(members: Record<string, fc.Arbitrary<Json>>, required: string[] = []): fc.Arbitrary<JsonObject> {
  return fc.record(members, { requiredKeys: required }).map((each): JsonObject => ({ ...each }) as JsonObject);
}

/** Every name of components, with what it stands for. */
export function section(items: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(...names.map(() => items))
    .map((each) => Object.fromEntries(names.map((key, index) => [key, each[index] ?? null])));
}

export function some(items: fc.Arbitrary<Json>, keys: fc.Arbitrary<string> = propertyName): fc.Arbitrary<JsonObject> {
  return fc.dictionary(keys, items, { maxKeys: 2, noNullPrototype: true });
}
