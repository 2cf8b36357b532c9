import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chosenAssumptions } from "../../src/assumptions.ts";
import { etagOf, matchesEtag } from "../../src/answer/etag.ts";
import { shownPackage } from "../../src/answer/package-json.ts";
import type { Showing } from "../../src/answer/package-json.ts";
import { timeText } from "../../src/answer/time-text.ts";
import { versionsOf } from "../../src/answer/version-json.ts";
import type { Account, Package, Version } from "../../src/state/model.ts";
import { VersionList } from "../../src/state/version-list.ts";

const owner: Account = {
  id: 1,
  login: "acme",
  type: "Organization",
  members: new Map(),
  teams: new Map(),
  sso: false,
  forbidsClassicTokens: false,
};
const showing: Showing = {
  edition: "fpt",
  addresses: { api: "https://api.github.com", site: "https://github.com", residence: false },
  assumed: chosenAssumptions(),
};

const times = fc.integer({ min: 0, max: 3 }).map((seconds) => seconds * 700);
const aVersion = fc.record<Version>(
  {
    id: fc.integer({ min: 1, max: 3 }),
    name: fc.string({ maxLength: 3 }),
    createdAt: times,
    updatedAt: times,
    tags: fc.array(fc.string({ maxLength: 2 }), { maxLength: 2 }),
    downloads: fc.constant(0),
    deletedAt: times,
    description: fc.string({ maxLength: 2 }),
    license: fc.string({ maxLength: 2 }),
  },
  { requiredKeys: ["id", "name", "createdAt", "updatedAt", "tags", "downloads"] },
);
const aPackage = fc
  .record({
    id: fc.integer({ min: 1, max: 2 }),
    name: fc.string({ minLength: 1, maxLength: 2 }),
    visibility: fc.constantFrom("public" as const, "private" as const),
    createdAt: times,
    updatedAt: times,
    count: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ count, ...facts }): Package => ({
    ...facts,
    owner,
    type: "container",
    roles: new Map(),
    versions: new VersionList({ count, make: () => [] }),
    slot: 0,
  }));

describe("what is shown", () => {
  const one = fc.sample(aPackage, 1)[0];
  if (!one) throw new Error("no sample");

  test("is JSON, whatever names and descriptions are", () => {
    fc.assert(
      fc.property(aVersion, aPackage, (version, pack) => {
        expect(JSON.parse(versionsOf(pack, showing)(version).json)).toMatchObject({
          id: version.id,
          name: version.name,
          metadata: { container: { tags: version.tags } },
          ...(version.description !== undefined && { description: version.description }),
        });
        expect(JSON.parse(shownPackage(pack, showing).json)).toMatchObject({ name: pack.name });
      }),
    );
  });

  test("has another identity when it is another text, and the same when it is the same", () => {
    fc.assert(
      fc.property(aVersion, aVersion, (first, second) => {
        const show = versionsOf(one, showing);
        const [a, b] = [show(first), show(second)];
        expect(a.identity === b.identity).toBe(a.json === b.json);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(aPackage, aPackage, (first, second) => {
        const [a, b] = [shownPackage(first, showing), shownPackage(second, showing)];
        expect(a.identity === b.identity).toBe(a.json === b.json);
      }),
      { numRuns: 3000 },
    );
  });
});

test("a tag is 64 digits, and another for another text", () => {
  expect(etagOf("")).toMatch(/^"[0-9a-f]{64}"$/);
  const tags = Array.from({ length: 10_000 }, (_, index) => etagOf(`version ${index}`));
  expect(new Set(tags).size).toBe(10_000);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ["*", true],
  ['"b"', false],
  ["", false],
  [null, false],
])("If-None-Match: %j names the tag: %s", (header, expected) => {
  expect(matchesEtag(header, '"a"')).toBe(expected);
});

test("times have whole seconds, as GitHub writes them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }), (time) => {
      expect(timeText(time)).toBe(`${new Date(time).toISOString().slice(0, 19)}Z`);
    }),
  );
});
