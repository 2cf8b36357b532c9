import { describe, expect, test } from "vitest";
import type { Schema } from "../../render/closed-schemas.ts";
import { schemaVariants } from "../../render/schema-variants.ts";

const text = { type: "string" };
const pet = (keys: Record<string, unknown>): Schema => ({
  type: "object",
  nullable: true,
  properties: { name: text, ...keys },
  required: ["name"],
  unevaluatedProperties: false,
});
const zoo: Schema = { type: "array", items: { $ref: "pet" } };

test("what all slices have in common stands there once, by its own name", () => {
  const { schemas, nameIn } = schemaVariants([
    { slice: "one", schemas: { pet: pet({}), zoo } },
    { slice: "two", schemas: { zoo, pet: pet({}) } },
  ]);
  expect(schemas).toEqual({ pet: pet({}), zoo });
  expect(nameIn("two", "zoo")).toBe("zoo");
});

describe("where slices differ", () => {
  const variants = schemaVariants([
    { slice: "one", schemas: { pet: pet({ age: text }), zoo } },
    { slice: "two", schemas: { pet: pet({ age: { type: "integer" } }), zoo } },
    { slice: "three", schemas: { pet: pet({ age: text }), zoo } },
  ]);

  test("each variant is called after the first slice that has it, and so is what refers to it", () => {
    expect(["one", "two", "three"].map((slice) => variants.nameIn(slice, "pet"))).toEqual([
      "pet@one",
      "pet@two",
      "pet@one",
    ]);
    expect(["one", "two", "three"].map((slice) => variants.nameIn(slice, "zoo"))).toEqual([
      "zoo@one",
      "zoo@two",
      "zoo@one",
    ]);
    expect(variants.schemas["zoo@two"]).toEqual({ type: "array", items: { $ref: "pet@two" } });
  });

  test("variants share what they have in common, and keep the keys they differ in to themselves", () => {
    const { unevaluatedProperties: _closes, ...common } = pet({});
    expect(variants.schemas["pet@all"]).toEqual(common);
    expect(variants.schemas["pet@two"]).toEqual({
      allOf: [{ $ref: "pet@all" }],
      properties: { age: { type: "integer" } },
      unevaluatedProperties: false,
    });
  });

  test("variants that differ in more than keys share nothing", () => {
    const strict = { ...pet({ age: text }), required: ["age", "name"] };
    const { schemas } = schemaVariants([
      { slice: "one", schemas: { pet: pet({ age: text }) } },
      { slice: "two", schemas: { pet: strict } },
    ]);
    expect(schemas).toEqual({ "pet@one": pet({ age: text }), "pet@two": strict });
  });
});

test("schemas that refer to each other in a circle are told apart by all that is in the circle", () => {
  const circle = (age: Schema): Record<string, Schema> => ({
    pet: { type: "object", properties: { home: { $ref: "zoo" } } },
    zoo: { type: "object", properties: { pet: { $ref: "pet" }, age } },
  });
  const { schemas } = schemaVariants([
    { slice: "one", schemas: circle({ type: "string" }) },
    { slice: "two", schemas: circle({ type: "integer" }) },
  ]);
  expect(Object.keys(schemas)).toEqual(["pet@one", "pet@two", "zoo@one", "zoo@two"]);
});
