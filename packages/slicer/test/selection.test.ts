import { describe, expect, test } from "vitest";
import type { Json, JsonObject, Selection } from "../src/index.ts";
import { description, operationsOf, refusal, sliced } from "./description.ts";

const operation = (operationId: string, tags: string[], extensions: JsonObject = {}): JsonObject => ({
  operationId,
  tags,
  ...extensions,
  responses: {},
});
const shop = description({
  paths: {
    "/pets": {
      get: operation("pets/list", ["pets"], { "x-team": { name: "red" }, "x-beta": true }),
      post: operation("pets/add", ["pets", "admin"], { "x-team": { name: "blue" } }),
    },
    "/pets/{id}": { delete: operation("pets/drop", ["admin"], { "x-team": { name: "red" }, "x-areas": ["a", "b"] }) },
    "/shops/{id}/pets": { get: operation("shops/pets", ["shops"], { "x-team.name": "green" }) },
  },
});
const kept = (selection: Selection): string[] => operationsOf(sliced(shop, selection));

describe("what is kept", () => {
  test.for<[string, Selection, string[]]>([
    ["everything without a selection", {}, ["get /pets", "post /pets", "delete /pets/{id}", "get /shops/{id}/pets"]],
    ["a tag", { include: { tags: ["pets"] } }, ["get /pets", "post /pets"]],
    ["an operationId", { include: { operationIds: ["pets/drop"] } }, ["delete /pets/{id}"]],
    ["a path", { include: { paths: ["/pets"] } }, ["get /pets", "post /pets"]],
    ["a path glob within a segment", { include: { paths: ["/p*/{id}"] } }, ["delete /pets/{id}"]],
    ["a path glob across segments", { include: { paths: ["/shops/**"] } }, ["get /shops/{id}/pets"]],
    [
      "a path glob across no segment",
      { include: { paths: ["/pets/**"] } },
      ["get /pets", "post /pets", "delete /pets/{id}"],
    ],
    ["a method, in any case", { include: { methods: ["Delete"] } }, ["delete /pets/{id}"]],
    ["an extension that is present", { include: { extensions: ["x-beta"] } }, ["get /pets"]],
    ["an extension's value", { include: { extensions: ["x-beta=true"] } }, ["get /pets"]],
    ["a member of an extension", { include: { extensions: ["x-team.name=red"] } }, ["get /pets", "delete /pets/{id}"]],
    ["an item of an extension's list", { include: { extensions: ["x-areas=b"] } }, ["delete /pets/{id}"]],
    [
      "an extension with a dot in its name",
      { include: { extensions: ["x-team.name=green"] } },
      ["get /shops/{id}/pets"],
    ],
  ])("%s", ([, selection, expected]) => {
    expect(kept(selection)).toEqual(expected);
  });

  test("values of one kind are alternatives", () => {
    expect(kept({ include: { tags: ["shops", "admin"] } })).toEqual([
      "post /pets",
      "delete /pets/{id}",
      "get /shops/{id}/pets",
    ]);
  });

  test("kinds narrow each other down", () => {
    expect(kept({ include: { tags: ["pets"], methods: ["get"] } })).toEqual(["get /pets"]);
  });

  test("criteria in an array are alternatives", () => {
    expect(kept({ include: [{ tags: ["shops"] }, { methods: ["delete"] }] })).toEqual([
      "delete /pets/{id}",
      "get /shops/{id}/pets",
    ]);
  });
});

describe("what is left out", () => {
  test.for<[string, Selection["exclude"], string[]]>([
    ["a tag", { tags: ["admin"] }, ["get /pets", "get /shops/{id}/pets"]],
    ["an operationId", { operationIds: ["pets/list"] }, ["post /pets", "delete /pets/{id}", "get /shops/{id}/pets"]],
    ["a path", { paths: ["/pets/**"] }, ["get /shops/{id}/pets"]],
    ["a method", { methods: ["GET"] }, ["post /pets", "delete /pets/{id}"]],
    ["an extension's value", { extensions: ["x-team.name=red"] }, ["post /pets", "get /shops/{id}/pets"]],
    [
      "only what satisfies every kind",
      { tags: ["pets"], methods: ["get"] },
      ["post /pets", "delete /pets/{id}", "get /shops/{id}/pets"],
    ],
    ["what satisfies any of several", [{ tags: ["pets"] }, { methods: ["delete"] }], ["get /shops/{id}/pets"]],
  ])("%s", ([, exclude, expected]) => {
    expect(kept(exclude ? { exclude } : {})).toEqual(expected);
  });

  test("an exclusion wins over an inclusion", () => {
    expect(kept({ include: { tags: ["pets"] }, exclude: { tags: ["admin"] } })).toEqual(["get /pets"]);
  });
});

describe("what is refused", () => {
  test.for<[string, Selection, string[]]>([
    ["tag", { include: { tags: ["pet"] } }, ["pets"]],
    ["tag", { exclude: { tags: ["shop"] } }, ["shops"]],
    ["operationId", { include: { operationIds: ["pets/lst"] } }, ["pets/list", "pets/add", "pets/drop"]],
    ["path", { include: { paths: ["/pet"] } }, ["/pets", "/pets/{id}"]],
    ["extension", { include: { extensions: ["x-team.name=rod"] } }, ["x-team.name=red"]],
  ])("an unknown %s, with the nearest that there are", ([kind, selection, nearest]) => {
    const { message, facts } = refusal(shop, selection);
    expect(message).toMatch(new RegExp(`^No operation matches the ${kind} ".*"\\. Nearest: "`));
    expect(facts).toMatchObject({ code: "unknown-selector" });
    expect((facts as { nearest: string[] }).nearest).toEqual(expect.arrayContaining(nearest));
  });

  test("an unknown name beside a known one", () => {
    expect(refusal(shop, { include: { tags: ["pets", "cats"] } }).message).toContain('the tag "cats"');
  });

  test("a method that OpenAPI does not have", () => {
    expect(refusal(shop, { include: { methods: ["pots"] } })).toMatchObject({
      message:
        '"pots" is not an HTTP method of OpenAPI. Methods: get, put, post, delete, options, head, patch, trace, query.',
      facts: { code: "invalid-selector", nearest: expect.arrayContaining(["post"]) },
    });
  });

  test("an extension that is none", () => {
    expect(refusal(shop, { include: { extensions: ["team=red"] } }).facts).toMatchObject({ code: "invalid-selector" });
  });

  test.for<[string, Selection]>([
    ["criteria that exclude each other", { include: { tags: ["shops"], methods: ["delete"] } }],
    ["the exclusion of everything", { exclude: { paths: ["**"] } }],
    ["an empty list", { include: { tags: [] } }],
  ])("a selection that keeps nothing: %s", ([, selection]) => {
    expect(refusal(shop, selection)).toMatchObject({
      message: "The selection keeps none of the 4 operations of the description.",
      facts: { code: "empty-selection" },
    });
  });

  test.for<[string, Json, string]>([
    [
      "a misspelt member",
      { includes: {} },
      'the selection: expected include, exclude, webhooks, found "includes". Nearest: include',
    ],
    [
      "a misspelt criterion",
      { include: { tag: ["pets"] } },
      'include: expected tags, operationIds, paths, methods, extensions, found "tag". Nearest: tags',
    ],
    [
      "a string in the place of a list",
      { exclude: [{ tags: "pets" }] },
      "exclude[0].tags: expected an array of strings, found a string",
    ],
    ["a number in a list", { webhooks: [1] }, "webhooks: expected an array of strings, found a number in it"],
  ])("what no compiler has checked: %s", ([, selection, message]) => {
    // Written in JavaScript, or read from a file: nothing has checked that it is a selection.
    const unchecked = selection as unknown as Selection;
    expect(refusal(shop, unchecked).message).toContain(`Wrong selection: ${message}`);
  });
});
