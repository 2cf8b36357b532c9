import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchesPattern } from "../../src/faults/path-pattern.ts";

describe("a pattern", () => {
  test.each([
    ["/orgs/acme", "/orgs/acme", true],
    ["/orgs/acme", "/orgs/acme/", false],
    ["/orgs/*", "/orgs/acme/packages", true],
    ["/orgs/*", "/orgs/", true],
    ["/orgs/*", "/users/acme", false],
    ["*/restore", "/orgs/acme/packages/npm/app/restore", true],
    ["*/restore", "/orgs/acme/packages/npm/restore/versions", false],
    ["/orgs/*/packages/*/app", "/orgs/acme/packages/npm/app", true],
    ["/a*a", "/a", false],
    ["/a**b", "/ab", true],
    ["*", "", true],
    ["/a.b", "/aXb", false],
  ])("%s and the path %s: %s", (pattern, path, expected) => {
    expect(matchesPattern(pattern, path)).toBe(expected);
  });

  test("does what a regular expression does in which a star is .*", () => {
    const letters = (most: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom("a", "b", "/", "*"), maxLength: most });
    const path = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 12 });
    fc.assert(
      fc.property(letters(8), path, (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(text));
      }),
      { numRuns: 5000 },
    );
  });

  test("is done soon, although it is made to take long", () => {
    const start = performance.now();
    expect(matchesPattern(`${"*a".repeat(1000)}*b`, "a".repeat(100_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
