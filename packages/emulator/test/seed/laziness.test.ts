// Versions are made when somebody asks for them, and what is known of them before is true.
import { describe, expect, test } from "vitest";
import type { Seed } from "../../src/index.ts";
import { demoSeed, parseSeed } from "../../src/index.ts";
import { worldOf } from "../../src/seed/world.ts";
import type { World } from "../../src/state/model.ts";
import { now, seedWith } from "./seeds.ts";

function world(seed: Seed): World {
  return worldOf(parseSeed(seed), { now, edition: "fpt" });
}

describe("laziness", () => {
  const huge = seedWith([
    { owner: "acme", type: "container", name: "huge", generate: { versions: 100_000 } },
    { owner: "acme", type: "npm", name: "listed", versions: [{ name: "1.0.0" }] },
  ]);

  test("no version is made to count them, or to say when a package was made and changed", () => {
    const { packages } = world(huge);
    expect(packages.map(({ versions, createdAt, updatedAt }) => [versions.count, createdAt < updatedAt])).toEqual([
      [100_000, true],
      [1, false],
    ]);
    expect(packages.map(({ versions }) => versions.isMade)).toEqual([false, false]);
  });

  test("what was known before agrees with what is made", () => {
    for (const one of world(demoSeed).packages) {
      const { count } = one.versions;
      const all = [...one.versions.all];
      const active = one.versions.active.length > 0 ? one.versions.active : all;
      expect([one.owner.login, one.name, one.versions.active.length]).toEqual([one.owner.login, one.name, count]);
      expect(one.createdAt).toBe(Math.min(...all.map(({ createdAt }) => createdAt)));
      expect(one.updatedAt).toBe(Math.max(...active.map(({ updatedAt }) => updatedAt)));
    }
  });

  test("two hundred packages of 100,000 versions take no time until then", () => {
    const packages = Array.from({ length: 200 }, (_, index) => ({
      owner: "acme",
      type: "container" as const,
      name: `huge-${index}`,
      generate: { versions: 100_000 },
    }));
    const started = process.cpuUsage();
    expect(world(seedWith(packages)).packages).toHaveLength(200);
    // To make them takes a minute.
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});
