// The laws of slices, held against GitHub's descriptions.
import { beforeAll, describe, expect, test } from "vitest";
import { slice } from "../src/index.ts";
import type { JsonObject, Selection } from "../src/index.ts";
import { readReal } from "./real-descriptions.ts";
import { closure, faultsOf, selectable, unitsOf, type Operation } from "./reference-checker.ts";

const selections: readonly (readonly [name: string, selection: Selection, wants: (operation: Operation) => boolean])[] =
  [
    ["a tag", { include: { tags: ["packages"] } }, ({ tags }) => tags.includes("packages")],
    [
      "a method under some paths",
      { include: { methods: ["get"], paths: ["/orgs/**"] } },
      ({ method, path }) => method === "get" && /^\/orgs(\/|$)/.test(path),
    ],
    [
      "all but some tags",
      { exclude: { tags: ["repos", "actions", "issues", "orgs"] } },
      ({ tags }) => !tags.some((tag) => ["repos", "actions", "issues", "orgs"].includes(tag)),
    ],
  ];

describe.each(["api.github.com", "ghec", "ghes-3.19"] as const)("%s", (name) => {
  let document: JsonObject;
  beforeAll(() => {
    // A description is JSON of an object.
    document = JSON.parse(new TextDecoder().decode(readReal(name))) as JsonObject;
  });

  describe.each(selections)("with %s", (_name, selection, wants) => {
    test("holds what is selected and what that reaches, and nothing else", () => {
      const needed = closure(document, { operations: selectable(document).filter(wants) });
      const { document: result } = slice(document, selection);
      expect([...unitsOf(result)].toSorted()).toEqual([...needed.units].toSorted());
    });

    test("is sound by itself, and slicing it again changes nothing", () => {
      const { document: result } = slice(document, selection);
      expect(faultsOf(result)).toEqual([]);
      expect(JSON.stringify(slice(result, {}).document)).toBe(JSON.stringify(result));
    });
  });
});
