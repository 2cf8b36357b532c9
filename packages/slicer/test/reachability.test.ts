import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../src/index.ts";
import { answering, componentsOf, description, ref, refusal, returning, sliced } from "./description.ts";

const schemas = (members: JsonObject): JsonObject => ({ components: { schemas: members } });

test("keeps what an operation reaches, over any number of references", () => {
  const document = answering(ref("A"), schemas({ A: { items: ref("B") }, B: { not: ref("C") }, C: {}, D: {} }));
  expect(componentsOf(sliced(document))).toEqual(["schemas/A", "schemas/B", "schemas/C"]);
});

test("drops two schemas that only mention each other", () => {
  const document = answering({}, schemas({ A: { items: ref("B") }, B: { items: ref("A") } }));
  expect(sliced(document)).not.toHaveProperty("components");
});

test("keeps schemas that mention themselves and each other", () => {
  const document = answering(ref("A"), schemas({ A: { anyOf: [ref("A"), ref("B")] }, B: { items: ref("A") } }));
  expect(componentsOf(sliced(document))).toEqual(["schemas/A", "schemas/B"]);
});

test("drops what only a dropped operation reaches", () => {
  const document = description({
    paths: { "/a": { get: returning(ref("A"), { tags: ["a"] }), post: returning(ref("B"), { tags: ["b"] }) } },
    ...schemas({ A: {}, B: {} }),
  });
  expect(componentsOf(sliced(document, { include: { tags: ["b"] } }))).toEqual(["schemas/B"]);
});

test("keeps the order of the source, not the order of reaching", () => {
  const document = answering({ anyOf: [ref("C"), ref("A")] }, schemas({ A: {}, B: {}, C: {} }));
  expect(componentsOf(sliced(document))).toEqual(["schemas/A", "schemas/C"]);
});

test("drops a section of components that loses all", () => {
  const components = { schemas: { A: {} }, responses: { B: {} } };
  expect(sliced(answering(ref("A"), { components }))["components"]).toEqual({ schemas: { A: {} } });
});

describe("every place of a schema that holds schemas is followed", () => {
  test.for<[string, JsonObject]>([
    ...["not", "items", "if", "then", "else", "contains", "propertyNames", "contentSchema"].map(one),
    ...["additionalProperties", "unevaluatedProperties", "additionalItems", "unevaluatedItems"].map(one),
    ...["allOf", "anyOf", "oneOf", "prefixItems"].map((key): [string, JsonObject] => [key, { [key]: [{}, ref("A")] }]),
    ...["properties", "patternProperties", "dependentSchemas", "dependencies", "$defs", "definitions"].map(
      (key): [string, JsonObject] => [key, { [key]: { some: ref("A") } }],
    ),
  ])("%s", ([, schema]) => {
    expect(componentsOf(sliced(answering(schema, schemas({ A: {}, B: {} }))))).toEqual(["schemas/A"]);
  });

  function one(key: string): [string, JsonObject] {
    return [key, { [key]: ref("A") }];
  }
});

describe("every place outside of schemas is followed", () => {
  const to = (section: string): JsonObject => ({ $ref: `#/components/${section}/A` });
  const pets = (operation: JsonObject): JsonObject => ({ "/pets": { get: { responses: {}, ...operation } } });
  test.for<[section: string, where: string, operation: JsonObject]>([
    ["parameters", "an operation's parameters", { parameters: [to("parameters")] }],
    ["schemas", "a parameter's content", { parameters: [{ content: { "a/b": { schema: to("schemas") } } }] }],
    ["examples", "a parameter's examples", { parameters: [{ examples: { some: to("examples") } }] }],
    ["requestBodies", "the request body", { requestBody: to("requestBodies") }],
    ["schemas", "a request body's content", { requestBody: { content: { "a/b": { schema: to("schemas") } } } }],
    [
      "examples",
      "a media type's examples",
      { requestBody: { content: { "a/b": { examples: { some: to("examples") } } } } },
    ],
    [
      "headers",
      "an encoding's headers",
      { requestBody: { content: { "a/b": { encoding: { some: { headers: { X: to("headers") } } } } } } },
    ],
    [
      "headers",
      "an item encoding's headers",
      { requestBody: { content: { "a/b": { itemEncoding: { headers: { X: to("headers") } } } } } },
    ],
    [
      "headers",
      "a prefix encoding's headers",
      { requestBody: { content: { "a/b": { prefixEncoding: [{}, { headers: { X: to("headers") } }] } } } },
    ],
    [
      "headers",
      "the headers of an encoding's own encodings",
      {
        requestBody: {
          content: { "a/b": { encoding: { some: { itemEncoding: { headers: { X: to("headers") } } } } } },
        },
      },
    ],
    ["schemas", "a media type's items", { requestBody: { content: { "a/b": { itemSchema: to("schemas") } } } }],
    ["mediaTypes", "a body's media type", { requestBody: { content: { "a/b": to("mediaTypes") } } }],
    ["responses", "the responses", { responses: { 200: to("responses") } }],
    ["headers", "a response's headers", { responses: { default: { headers: { X: to("headers") } } } }],
    ["schemas", "a header's schema", { responses: { 200: { headers: { X: { schema: to("schemas") } } } } }],
    ["links", "a response's links", { responses: { 200: { links: { next: to("links") } } } }],
    ["callbacks", "the callbacks", { callbacks: { done: to("callbacks") } }],
    ["pathItems", "a callback's path items", { callbacks: { done: { "{$url}": to("pathItems") } } }],
    ["schemas", "a callback's operations", { callbacks: { done: { "{$url}": { post: returning(to("schemas")) } } } }],
    ["securitySchemes", "the security requirements", { security: [{ A: [] }] }],
  ])("%s in %s", ([section, , operation]) => {
    const document = description({ paths: pets(operation), components: { [section]: { A: {}, B: {} } } });
    expect(componentsOf(sliced(document))).toEqual([`${section}/A`]);
  });
});

describe("what looks like a reference and is data", () => {
  const data: Json = { $ref: "#/components/schemas/Nowhere" };
  test.for<[string, JsonObject]>([
    ["a schema's default", { default: data }],
    ["a schema's example", { example: data }],
    ["a schema's examples", { examples: [data] }],
    ["a schema's enum", { enum: [data] }],
    ["a schema's const", { const: data }],
    ["an unknown keyword", { keyword: data }],
    ["a default that looks like a schema", { default: { properties: { a: data } } }],
  ])("%s", ([, schema]) => {
    expect(sliced(answering(schema))).toEqual(answering(schema));
  });

  test("the value of an example", () => {
    const operation = {
      responses: { 200: { content: { "a/b": { example: data, examples: { some: { value: data } } } } } },
    };
    const document = description({ paths: { "/pets": { get: operation } } });
    expect(sliced(document)).toEqual(document);
  });

  test("a link's parameters and body", () => {
    const links = { next: { operationId: "x", parameters: { id: data }, requestBody: data } };
    const get = { operationId: "x", responses: { 200: { links } } };
    const document = description({ paths: { "/pets": { get } } });
    expect(sliced(document)).toEqual(document);
  });

  test("a reference in an extension that leads nowhere", () => {
    const schema = { "x-patch": { items: data } };
    expect(sliced(answering(schema))).toEqual(answering(schema));
  });
});

test("a reference in an extension that leads somewhere keeps what it leads to", () => {
  const document = answering({ "x-patch": { list: [ref("A")] } }, schemas({ A: { items: ref("B") }, B: {}, C: {} }));
  expect(componentsOf(sliced(document))).toEqual(["schemas/A", "schemas/B"]);
});

describe("a property is a property, whatever it is called", () => {
  test.for([
    "tags",
    "default",
    "example",
    "examples",
    "enum",
    "const",
    "properties",
    "$ref",
    "x-foo",
    "discriminator",
    "__proto__",
  ])("%s", (name) => {
    // fromEntries: in a literal, __proto__ would be a prototype.
    const properties = Object.fromEntries([[name, ref("A")]]);
    const document = answering({ properties }, schemas({ A: {}, B: {} }));
    expect(componentsOf(sliced(document))).toEqual(["schemas/A"]);
  });
});

describe("beside a $ref", () => {
  const document = (openapi: string): JsonObject => ({
    ...answering({ ...ref("A"), properties: { b: ref("B") } }, schemas({ A: {}, B: {} })),
    openapi,
  });

  test("a schema's members are ignored in 3.0", () => {
    expect(componentsOf(sliced(document("3.0.3")))).toEqual(["schemas/A"]);
  });

  test.for(["3.1.0", "3.2.0"])("a schema's members count in %s", (openapi) => {
    expect(componentsOf(sliced(document(openapi)))).toEqual(["schemas/A", "schemas/B"]);
  });
});

describe("a discriminator's mapping", () => {
  test.for<[string, JsonObject]>([
    ["names a schema", { mapping: { cat: "A" } }],
    ["refers to a schema", { mapping: { cat: "#/components/schemas/A" } }],
    ["has a default", { defaultMapping: "A" }],
  ])("%s", ([, mapping]) => {
    const document = answering({ discriminator: { propertyName: "kind", ...mapping } }, schemas({ A: {}, B: {} }));
    expect(componentsOf(sliced(document))).toEqual(["schemas/A"]);
  });

  test.for(["A.json", "A.yml"])("refers to a file when it has a file's name, even beside a schema A: %s", (file) => {
    const document = answering({ discriminator: { propertyName: "kind", mapping: { cat: file } } }, schemas({ A: {} }));
    expect(refusal(document)).toMatchObject({ facts: { code: "external-reference", received: file } });
  });

  test("is data as a property of that name", () => {
    const document = answering({ properties: { mapping: { enum: ["A"] } } }, schemas({ A: {} }));
    expect(componentsOf(sliced(document))).toEqual([]);
  });
});
