// Versions made by rule: the same for the same numbers, as many as asked for, and in the shape that real packages have.
import { packageTypes } from "@ghpkg/types";
import type { PackageType } from "@ghpkg/types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { worldOf } from "../../src/seed/world.ts";
import { packageMade as made } from "./package-made.ts";
import { digest, now, seedWith } from "./seeds.ts";

const day = 86_400_000;

const rules = fc.record({
  type: fc.constantFrom<PackageType>(...packageTypes),
  versions: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  seed: fc.nat({ max: 4_294_967_295 }),
  since: fc.constantFrom("3 years ago", "10 days ago", "1 hour ago", "2026-11-25T10:59:59Z"),
});

describe("whatever the rule", () => {
  test("there are as many versions as it says, from the first moment to the last", () => {
    fc.assert(
      fc.property(rules, ({ type, ...generate }) => {
        const { versions, createdAt, updatedAt } = made({ type, generate });
        const { active } = versions;
        expect(active).toHaveLength(generate.versions);
        expect(active[0]?.createdAt).toBe(now - 3_600_000);
        expect([active.at(-1)?.createdAt, active[0]?.updatedAt]).toEqual([createdAt, updatedAt]);
      }),
      { numRuns: 300 },
    );
  });

  test("names and tags are there once, ids rise with time, and nothing changed before it was made", () => {
    fc.assert(
      fc.property(rules, ({ type, ...generate }) => {
        const oldestFirst = made({ type, generate }).versions.active.toReversed();
        expect(repeatedIn(oldestFirst.map(({ name }) => name))).toEqual([]);
        expect(repeatedIn(oldestFirst.flatMap(({ tags }) => tags))).toEqual([]);
        const ids = oldestFirst.map(({ id }) => id);
        expect(ids).toEqual(ids.toSorted((one, other) => one - other));
        expect(oldestFirst.every((one) => one.updatedAt >= one.createdAt && one.updatedAt < now)).toBe(true);
        expect(oldestFirst.every(({ downloads }) => Number.isSafeInteger(downloads) && downloads >= 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("what it is made of is what the registry has: digests and tags, or numbers", () => {
    fc.assert(
      fc.property(rules, ({ type, ...generate }) => {
        const { active } = made({ type, generate }).versions;
        const isImage = type === "container" || type === "docker";
        const name = isImage ? /^sha256:[0-9a-f]{64}$/ : /^\d+\.\d+\.\d+(?:[-.][\w.-]+)?$/;
        expect(active.every((one) => name.test(one.name))).toBe(true);
        const tag = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
        expect(active.flatMap(({ tags }) => tags).every((text) => isImage && tag.test(text))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("it makes the same every time, and something else with another number", () => {
    fc.assert(
      fc.property(rules, ({ type, ...generate }) => {
        const first = made({ type, generate }).versions.active;
        expect(made({ type, generate }).versions.active).toEqual(first);
        const other = made({ type, generate: { ...generate, seed: (generate.seed + 1) % 2 ** 32 } }).versions.active;
        expect(type !== "container" || other[0]?.name !== first[0]?.name).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("a manifest is there before the index that names it, by seconds where there is time", () => {
    fc.assert(
      fc.property(rules, ({ versions, seed, since }) => {
        const { active } = made({ generate: { versions, seed, since } }).versions;
        const byName = new Map(active.map((one) => [one.name, one.createdAt]));
        const waits = active.flatMap(({ createdAt, children = [] }) =>
          // Some were never pushed.
          children.map((child) => createdAt - (byName.get(child) ?? 0)),
        );
        // An index of a signature is pushed with it.
        const index = active.find(({ children = [] }) => children.length > 1);
        const last = index?.children?.map((child) => index.createdAt - (byName.get(child) ?? 0)) ?? [];
        expect(Math.min(0, ...waits)).toBe(0);
        expect(since === "3 years ago" ? Math.min(2000, ...last) : 2000).toBe(2000);
      }),
      { numRuns: 100 },
    );
  });
});

test("two packages have nothing in common, though the rule is the same", () => {
  const seed = seedWith([
    { owner: "acme", type: "container", name: "one", generate: { versions: 200 } },
    { owner: "acme", type: "container", name: "two", generate: { versions: 200 } },
  ]);
  const names = worldOf(seed, { now, edition: "fpt" }).packages.flatMap(({ versions }) =>
    versions.active.map(({ name }) => name),
  );
  expect(repeatedIn(names)).toEqual([]);
});

test("what versions are called does not depend on the day, but for the names of nightly builds", () => {
  const seed = seedWith([{ owner: "acme", type: "container", name: "app", generate: { versions: 300 } }]);
  const [today, tomorrow] = [now, now + day].map((at) =>
    worldOf(seed, { now: at, edition: "fpt" }).packages[0]?.versions.active.map(({ name, tags }) => [
      name,
      tags.filter((tag) => !tag.startsWith("nightly-")),
    ]),
  );
  expect(tomorrow).toEqual(today);
});

test("what it makes is pinned, so that it is the same on every machine", () => {
  const { active } = made({ name: "pinned", generate: { versions: 60, seed: 3 } }).versions;
  expect(
    active
      .slice(0, 6)
      .map(({ id, name, createdAt, tags, downloads }) => [
        id,
        name.slice(0, 15),
        new Date(createdAt).toISOString(),
        tags.map((tag) => tag.slice(0, 16)).join(" "),
        downloads,
      ]),
  ).toMatchInlineSnapshot(`
    [
      [
        1903257600,
        "sha256:77af079b",
        "2026-11-25T11:00:00.000Z",
        "pr-2",
        0,
      ],
      [
        1819354624,
        "sha256:c4b038b4",
        "2026-08-03T15:46:03.717Z",
        "pr-7",
        6,
      ],
      [
        1819354112,
        "sha256:f50d5abc",
        "2026-08-03T15:45:51.025Z",
        "",
        232,
      ],
      [
        1819353600,
        "sha256:e3680a29",
        "2026-08-03T15:45:48.545Z",
        "",
        0,
      ],
      [
        1762376192,
        "sha256:cf0a7ebb",
        "2026-05-18T08:57:57.135Z",
        "pr-4",
        1,
      ],
      [
        1762375680,
        "sha256:7dd783f8",
        "2026-05-18T08:57:40.301Z",
        "",
        3,
      ],
    ]
  `);
});

describe("listed versions beside made ones", () => {
  test("keep their tags and names, which the others do without", () => {
    const versions = [{ name: digest("aa"), tags: ["latest", "1.0.0", "1"] }];
    const one = made({ versions, generate: { versions: 300 } }).versions;
    expect(one.count).toBe(301);
    expect(repeatedIn(one.active.flatMap(({ tags }) => tags))).toEqual([]);
    expect(one.active.find(({ name }) => name === digest("aa"))?.tags).toEqual(["latest", "1.0.0", "1"]);
  });

  test("keep their numbers", () => {
    const versions = ["1.0.0", "1.0.1-beta.1", "1.0.1"].map((name) => ({ name }));
    const one = made({ type: "npm", versions, generate: { versions: 50 } }).versions;
    expect(one.active).toHaveLength(53);
    expect(repeatedIn(one.active.map(({ name }) => name))).toEqual([]);
  });

  test("keep their ids", () => {
    const { active } = made({ generate: { versions: 40 } }).versions;
    const id = active[10]?.id ?? 0;
    const { active: others } = made({
      versions: [{ id, created: "30 minutes ago" }],
      generate: { versions: 40 },
    }).versions;
    expect(repeatedIn(others.map((one) => one.id))).toEqual([]);
  });
});

function repeatedIn<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
