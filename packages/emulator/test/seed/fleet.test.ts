// Whole organizations' worth of packages.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeedFleet } from "../../src/index.ts";
import { parseSeed } from "../../src/index.ts";
import { fleetSizes } from "../../src/seed/generate/fleet.ts";
import { worldOf } from "../../src/seed/world.ts";
import type { Package } from "../../src/state/model.ts";
import { now, seedWith } from "./seeds.ts";

function packagesOf(fleets: readonly SeedFleet[], packages: Parameters<typeof seedWith>[0] = []): readonly Package[] {
  return worldOf(parseSeed(seedWith(packages, { generate: fleets })), { now, edition: "fpt" }).packages;
}

test("a fleet has as many versions as it says, one at least and 100,000 at most in each package", () => {
  const fleets = fc
    .integer({ min: 1, max: 400 })
    .chain((packages) => fc.tuple(fc.constant(packages), fc.integer({ min: packages, max: packages * 100_000 })));
  fc.assert(
    fc.property(fleets, ([packages, versions]) => {
      const sizes = fleetSizes(packages, versions);
      expect(sizes).toHaveLength(packages);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(versions);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(100_000);
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    }),
  );
});

describe("a fleet of 131 packages with 100,000 versions", () => {
  const packages = packagesOf([{ owner: "acme", packages: 131, versions: 100_000 }]);
  const share = (which: (one: Package) => boolean): number => packages.filter(which).length / packages.length;

  test("has one that is huge, some that are big, and many that are small", () => {
    const sizes = packages.map(({ versions }) => versions.count);
    expect(sizes[0]).toBeGreaterThan(50_000);
    expect(sizes.filter((size) => size > 500).length).toBeGreaterThan(5);
    expect(sizes.filter((size) => size < 50).length).toBeGreaterThan(80);
  });

  test("makes no version before somebody asks", () => {
    expect(packages.some(({ versions }) => versions.isMade)).toBe(false);
  });

  test("has names that no two packages of a type share", () => {
    expect(new Set(packages.map(({ type, name }) => `${type} ${name}`)).size).toBe(131);
  });

  test("has packages of five types, most of them containers, and most of them public", () => {
    expect(new Set(packages.map(({ type }) => type))).toEqual(
      new Set(["container", "npm", "maven", "nuget", "rubygems"]),
    );
    expect(share(({ type }) => type === "container")).toBeGreaterThan(0.7);
    expect(share(({ visibility }) => visibility === "public")).toBeGreaterThan(0.45);
  });

  test("has packages that are a version older than the clock, and none from its future", () => {
    expect(packages.every(({ createdAt, updatedAt }) => createdAt <= updatedAt && updatedAt <= now)).toBe(true);
  });
});

test("many names have a slash, some have two, some look like parts of a path", () => {
  const names = packagesOf([{ owner: "acme", packages: 2000, versions: 2000 }])
    .filter(({ type }) => type === "container")
    .map(({ name }) => name);
  const share = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length / names.length;
  expect(share(/\//)).toBeGreaterThan(0.25);
  expect(share(/\/.*\//)).toBeGreaterThan(0.02);
  expect(share(/versions|restore/)).toBeGreaterThan(0.005);
});

test("a fleet keeps clear of packages that are there, and of other fleets", () => {
  const fleet: SeedFleet = { owner: "acme", packages: 40, versions: 40 };
  const first = packagesOf([fleet])[0]?.name ?? "";
  const packages = packagesOf([fleet, fleet], [{ owner: "acme", type: "container", name: first }]);
  expect(packages).toHaveLength(81);
  expect(new Set(packages.map(({ type, name }) => `${type} ${name}`)).size).toBe(81);
});

test("another number makes other packages, and the same number the same", () => {
  const namesOf = (seed: number): string[] =>
    packagesOf([{ owner: "acme", packages: 20, versions: 200, seed }]).map(({ name }) => name);
  expect(namesOf(1)).toEqual(namesOf(1));
  expect(namesOf(2)).not.toEqual(namesOf(1));
});

test("a fleet that begins after the clock's start is told", () => {
  const seed = parseSeed(
    seedWith([], { generate: [{ owner: "acme", packages: 1, versions: 1, since: "2026-11-26" }] }),
  );
  expect(() => worldOf(seed, { now, edition: "fpt" })).toThrow(
    /^generate\[0\]\.since is "2026-11-26": expected nothing after /,
  );
});
