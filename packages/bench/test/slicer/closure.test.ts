import { expect, test } from "vitest";
import { closureOf } from "../../src/slicer/closure.ts";
import { readLossless } from "../../src/slicer/lossless-json.ts";
import { source } from "./sample.ts";

function needed(document: object, tag = "keep"): readonly string[] {
  return [...closureOf(readLossless(JSON.stringify(document)), tag).needed.keys()].toSorted();
}

test("all kinds of parts are found", () => {
  expect([...closureOf(readLossless(source), "keep").needed.keys()].toSorted()).toEqual([
    "/components/parameters/limit",
    "/components/schemas/Cat",
    "/components/schemas/Pet",
    "/components/schemas/Tag",
    "/components/securitySchemes/key",
    "/info",
    "/openapi",
    "/paths/~1pets",
    "/paths/~1pets/get",
    "/security",
    "/servers",
    "/tags/1",
    "/x-tagGroups",
  ]);
});

test("a tag that nobody has needs no operation", () => {
  expect(closureOf(readLossless(source), "nobody").selected).toEqual([]);
});

test("subtypes of subtypes may be named by a value, too; but not those of what has no discriminator", () => {
  const extending = (name: string): object => ({ allOf: [{ $ref: `#/components/schemas/${name}` }] });
  const document = {
    openapi: "3.0.4",
    paths: {
      "/": {
        get: {
          tags: ["keep"],
          parameters: [
            { name: "pet", in: "query", schema: { $ref: "#/components/schemas/Pet" } },
            { name: "plain", in: "query", schema: { $ref: "#/components/schemas/Plain" } },
          ],
        },
      },
    },
    components: {
      schemas: {
        Pet: { discriminator: { propertyName: "kind" } },
        Cat: extending("Pet"),
        Lion: extending("Cat"),
        Plain: {},
        Fancy: extending("Plain"),
      },
    },
  };
  expect(needed(document).filter((pointer) => pointer.startsWith("/components"))).toEqual([
    "/components/schemas/Cat",
    "/components/schemas/Lion",
    "/components/schemas/Pet",
    "/components/schemas/Plain",
  ]);
});

test("who refers to a whole path item needs all its operations; a path needs those that were asked for", () => {
  const item = {
    get: { tags: ["keep"], responses: {} },
    put: { tags: ["drop"], callbacks: {}, responses: {} },
  };
  const path = {
    openapi: "3.1.1",
    paths: { "/a": { $ref: "#/components/pathItems/a" } },
    components: { pathItems: { a: item } },
  };
  expect(needed(path)).toEqual(["/components/pathItems/a", "/components/pathItems/a/get", "/openapi", "/paths/~1a"]);
  const calling = { tags: ["keep"], callbacks: { c: { "{$url}": { $ref: "#/components/pathItems/a" } } } };
  expect(needed({ ...path, paths: { "/b": { get: calling } } })).toContain("/components/pathItems/a/put");
});

test("references in circles come to an end", () => {
  const circle = {
    openapi: "3.1.1",
    paths: { "/a": { $ref: "#/paths/~1b" }, "/b": { $ref: "#/paths/~1a", get: { tags: ["keep"] } } },
  };
  expect(needed(circle)).toEqual(["/openapi", "/paths/~1a", "/paths/~1b", "/paths/~1b/get"]);
});
