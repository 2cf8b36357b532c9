import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { bundleFile } from "../../../src/cli/input/bundle.ts";
import { answering, bundled, document, folder, limits, openapi } from "./folder.ts";

describe("bundling changes nothing but references", () => {
  test("numbers and the order of members stay, in the input and in other files", async () => {
    const { text } = await bundled({
      "openapi.json": `{"paths":{"/":{"get":{"responses":{"404":{"$ref":"all.json#/none"},"200":{"$ref":"all.json#/some"}}}}},
        "openapi":"3.1.0","x-limits":[1.0,1e400,9223372036854775807,-0]}`,
      "all.json": `{"none":{"description":"none"},"some":{"description":"some","content":{"a/b":{"schema":
        {"properties":{"10":{},"9":{"maximum":9223372036854775807,"enum":[1.0,1e400]},"b":{},"a":{}}}}}}}`,
    });
    expect(text).toBe(
      '{"paths":{"/":{"get":{"responses":{"404":{"$ref":"#/components/responses/none"},"200":{"$ref":"#/components/responses/some"}}}}},' +
        '"openapi":"3.1.0","x-limits":[1.0,1e400,9223372036854775807,-0],' +
        '"components":{"responses":{"some":{"description":"some","content":{"a/b":{"schema":' +
        '{"properties":{"10":{},"9":{"maximum":9223372036854775807,"enum":[1.0,1e400]},"b":{},"a":{}}}}}},' +
        '"none":{"description":"none"}}}}',
    );
  });

  // Each of these holds what looks like a reference to a file that is not there.
  const data = { $ref: "nowhere.json", in: [{ $ref: "#/nowhere" }] };
  const holders: Record<string, object> = {
    "an example's value": answering({ examples: [data], example: data }),
    "a default, an enum and a constant": answering({ default: data, enum: [data], const: data }),
    "a schema's extension": answering({ "x-data": data }),
    "an unknown keyword": answering({ unheardOf: data }),
    "a media type's example": {
      get: { responses: { 200: { description: "ok", content: { "a/b": { example: data } } } } },
    },
    "a named example, in place or elsewhere": {
      get: {
        responses: {
          200: {
            description: "ok",
            content: { "a/b": { examples: { one: { value: data }, two: { externalValue: "there.txt" } } } },
          },
        },
      },
    },
    "a link's parameters and body": {
      get: {
        responses: {
          200: { description: "ok", links: { next: { operationId: "x", parameters: data, requestBody: data } } },
        },
      },
    },
    "an extension of a path and an operation": { "x-data": data, get: { "x-data": data, responses: {} } },
    "a response's extension": { get: { responses: { "x-data": data, 200: { description: "ok", "x-data": data } } } },
  };

  test.for(Object.entries(holders))("%s stays, in the input and in a file", async ([, holder]) => {
    const { text, files } = await bundled({
      "openapi.json": openapi({ paths: { "/here": holder, "/there": { $ref: "there.json" }, "x-data": data } }),
      "there.json": holder,
      "there.txt": "the content of an example",
    });
    expect(JSON.parse(text)).toEqual(openapi({ paths: { "/here": holder, "/there": holder, "x-data": data } }));
    // Nor is anything read that is no part of the description.
    expect(files).toHaveLength(2);
  });

  test("what looks like a circle of references stays, as data and where the slicer is to judge it", async () => {
    const description = {
      paths: { "/": answering({ $ref: "#/components/schemas/A" }) },
      components: { schemas: { A: { $ref: "#/components/schemas/A" } } },
      "x-data": { a: { $ref: "#/x-data/a" }, b: { $ref: "Pet.json" } },
    };
    expect(await document({ "openapi.json": openapi(description), "Pet.json": {} })).toEqual(openapi(description));
  });

  test("a reference in an extension of the input stays a reference", async () => {
    const extensions = { "x-same": { $ref: "#/components/schemas/Pet" }, "x-logo": { $ref: "Pet.json" } };
    const outcome = await document({
      "openapi.json": openapi({ ...extensions, paths: { "/": answering({ $ref: "Pet.json" }) } }),
      "Pet.json": {},
    });
    expect(outcome).toMatchObject({ ...extensions, components: { schemas: { Pet: {} } } });
  });

  test("a schema property called $anchor is a property", async () => {
    const anchor = { properties: { $anchor: { type: "string" }, $id: { type: "string" } } };
    expect(
      await document({ "openapi.json": openapi({ paths: { "/": answering({ $ref: "A.json" }) } }), "A.json": anchor }),
    ).toMatchObject({ components: { schemas: { A: anchor } } });
  });

  test("schema properties called $ref, default and x-y are properties", async () => {
    const outcome = await document({
      "openapi.json": openapi({ paths: { "/": answering({ $ref: "Pet.json" }) } }),
      "Pet.json": {
        properties: { $ref: { type: "string" }, default: { $ref: "Name.json" }, "x-y": { $ref: "Name.json" } },
      },
      "Name.json": {},
    });
    const name = { $ref: "#/components/schemas/Name" };
    expect(outcome).toMatchObject({
      components: { schemas: { Pet: { properties: { $ref: { type: "string" }, default: name, "x-y": name } } } },
    });
  });

  test("what stands beside a reference stays beside it", async () => {
    const outcome = await document({
      "openapi.json": openapi({
        paths: {
          "/a": answering({ $ref: "Pet.json", description: "mine", not: { $ref: "Name.json" } }),
          "/b": { $ref: "path.json", summary: "mine" },
        },
      }),
      "Pet.json": { $ref: "Name.json", title: "Pet" },
      "Name.json": {},
      "path.json": { summary: "theirs", get: { responses: {} } },
    });
    expect(outcome).toMatchObject({
      paths: {
        "/a": answering({
          $ref: "#/components/schemas/Pet",
          description: "mine",
          not: { $ref: "#/components/schemas/Name" },
        }),
        "/b": { summary: "mine", get: { responses: {} } },
      },
      components: { schemas: { Pet: { $ref: "#/components/schemas/Name", title: "Pet" } } },
    });
  });

  test("no section of components appears that nothing is in", async () => {
    const outcome = await document({
      "openapi.json": openapi({ paths: { "/": { $ref: "path.json" } } }),
      "path.json": { get: { responses: {} } },
    });
    expect(outcome).toEqual(openapi({ paths: { "/": { get: { responses: {} } } } }));
  });
});

test("a description without references to files comes back as it is, even where it is wrong", async () => {
  const { text, files } = await bundled({
    "openapi.json": `{"openapi":"3.1.0","paths":{"/":{"get":{"x":{"$ref":"#/nowhere"}}}},"components":{"schemas":{"A":{"$ref":"#/components/schemas/A"}}}}`,
  });
  expect(text).toContain('"A":{"$ref":"#/components/schemas/A"}');
  expect(files).toHaveLength(1);
});

test("a reference to a schema's $id stays: it leads to no file, and nothing is asked of the network", async () => {
  const paths = {
    "/a": answering({ $ref: "https://example.test/pet" }),
    "/b": answering({ $ref: "https://example.test/pet#name" }),
  };
  const fetch = vi.fn<typeof globalThis.fetch>();
  const path = await folder({
    "openapi.json": openapi({
      paths: { ...paths, "/c": answering({ $ref: "Other.json" }) },
      components: { schemas: { Pet: { $id: "https://example.test/pet" } } },
    }),
    "Other.json": {},
  });
  const { text } = await bundleFile(join(path, "openapi.json"), { limits, fetch });
  expect(JSON.parse(text)).toMatchObject({ paths });
  expect(fetch).not.toHaveBeenCalled();
});

test.for([
  ["another format", { asyncapi: "3.0.0", x: { $ref: "nowhere.json" } }],
  ["an unknown version", openapi({ x: { $ref: "nowhere.json" } }, "4.0.0")],
  ["no object", ["nowhere.json"]],
] as const)("%s comes back as it is, for the slicer to refuse", async ([, content]) => {
  expect(await document({ "openapi.json": content })).toEqual(content);
});
