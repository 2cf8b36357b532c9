import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { standaloneModule } from "../../render/ajv-standalone.ts";
import type { StandaloneOptions } from "../../render/ajv-standalone.ts";

type Check = ((value: unknown) => boolean) & { errors?: readonly Record<string, unknown>[] | null };

const runtime = pathToFileURL(
  join(import.meta.dirname, "../../../packages/emulator/src/validate/schema-runtime.ts"),
).href;
async function compiled(
  schemas: Readonly<Record<string, object>>,
  options?: StandaloneOptions,
): Promise<Readonly<Record<string, Check>>> {
  const text = stripTypeScriptTypes(standaloneModule(schemas, { ...options, runtime }));
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  // What standaloneModule writes exports this.
  return (module as { validators: Record<string, Check> }).validators;
}

const schemas = {
  zoo: {
    type: "object",
    required: ["name", "pets"],
    properties: {
      name: { type: "string", minLength: 2, pattern: "^[^ ]+$" },
      pets: { type: "array", items: { $ref: "pet" }, uniqueItems: true },
      home: { type: "string", format: "uri" },
      "a/b~c": { type: "array", items: { type: "integer", minimum: 1 } },
    },
    additionalProperties: false,
  },
  pet: {
    type: ["object", "null"],
    properties: {
      kind: { enum: ["cat", "dog"] },
      born: { type: "string", format: "date-time", nullable: true },
      owner: { anyOf: [{ type: "string" }, { $ref: "pet" }] },
    },
    unevaluatedProperties: false,
  },
};

const zoos = [
  { name: "Ark", pets: [], home: "https://example.com/%20a?b#c" },
  { name: "🐈", pets: [null, { kind: "cat" }] },
  { name: "🐈🐈", pets: [{ kind: "cat", born: "2024-02-29T12:00:00Z" }, { kind: "dog" }], "a/b~c": [1, 0, 1.5] },
  {
    name: "a b",
    pets: [
      { kind: "cat", born: null },
      { born: null, kind: "cat" },
    ],
    home: "example.com",
  },
  { pets: [{ kind: "cow", born: "2026-02-29T12:00:00Z", wings: 2 }, { owner: { owner: 1 } }], x: 1, y: 2 },
  { name: 1, pets: { length: 0 } },
  [],
  null,
  "zoo",
];

test.each(zoos.map((zoo) => ({ zoo })))("it says of a value what Ajv says of it: $zoo", async ({ zoo }) => {
  const { zoo: check } = await compiled(schemas);
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, schemas });
  formats.default(ajv);
  const fits = ajv.validate("zoo", zoo);
  expect(check?.(zoo)).toBe(fits);
  expect(check?.errors ?? null).toEqual(ajv.errors?.map(({ schemaPath: _left, ...error }) => error) ?? null);
});

test("values of the list above both fit and do not", async () => {
  const { zoo } = await compiled(schemas);
  expect(zoos.map((value) => zoo?.(value))).toEqual([true, false, false, false, false, false, false, false, false]);
});

describe("a time", () => {
  test.each([
    ["2026-11-01T12:00:00Z", true],
    ["2026-11-01t23:59:59.123+05:30", true],
    ["2024-02-29T00:00:00-23:59", true],
    ["0001-01-01T00:00:00Z", true],
    ["2023-02-29T00:00:00Z", false],
    ["2026-04-31T00:00:00Z", false],
    ["2026-13-01T00:00:00Z", false],
    ["2026-11-01T24:00:00Z", false],
    ["2026-11-01T12:60:00Z", false],
    ["2026-11-01T12:00:00+24:00", false],
    ["2026-11-01T12:00:00", false],
    ["2026-11-01 12:00:00Z", false],
    ["2026-11-01", false],
    ["1793534400", false],
  ])("%s is one: %s", async (text, isTime) => {
    const { time } = await compiled({ time: { type: "string", format: "date-time" } });
    expect(time?.(text)).toBe(isTime);
  });
});

test("only the schemas that were named can be asked for", async () => {
  expect(Object.keys(await compiled(schemas, { exported: ["zoo"] }))).toEqual(["zoo"]);
});

test("errors have no sentence where none is wanted", async () => {
  const { zoo } = await compiled(schemas, { messages: false });
  zoo?.({ name: "Ark" });
  expect(zoo?.errors).toEqual([{ instancePath: "", keyword: "required", params: { missingProperty: "pets" } }]);
});

test("a schema for editors can be compiled, with its own definitions", async () => {
  const { seed } = await compiled({
    seed: {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { first: { $ref: "#/definitions/pet" } },
      definitions: { pet: { type: "object", description: "What zoos have.", required: ["title"] } },
    },
  });
  expect(seed?.({ first: {} })).toBe(false);
  expect(seed?.({ first: { title: 1 } })).toBe(true);
});

test("what is for people is left out, and a property that is called like it is not", async () => {
  const described = { type: "object", description: "What zoos have.", properties: { description: { type: "string" } } };
  expect(standaloneModule({ described })).not.toContain("What zoos have.");
  const { described: check } = await compiled({ described });
  expect(check?.({ description: 1 })).toBe(false);
});

test("the text imports nothing of Ajv, and is the same each time", () => {
  const text = standaloneModule(schemas);
  expect(text).toBe(standaloneModule(schemas));
  expect(text).not.toMatch(/require\(|["']ajv/);
});

test.each([
  ["a keyword", { type: "string", minLenght: 2 }, 'unknown keyword: "minLenght"'],
  ["a format", { type: "string", format: "uid" }, 'unknown format "uid"'],
  ["a schema", { $ref: "animal" }, "can't resolve reference animal"],
])("%s that nobody knows is refused: nothing would be checked", (_what, pet, message) => {
  expect(() => standaloneModule({ pet })).toThrow(message);
});
