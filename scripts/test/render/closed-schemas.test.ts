import { expect, test } from "vitest";
import { closedSchemas } from "../../render/closed-schemas.ts";

const pet = { type: "object", properties: { name: { type: "string" } } };
const closed = { ...pet, unevaluatedProperties: false };

test("objects that declare keys refuse others, wherever they stand", () => {
  const zoo = { type: "object", properties: { pets: { type: "array", items: pet }, properties: pet } };
  expect(closedSchemas({ zoo })["zoo"]).toEqual({
    type: "object",
    properties: { pets: { type: "array", items: closed }, properties: closed },
    unevaluatedProperties: false,
  });
});

test("what says itself which other keys there are is left as it is", () => {
  const free = { ...pet, additionalProperties: { type: "string" } };
  const none = { ...pet, additionalProperties: false };
  const any = { type: "object" };
  expect(closedSchemas({ free, none, any })).toEqual({ free, none, any });
});

test("parts of a composition stay open, those it refers to and what these refer to as well", () => {
  const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
  const schemas = {
    all: { allOf: [reference("pet"), { properties: { wings: pet } }], properties: { age: pet } },
    pet: { ...pet, properties: { owner: reference("owner") } },
    owner: pet,
    other: pet,
  };
  expect(closedSchemas(schemas)).toEqual({
    all: { allOf: [{ $ref: "pet" }, { properties: { wings: pet } }], properties: { age: closed } },
    pet: { ...pet, properties: { owner: { $ref: "owner" } } },
    owner: pet,
    other: closed,
  });
});
