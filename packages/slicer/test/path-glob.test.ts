import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathGlob } from "../src/path-glob.ts";

describe("a glob", () => {
  test.for<[glob: string, matching: string[], other: string[]]>([
    ["/pets", ["/pets"], ["/pet", "/pets/", "/pets/a", ""]],
    ["/p*/{id}", ["/p/{id}", "/pets/{id}"], ["/pets/a/{id}", "/pets/id"]],
    ["/pet?", ["/pets", "/pet😀"], ["/pet", "/pet/", "/petss"]],
    ["/pets/**", ["/pets", "/pets/", "/pets/a/b"], ["/petshop"]],
    ["/**/a", ["/a", "/b/a", "/b/c/a"], ["/ba", "/b/ca", "a"]],
    ["**", ["", "/", "/a/b"], []],
    ["**s", ["/pets", "/a/pets"], ["/pet"]],
    ["/a.b", ["/a.b"], ["/aXb"]],
  ])("%s", ([glob, matching, other]) => {
    const matches = pathGlob(glob);
    expect([...matching, ...other].filter((path) => matches(path))).toEqual(matching);
  });

  test("means what a regular expression of the same parts means", () => {
    const parts = fc.array(fc.constantFrom("/", "a", "b", "?", "*", "**", "/**"), { maxLength: 6 });
    const path = fc.array(fc.constantFrom("/", "a", "b", "\n"), { maxLength: 8 });
    fc.assert(
      fc.property(parts, path, (glob, characters) => {
        const text = characters.join("");
        expect(pathGlob(glob.join(""))(text)).toBe(expression(glob.join("")).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.for(["/**", "/**/a", "**a", "*a"])("of thirty times %s comes to an end", (part) => {
    expect(pathGlob(`${part.repeat(30)}/c`)("/a".repeat(1000))).toBe(false);
  });
});

function expression(glob: string): RegExp {
  const meaning: Record<string, string> = { "/**": "(/.*)?", "**": ".*", "*": "[^/]*", "?": "[^/]" };
  return new RegExp(`^${glob.replaceAll(/\/\*\*(?=\/|$)|\*\*|\*|\?/g, (token) => meaning[token] ?? "")}$`, "s");
}
