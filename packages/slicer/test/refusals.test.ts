import { describe, expect, test } from "vitest";
import { isSliceError, slice, SliceError, sliceText } from "../src/index.ts";
import type { Json, JsonObject } from "../src/index.ts";
import { member } from "../src/json.ts";
import { answering, description, ref, refusal, sliced, thrownBy } from "./description.ts";

describe("a reference that leads nowhere", () => {
  test("is refused with what it says, where it stands and what it was looking for", () => {
    expect(refusal(answering({ items: ref("Pett") }))).toEqual({
      message:
        'A reference leads nowhere:\n  "#/components/schemas/Pett" at #/paths/~1pets/get/responses/200/content/application~1json/schema/items/$ref, looking for a schema',
      facts: {
        code: "dangling-reference",
        references: [
          {
            reference: "#/components/schemas/Pett",
            at: "#/paths/~1pets/get/responses/200/content/application~1json/schema/items/$ref",
            expected: "schema",
          },
        ],
        pointer: "#/paths/~1pets/get/responses/200/content/application~1json/schema/items/$ref",
        expected: "schema",
        received: "#/components/schemas/Pett",
        hint: "Mend the reference in the source, leave out the operations that reach it, or keep it (--dangling keep).",
      },
    });
  });

  test("is refused only when it is reached", () => {
    const document = answering({}, { components: { schemas: { A: ref("Nowhere") } } });
    expect(() => slice(document, {})).not.toThrow();
  });

  test.for<[string, JsonObject, string]>([
    [
      "a security scheme",
      { security: [{ Key: [] }] },
      '"Key" at #/paths/~1pets/get/security/0/Key, looking for a security scheme',
    ],
    ["a parameter", { parameters: [{ $ref: "#/components/parameters/Id" }] }, "looking for a parameter"],
    [
      "an example",
      { requestBody: { content: { "a/b": { examples: { a: { $ref: "#/nowhere" } } } } } },
      "looking for an example",
    ],
    [
      "a mapped schema",
      { requestBody: { content: { "a/b": { schema: { discriminator: { mapping: { a: "Cat" } } } } } } },
      '"Cat" at',
    ],
    ["the whole document", { requestBody: { $ref: "#" } }, '"#" at'],
    ["an anchor", { requestBody: { $ref: "#body" } }, '"#body" at'],
    [
      "a name that every object inherits",
      { requestBody: { $ref: "#/components/constructor/name" } },
      "looking for a request body",
    ],
  ])("%s", ([, operation, message]) => {
    const refused = refusal(description({ paths: { "/pets": { get: operation } } }));
    expect(refused.facts).toMatchObject({ code: "dangling-reference" });
    expect(refused.message).toContain(message);
  });

  test("is told apart from one to the whole document, and from one out of it", () => {
    expect(refusal(answering({ not: { $ref: "#" } })).message).toMatch(
      /^A reference leads to the whole document, which cannot be sliced out:\n {2}"#" at /,
    );
    expect(refusal(answering({ anyOf: [ref("A"), { $ref: "pets.json" }] })).message).toMatch(
      /^2 references lead nowhere, or out of this document:\n/,
    );
  });

  test("is listed with all others; the message shows five", () => {
    const { message, facts } = refusal(answering({ anyOf: ["a", "b", "c", "d", "e", "f", "g"].map(ref) }));
    expect(message.split("\n")).toHaveLength(7);
    expect(message).toMatch(/^7 references lead nowhere:\n(.*\n){5} {2}and 2 more$/);
    expect((facts as { references: unknown[] }).references).toHaveLength(7);
  });
});

test.for(["pets.json", "./pets.json#/components/schemas/Pet", "https://example.test/pets.json", "Pet"])(
  "a reference out of the document is refused: %s",
  ($ref) => {
    expect(refusal(answering({ $ref }))).toMatchObject({
      message: expect.stringContaining(`A reference leads out of this document:\n  "${$ref}" at #/paths/`),
      facts: {
        code: "external-reference",
        hint: "Bundle the description into one document (--bundle), or keep such references as they are (--external keep).",
      },
    });
  },
);

describe("what is neither OpenAPI 3.0, 3.1 or 3.2 nor Swagger 2.0 is refused", () => {
  test.for<[string, Json, string]>([
    ["an object of another kind", {}, 'an object without "openapi"'],
    ["a list", [], "an array"],
    ["null", null, "null"],
    ["a number", 7, "a number"],
    ["Swagger 1.2", { swaggerVersion: "1.2", apis: [] }, '"swaggerVersion": "1.2"'],
    ["AsyncAPI", { asyncapi: "3.0.0", channels: {} }, '"asyncapi": "3.0.0"'],
    ["OpenAPI 3.3", { openapi: "3.3.0", paths: {} }, '"openapi": "3.3.0"'],
    ["OpenAPI 4", { openapi: "4.0.0", paths: {} }, '"openapi": "4.0.0"'],
    ["a version that is a number", { openapi: 3.1, paths: {} }, '"openapi": 3.1'],
  ])("%s", ([, document, received]) => {
    expect(refusal(document)).toMatchObject({
      message: `This is neither OpenAPI 3.0, 3.1 or 3.2 nor Swagger 2.0: expected "openapi": "3.0.y", "3.1.y" or "3.2.y", or "swagger": "2.0" at the root, found ${received}.`,
      facts: { code: "not-openapi", pointer: "#/openapi", received },
    });
  });

  test.for<[string, Json]>([
    ["an array", []],
    ["a string", "/pets"],
    ["null", null],
  ])("paths that are %s", ([received, paths]) => {
    expect(refusal(description({ paths })).facts).toMatchObject({ code: "not-openapi", pointer: "#/paths", received });
  });

  test("text given to slice() is told where to go", () => {
    expect(thrownBy(() => slice("{}", {}))).toMatchObject({
      facts: { hint: "For a description as JSON text there is sliceText." },
    });
  });

  test("nothing at all", () => {
    expect(thrownBy(() => slice(undefined, {}))).toMatchObject({ facts: { code: "not-openapi", received: "nothing" } });
  });
});

describe("wrong types anywhere are no references", () => {
  test.for<[string, JsonObject]>([
    ["a path item", { paths: { "/a": null, "/b": [], "/c": "x", "/pets": { get: {} } } }],
    ["an operation", { paths: { "/pets": { get: null, put: [] } } }],
    [
      "an operation's members",
      { paths: { "/pets": { get: { tags: "a", operationId: 7, responses: [], security: "x", parameters: {} } } } },
    ],
    ["tags", { tags: { name: "a" }, paths: { "/pets": { get: { tags: [1, null, {}] } } } }],
    ["components", { components: [], paths: { "/pets": { get: {} } } }],
    ["a section of components", { components: { schemas: [{}], responses: null }, paths: { "/pets": { get: {} } } }],
    ["a $ref", { paths: { "/pets": { get: { requestBody: { $ref: 7 } } } } }],
    [
      "a discriminator",
      {
        paths: {
          "/pets": { get: { requestBody: { content: { a: { schema: { discriminator: { mapping: "x" } } } } } } },
        },
      },
    ],
  ])("%s", ([, members]) => {
    const document = description(members);
    const pets = member(document["paths"], "/pets");
    expect(sliced(document)["paths"]).toEqual({ "/pets": pets });
  });
});

test("a refusal is known by its name, also one of another installed copy", () => {
  const foreign = Object.assign(new Error("refused"), { name: "SliceError", facts: { code: "not-openapi", hint: "" } });
  expect(isSliceError(foreign)).toBe(true);
  expect(isSliceError(new SliceError("refused", { code: "not-openapi", hint: "" }))).toBe(true);
  expect(isSliceError(new Error("other"))).toBe(false);
  expect(isSliceError(undefined)).toBe(false);
});

describe("text that is not JSON is refused with line and column", () => {
  test.for<[string, string, string]>([
    ["nothing", "", "line 1, column 1: expected a value, found the end of the text"],
    [
      "truncated text",
      '{\n  "openapi": "3.1',
      "line 2, column 18: expected the end of the string, found the end of the text",
    ],
    ["a missing comma", '{"a": 1\r\n"b": 2}', 'line 2, column 1: expected "," or "}", found "\\""'],
    ["a comma too many", '{"a": [1,]}', 'line 1, column 10: expected a value, found "]"'],
    ["single quotes", "{'a': 1}", `line 1, column 2: expected a name in double quotes or "}", found "'"`],
    ["a wrong escape", '["\\x"]', 'line 1, column 3: expected a JSON escape, found "\\\\x"'],
    ["a line feed in a string", '["a\n"]', 'line 1, column 4: expected the end of the string, found "\\n"'],
    ["something behind the end", "{} {}", 'line 1, column 4: expected the end of the text, found "{"'],
    [
      "a fault behind a byte order mark",
      "\ufeff{]",
      'line 1, column 2: expected a name in double quotes or "}", found "]"',
    ],
    ["a leading zero", "[01]", 'line 1, column 3: expected "," or "]", found "1"'],
  ])("%s", ([, text, message]) => {
    const error = thrownBy(() => sliceText(text, {}));
    expect(error.message).toBe(`Not JSON: ${message}.`);
    expect(error).toMatchObject({ name: "SliceError", facts: { code: "invalid-json" } });
  });

  test("YAML is told what it is", () => {
    expect(thrownBy(() => sliceText("openapi: 3.1.0\n", {}))).toMatchObject({
      facts: { hint: "This looks like YAML. For that there is readYamlDescription of @ghpkg/slicer/yaml." },
    });
  });

  test("bytes that are not UTF-8", () => {
    const bytes = Buffer.from('{\n"openapi": "é\xff"}', "latin1");
    expect(thrownBy(() => sliceText(bytes, {})).message).toBe(
      "Not UTF-8: line 2, column 13: expected UTF-8, found the byte 0xe9.",
    );
  });

  test("UTF-16 is told what it is", () => {
    const bytes = Buffer.from('\ufeff{"openapi": "3.1.0"}', "utf16le");
    expect(thrownBy(() => sliceText(bytes, {}))).toMatchObject({
      facts: { line: 1, column: 1, hint: "This looks like UTF-16. Save it as UTF-8 first." },
    });
  });
});
