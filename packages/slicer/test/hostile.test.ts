// Input that breaks readers: each must give a right answer or a clear refusal, never a crash.
import { describe, expect, test } from "vitest";
import { slice, sliceText } from "../src/index.ts";
import type { Json, JsonObject } from "../src/index.ts";
import { answering, componentsOf, description, ref, sliced, thrownBy } from "./description.ts";

const around = (schema: string, members = ""): string => {
  const [before, after] = JSON.stringify(answering("SCHEMA")).split('"SCHEMA"');
  return `${before}${schema}${after?.slice(0, -1)}${members}}`;
};

describe("a hundred thousand levels", () => {
  const levels = 100_000;
  const nested = (open: string, inner: string, close: string): string =>
    around(`${open.repeat(levels)}${inner}${close.repeat(levels)}`, ',"components":{"schemas":{"A":{}}}');
  const cases: [string, string][] = [
    ["of schemas", nested('{"not":', '{"$ref":"#/components/schemas/A"}', "}")],
    ["of properties", nested('{"properties":{"a":', '{"$ref":"#/components/schemas/A"}', "}}")],
    ["of lists in an extension", around(`{"x-deep":${"[".repeat(levels)}${"]".repeat(levels)}}`)],
  ];

  test.for(cases)("%s, as text", ([, text]) => {
    const result = sliceText(text, {});
    expect(result.report.operations.kept).toHaveLength(1);
    expect(result.report.components.kept).toHaveLength(text.includes("$ref") ? 1 : 0);
  });

  test.for(cases)("%s, as an object", ([, text]) => {
    // Valid JSON of an object, read as one.
    const { document, report } = slice(JSON.parse(text) as JsonObject, {});
    expect(report.operations.kept).toHaveLength(1);
    expect(Object.keys(document)).toContain("paths");
  });

  test("left open are refused", () => {
    const text = around('{"not":'.repeat(levels)).slice(0, 500_000);
    expect(thrownBy(() => sliceText(text, {})).message).toMatch(/^Not JSON: line 1, column 500001: expected /);
  });

  test("of a reference's own steps", () => {
    const steps = "/a".repeat(levels);
    const $ref = `#/definitions${steps}`;
    const definitions = `${'{"a":'.repeat(levels)}{}${"}".repeat(levels)}`;
    const text = around(JSON.stringify({ $ref }), `,"definitions":${definitions}`);
    expect(sliceText(text, {}).report.others).toContainEqual(expect.objectContaining({ pointer: $ref }));
  });
});

describe("megabytes in one place", () => {
  test.for<[string, string]>([
    ["a string", JSON.stringify({ description: "a".repeat(10_000_000) })],
    ["a string of escapes", JSON.stringify({ description: '\n\\"'.repeat(2_000_000) })],
    ["a number", `{"maximum":${"1".repeat(10_000_000)}}`],
    ["white space", `{"maximum":${" ".repeat(10_000_000)}1}`],
  ])("%s is kept", ([, schema]) => {
    expect(JSON.parse(sliceText(around(schema), {}).text)).toEqual(JSON.parse(around(schema)));
  });

  test("a string of escapes in text that is not JSON", () => {
    const schema = JSON.stringify({ description: "\n".repeat(2_000_000) });
    expect(thrownBy(() => sliceText(`${around(schema)}]`, {})).name).toBe("SliceError");
  });

  test.for(["properties", "x-data"])("an object of 200,000 members: %s", (name) => {
    const members = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`p${index}`, true]));
    expect(() => sliced(answering({ [name]: members }))).not.toThrow();
  });

  test("200,000 mapped schemas, and as many security schemes", () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `n${index}`);
    const every = (value: Json): JsonObject => Object.fromEntries(names.map((name) => [name, value]));
    const document = answering(
      { discriminator: { propertyName: "a", mapping: Object.fromEntries(names.map((name) => [name, name])) } },
      { security: [every([])], components: { schemas: every(true), securitySchemes: every({}) } },
    );
    expect(slice(document, {}).report.components.kept).toHaveLength(400_000);
  });
});

describe("names that every object inherits", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const every = (value: Json): JsonObject => Object.fromEntries(names.map((name) => [name, structuredClone(value)]));

  test("as sections, components, paths, methods, properties and extensions change nothing but themselves", () => {
    const document = description({
      paths: {
        ...every({ get: {} }),
        "/pets": Object.assign(every({}), {
          get: { requestBody: { content: every({ schema: { properties: every(ref("A")) } }) } },
        }),
      },
      components: Object.assign(every(every({})), { schemas: { A: {}, ...every({}) } }),
      ...every({}),
    });
    const result = sliced(document);
    expect(componentsOf(result)).toEqual(["schemas/A"]);
    expect(Object.keys(result["paths"] as JsonObject)).toContain("/pets");
    expect(({} as Record<string, unknown>)["get"]).toBeUndefined();
  });

  test("as tags and operationIds are found, and only when they are there", () => {
    const document = description({ paths: { "/pets": { get: { tags: ["constructor"], operationId: "__proto__" } } } });
    expect(() => sliced(document, { include: { tags: ["constructor"], operationIds: ["__proto__"] } })).not.toThrow();
    expect(thrownBy(() => slice(document, { include: { tags: ["toString"] } })).name).toBe("SliceError");
    expect(thrownBy(() => slice(document, { include: { extensions: ["x-a.constructor"] } })).name).toBe("SliceError");
  });

  test("a result's __proto__ is a member, not a prototype", () => {
    const document = JSON.parse(around('{"properties":{"__proto__":{"type":"string"}}}')) as JsonObject;
    const result = slice(document, {}).document;
    expect(JSON.stringify(result)).toBe(JSON.stringify(document));
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });
});

describe("objects made by a program", () => {
  test("may hold themselves: the result does too", () => {
    const schema: JsonObject = { properties: { a: ref("A") } };
    schema["items"] = schema;
    const { document } = slice(answering(schema, { components: { schemas: { A: {}, B: {} } } }), {});
    expect(componentsOf(document)).toEqual(["schemas/A"]);
    const copy = ["paths", "/pets", "get", "responses", "200", "content", "application/json", "schema"].reduce<Json>(
      (value, key) => (value as JsonObject)[key] ?? null,
      document,
    ) as JsonObject;
    expect(copy["items"]).toBe(copy);
    expect(copy).not.toBe(schema);
  });

  test("may share parts over and over without being walked over and over", () => {
    let schema: JsonObject = ref("A");
    for (let level = 0; level < 60; level += 1) schema = { anyOf: [schema, schema] };
    const { report } = slice(answering(schema, { components: { schemas: { A: {} } } }), {});
    expect(report.components.kept).toHaveLength(1);
  });

  test("may have members that are undefined, which count as absent", () => {
    // A program may leave a member undefined, which JSON cannot.
    const absent = undefined as unknown as Json;
    const document = description({
      webhooks: absent,
      paths: { "/pets": { get: { security: absent, requestBody: absent } } },
      security: [{ Key: [] }],
      components: { securitySchemes: { Key: {} } },
    });
    expect(componentsOf(slice(document, {}).document)).toEqual(["securitySchemes/Key"]);
  });
});
