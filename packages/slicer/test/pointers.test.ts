import { describe, expect, test } from "vitest";
import type { JsonObject } from "../src/index.ts";
import { answering, componentsOf, description, operationsOf, ref, returning, sliced } from "./description.ts";

describe("a component's name in a reference", () => {
  test.for<[name: string, pointer: string]>([
    ["a/b", "a~1b"],
    ["a~b", "a~0b"],
    ["a~1b", "a~01b"],
    ["a b", "a%20b"],
    ["größe", "gr%C3%B6%C3%9Fe"],
    ["größe", "größe"],
    ["a/b", "a%7E1b"],
    ["{id}", "%7Bid%7D"],
    ["100%", "100%"],
    ["", ""],
  ])("%j is written %j", ([name, pointer]) => {
    const document = answering(
      { $ref: `#/components/schemas/${pointer}` },
      { components: { schemas: { [name]: {}, Other: {} } } },
    );
    expect(componentsOf(sliced(document))).toEqual([`schemas/${name}`]);
  });

  test.for(["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"])(
    "%s is a name like any other",
    (name) => {
      const schemas = Object.fromEntries([
        [name, {}],
        ["Other", {}],
      ]);
      expect(componentsOf(sliced(answering(ref(name), { components: { schemas } })))).toEqual([`schemas/${name}`]);
    },
  );
});

describe("a reference to a place inside", () => {
  test("a component keeps the component, and what all of it reaches", () => {
    const A = { properties: { b: { type: "string" }, c: ref("C") } };
    const document = answering(ref("A/properties/b"), { components: { schemas: { A, C: {}, D: {} } } });
    expect(componentsOf(sliced(document))).toEqual(["schemas/A", "schemas/C"]);
  });

  test("a component is walked as what the reference says it is", () => {
    const parameters = { A: { schema: {}, "x-spare": { $ref: "#/components/schemas/B" } } };
    const document = answering(
      { $ref: "#/components/parameters/A/x-spare" },
      { components: { parameters, schemas: { B: {} } } },
    );
    expect(componentsOf(sliced(document))).toEqual(["parameters/A", "schemas/B"]);
  });

  test("another operation keeps that operation and no other of its path", () => {
    const document = description({
      paths: {
        "/a": {
          get: returning({ $ref: "#/paths/~1b/get/responses/200/content/application~1json/schema" }, { tags: ["a"] }),
        },
        "/b": { get: returning(ref("B")), post: returning(ref("C")), parameters: [{ name: "id", in: "query" }] },
      },
      components: { schemas: { B: {}, C: {} } },
    });
    const result = sliced(document, { include: { tags: ["a"] } });
    expect(operationsOf(result)).toEqual(["get /a", "get /b"]);
    expect(componentsOf(result)).toEqual(["schemas/B"]);
    expect(result).toHaveProperty(["paths", "/b", "parameters"]);
  });

  test("another path's shared parameters keeps those, and none of its operations", () => {
    const document = description({
      paths: {
        "/a": { get: { tags: ["a"], parameters: [{ $ref: "#/paths/~1b/parameters/1" }] } },
        "/b": { parameters: [{ name: "x" }, { name: "y" }], get: { tags: ["b"] }, post: { tags: ["b"] } },
      },
    });
    expect(sliced(document, { include: { tags: ["a"] } })["paths"]).toEqual({
      "/a": { get: { tags: ["a"], parameters: [{ $ref: "#/paths/~1b/parameters/1" }] } },
      "/b": { parameters: [{ name: "x" }, { name: "y" }] },
    });
  });

  test("a list of the root keeps the list whole, so that its positions stay true", () => {
    const tags = [{ name: "a" }, { name: "b", "x-schema": { type: "string" } }, { name: "c" }];
    const document = answering({ $ref: "#/tags/1/x-schema" }, { tags });
    expect(sliced(document)["tags"]).toEqual(tags);
  });

  test("a member that OpenAPI does not know keeps that much of it", () => {
    const document = answering(
      { $ref: "#/definitions/A" },
      { definitions: { A: { not: ref("C") }, B: {} }, components: { schemas: { C: {} } } },
    );
    const result = sliced(document);
    expect(result["definitions"]).toEqual({ A: { not: ref("C") } });
    expect(componentsOf(result)).toEqual(["schemas/C"]);
  });
});

test("a reference to a whole section keeps all that is in it", () => {
  const components = { schemas: { A: { not: ref("B") }, B: {} }, responses: { C: {} } };
  expect(componentsOf(sliced(answering({ $ref: "#/components/schemas" }, { components })))).toEqual([
    "schemas/A",
    "schemas/B",
  ]);
});

test("a section of components that OpenAPI does not know is walked as what the reference says", () => {
  const components = { constructor: { A: { items: ref("B") } }, schemas: { B: {}, C: {} } };
  const document = answering({ $ref: "#/components/constructor/A" }, { components });
  expect(componentsOf(sliced(document))).toEqual(["constructor/A", "schemas/B"]);
});

describe("a path item's $ref", () => {
  const item: JsonObject = {
    summary: "Pets",
    get: returning(ref("A"), { tags: ["read"] }),
    put: returning(ref("B"), { tags: ["write"] }),
  };
  const schemas = { A: {}, B: {}, C: {} };

  test("to a component: its operations are those of the path, and each is selected on its own", () => {
    const document = description({
      paths: { "/pets": { $ref: "#/components/pathItems/Pets" } },
      components: { pathItems: { Pets: item }, schemas },
    });
    const result = sliced(document, { include: { paths: ["/pets"], tags: ["read"] } });
    expect(result["paths"]).toEqual({ "/pets": { $ref: "#/components/pathItems/Pets" } });
    expect(result["components"]).toEqual({
      pathItems: { Pets: { summary: "Pets", get: item["get"] } },
      schemas: { A: {} },
    });
  });

  test("to another path", () => {
    const document = description({
      paths: { "/cats": { $ref: "#/paths/~1pets" }, "/pets": item },
      components: { schemas },
    });
    const result = sliced(document, { include: { paths: ["/cats"], methods: ["put"] } });
    expect(result["paths"]).toEqual({
      "/cats": { $ref: "#/paths/~1pets" },
      "/pets": { summary: "Pets", put: item["put"] },
    });
    expect(componentsOf(result)).toEqual(["schemas/B"]);
  });

  test.for(["3.0.3", "3.1.0"])("what stands beside it counts too, in %s", (openapi) => {
    const parameters = [{ $ref: "#/components/parameters/Id" }];
    const document = description({
      openapi,
      paths: { "/pets": { $ref: "#/components/pathItems/Pets", parameters } },
      components: { pathItems: { Pets: item }, parameters: { Id: {}, Spare: {} }, schemas },
    });
    const result = sliced(document, { include: { tags: ["read"] } });
    expect(componentsOf(result)).toEqual(["pathItems/Pets", "parameters/Id", "schemas/A"]);
  });

  test("over several steps, even in a circle", () => {
    const paths = { "/a": { $ref: "#/paths/~1b" }, "/b": { $ref: "#/paths/~1a", get: returning(ref("A")) } };
    const document = description({ paths, components: { schemas } });
    expect(componentsOf(sliced(document, { include: { paths: ["/a"] } }))).toEqual(["schemas/A"]);
  });
});

test("a callback's reference to a path item keeps all operations of it", () => {
  const callbacks = { done: { "{$url}": { $ref: "#/components/pathItems/Done" } } };
  const pathItems = { Done: { post: returning(ref("A")), put: returning(ref("B")) } };
  const document = description({
    paths: { "/pets": { get: { callbacks } } },
    components: { pathItems, schemas: { A: {}, B: {}, C: {} } },
  });
  expect(componentsOf(sliced(document))).toEqual(["pathItems/Done", "schemas/A", "schemas/B"]);
});
