import { expect, test } from "vitest";
import { schemaTree } from "../../src/rest/property-tree.ts";
import type { Schema, Slice } from "../../src/rest/slice.ts";

function sliceWith(schemas: Readonly<Record<string, Schema>>): Slice {
  return { paths: {}, servers: [], components: { schemas } };
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

test("a schema within itself is named, and not gone into again", () => {
  const node: Schema = { type: "object", properties: { name: { type: "string" }, parent: ref("node") } };
  const { properties } = schemaTree(sliceWith({ node }), ref("node"));
  expect(properties.map(({ name }) => name)).toEqual(["name", "parent"]);
  expect(properties[1]?.properties).toEqual([]);
});

test("an array is the properties of what it holds", () => {
  const tree = schemaTree(sliceWith({ pet: { type: "object", properties: { id: { type: "integer" } } } }), {
    type: "array",
    items: ref("pet"),
  });
  expect(tree).toMatchObject({
    type: "array of objects",
    schema: "pet",
    properties: [{ name: "id", type: "integer" }],
  });
});

test("what allOf adds is put together, and the schema's own words go before", () => {
  const { properties } = schemaTree(sliceWith({}), {
    allOf: [{ properties: { a: { type: "string", description: "other" }, b: { type: "string" } }, required: ["b"] }],
    properties: { a: { type: "integer", description: "own" } },
    required: ["a"],
  });
  expect(properties).toMatchObject([
    { name: "a", type: "integer", description: "own", required: true },
    { name: "b", required: true },
  ]);
});

test.each<[Schema, string]>([
  [{ type: "string", format: "date-time", nullable: true }, "string (date-time) or null"],
  [{ type: "array", items: { type: "array", items: { type: "string" } } }, "array of array of strings"],
  [{ anyOf: [{ type: "string" }, { type: "integer" }] }, "string or integer"],
  [{ properties: {} }, "object"],
  [{}, "anything"],
])("%j is said to be %s", (schema, words) => {
  expect(schemaTree(sliceWith({}), schema).type).toBe(words);
});
