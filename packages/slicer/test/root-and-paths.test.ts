import { describe, expect, test } from "vitest";
import type { JsonObject } from "../src/index.ts";
import { componentsOf, description, operationsOf, ref, returning, sliced } from "./description.ts";

describe("a kept path keeps what its operations share", () => {
  const shared = {
    summary: "Pets",
    description: "All of them",
    servers: [{ url: "/v1" }],
    parameters: [{ $ref: "#/components/parameters/Id" }],
    "x-owner": "red",
  };
  const document = description({
    paths: {
      "/pets": { ...shared, get: { tags: ["a"] }, post: { tags: ["b"] } },
      "/shops": { ...shared, get: { tags: ["b"] } },
    },
    components: { parameters: { Id: { name: "id" }, Other: {} } },
  });

  test("summary, description, servers, parameters and extensions", () => {
    const result = sliced(document, { include: { tags: ["a"] } });
    expect(result["paths"]).toEqual({ "/pets": { ...shared, get: { tags: ["a"] } } });
    expect(componentsOf(result)).toEqual(["parameters/Id"]);
  });
});

test("OpenAPI 3.2's other methods are operations of their own", () => {
  const additionalOperations = {
    COPY: returning(ref("A"), { tags: ["a"] }),
    LOCK: returning(ref("B"), { tags: ["b"] }),
  };
  const document = description({
    openapi: "3.2.0",
    paths: { "/pets": { additionalOperations, query: { tags: ["b"] } } },
    components: { schemas: { A: {}, B: {} } },
  });
  const expected = { "/pets": { additionalOperations: { COPY: additionalOperations.COPY } } };
  expect(sliced(document, { include: { tags: ["a"] } })["paths"]).toEqual(expected);
  expect(sliced(document, { include: { methods: ["copy"] } })["paths"]).toEqual(expected);
});

describe("an additional operation that is not selected", () => {
  const including = (schema: string): JsonObject =>
    description({
      openapi: "3.2.0",
      paths: {
        "/pets": { get: returning(ref("A"), { tags: ["a"] }), additionalOperations: { COPY: returning(ref(schema)) } },
      },
      components: { schemas: { A: {}, B: {} } },
    });

  test("goes, and what only it reaches goes with it", () => {
    const result = sliced(including("B"), { include: { tags: ["a"] } });
    expect(result["paths"]).toEqual({ "/pets": { get: returning(ref("A"), { tags: ["a"] }) } });
    expect(componentsOf(result)).toEqual(["schemas/A"]);
  });

  test("does not refuse the slice with its broken references", () => {
    expect(componentsOf(sliced(including("Nowhere"), { include: { tags: ["a"] } }))).toEqual(["schemas/A"]);
  });

  test("is kept with all of them when a reference leads to them", () => {
    const document: JsonObject = { ...including("B"), "x-all": { $ref: "#/paths/~1pets/additionalOperations" } };
    const result = sliced(document, { include: { tags: ["a"] } });
    expect(result["paths"]).toEqual(document["paths"]);
    expect(componentsOf(result)).toEqual(["schemas/A", "schemas/B"]);
  });
});

describe("the root", () => {
  const root = {
    $self: "https://example.test/openapi.json",
    jsonSchemaDialect: "https://example.test/dialect",
    servers: [{ url: "https://example.test", "x-region": "eu" }],
    externalDocs: { url: "https://example.test/docs" },
    "x-logo": { url: "https://example.test/logo.png" },
  };
  const pets = { paths: { "/pets": { get: { responses: {} } } } };

  test("info, servers, externalDocs, the dialect, $self and extensions stay as they are", () => {
    const info = { title: "Pets", version: "1", license: { name: "MIT" }, "x-audience": "all" };
    const document = description({ info, ...root, ...pets });
    expect(sliced(document)).toEqual(document);
  });

  test("extensions of paths and components stay too", () => {
    const document = description({
      paths: { ...pets.paths, "x-note": 1 },
      components: { "x-note": 2, schemas: { A: {} } },
    });
    expect(sliced(document)).toMatchObject({ paths: { "x-note": 1 }, components: { "x-note": 2 } });
    expect(sliced(document)["components"]).not.toHaveProperty("schemas");
  });

  test("members that OpenAPI does not know go", () => {
    expect(sliced(description({ ...pets, definitions: { A: {} }, host: "x" }))).toEqual(description(pets));
  });

  test("the input's members keep their order", () => {
    const document = { "x-first": 1, paths: pets.paths, info: {}, openapi: "3.0.3" };
    expect(Object.keys(sliced(document))).toEqual(["x-first", "paths", "info", "openapi"]);
  });
});

describe("tags", () => {
  const tags = [{ name: "b" }, { name: "unused" }, { name: "a", description: "first" }];
  const paths = { "/pets": { get: { tags: ["a", "undeclared"] }, post: { tags: ["b"] } } };

  test("declarations stay, in their order, when a kept operation carries them", () => {
    expect(sliced(description({ tags, paths }), { include: { tags: ["a"] } })["tags"]).toEqual([tags[2]]);
    expect(sliced(description({ tags, paths }))["tags"]).toEqual([tags[0], tags[2]]);
  });

  test("the list goes when none of it is left", () => {
    expect(sliced(description({ tags, paths: { "/pets": { get: {} } } }))).not.toHaveProperty("tags");
  });

  test("a tag's parents stay with it (3.2)", () => {
    const family = [
      { name: "grandchild", parent: "child" },
      { name: "other" },
      { name: "root" },
      { name: "child", parent: "root" },
    ];
    const document = description({ tags: family, paths: { "/pets": { get: { tags: ["grandchild"] } } } });
    expect(sliced(document)["tags"]).toEqual(family.filter(({ name }) => name !== "other"));
  });

  test("tags of an operation in a callback stay", () => {
    const callbacks = { done: { "{$url}": { post: { tags: ["b"] } } } };
    expect(sliced(description({ tags, paths: { "/pets": { get: { callbacks } } } }))["tags"]).toEqual([tags[0]]);
  });
});

describe("security", () => {
  const components = { securitySchemes: { Key: { type: "apiKey" }, Token: { type: "http" }, Spare: {} } };
  const document = (operation: JsonObject): JsonObject =>
    description({ security: [{ Key: [] }, {}], paths: { "/pets": { get: operation } }, components });

  test("an operation without a security of its own keeps the root's and its schemes", () => {
    const result = sliced(document({}));
    expect(result["security"]).toEqual([{ Key: [] }, {}]);
    expect(componentsOf(result)).toEqual(["securitySchemes/Key"]);
  });

  test("an operation with its own security keeps that, and the root's goes", () => {
    const result = sliced(document({ security: [{ Token: ["read", "write"] }] }));
    expect(result).not.toHaveProperty("security");
    expect(componentsOf(result)).toEqual(["securitySchemes/Token"]);
  });

  test.for<[string, JsonObject]>([
    ["no security at all", { security: [] }],
    ["anonymous access", { security: [{}] }],
  ])("an operation that says %s does not inherit", ([, operation]) => {
    const result = sliced(document(operation));
    expect(result).not.toHaveProperty("security");
    expect(componentsOf(result)).toEqual([]);
  });

  test("an operation in a callback inherits the root's too", () => {
    const callbacks = { done: { "{$url}": { post: {} } } };
    expect(componentsOf(sliced(document({ security: [], callbacks })))).toEqual(["securitySchemes/Key"]);
  });

  test("a scheme may be named by reference (3.2)", () => {
    const security = [{ "#/components/securitySchemes/Token": [] }];
    expect(componentsOf(sliced(document({ security })))).toEqual(["securitySchemes/Token"]);
  });
});

describe.for(["webhooks", "x-webhooks"])("%s", (member) => {
  const document = description({
    paths: { "/pets": { get: returning(ref("A"), { tags: ["pets"] }) } },
    [member]: {
      "pet-added": { post: returning(ref("B")), summary: "added" },
      "shop-added": { post: returning(ref("C")) },
    },
    components: { schemas: { A: {}, B: {}, C: {} } },
  });

  test("are dropped unless selected", () => {
    const result = sliced(document);
    expect(result).not.toHaveProperty([member]);
    expect(componentsOf(result)).toEqual(["schemas/A"]);
  });

  test("selected alone keep no other operation", () => {
    const result = sliced(document, { webhooks: ["pet-*"] });
    expect(result["paths"]).toEqual({});
    expect(result[member]).toEqual({ "pet-added": { post: returning(ref("B")), summary: "added" } });
    expect(componentsOf(result)).toEqual(["schemas/B"]);
  });

  test("selected beside operations stay with them", () => {
    const result = sliced(document, { include: { tags: ["pets"] }, webhooks: ["**"] });
    expect(operationsOf(result)).toEqual(["get /pets"]);
    expect(componentsOf(result)).toEqual(["schemas/A", "schemas/B", "schemas/C"]);
  });
});

test("a description of webhooks alone needs no paths", () => {
  const document: JsonObject = { openapi: "3.1.0", info: {}, webhooks: { added: { post: { responses: {} } } } };
  expect(sliced(document, { webhooks: ["added"] })).toEqual(document);
});
