// When packages and versions were made, which ids and names they have.
import { describe, expect, test } from "vitest";
import type { SeedPackage } from "../../src/index.ts";
import { parseSeed } from "../../src/index.ts";
import { worldOf } from "../../src/seed/world.ts";
import type { Package } from "../../src/state/model.ts";
import { now, seedWith } from "./seeds.ts";

const day = 86_400_000;
const minute = 60_000;

function packageOf(one: SeedPackage): Package {
  const [made] = worldOf(parseSeed(seedWith([one])), { now, edition: "fpt" }).packages;
  if (!made) throw new Error("There is no package.");
  return made;
}

describe("a package", () => {
  test("is as old as its oldest version, and as new as its newest", () => {
    const versions = [
      { name: "2.0.0", created: "3 days ago" },
      { name: "1.0.0", created: "9 days ago", updated: "1 day ago" },
    ];
    const one = packageOf({ owner: "acme", type: "npm", name: "a", versions });
    expect([one.createdAt, one.updatedAt]).toEqual([now - 9 * day, now - day]);
  });

  test("is as new as its newest active version, whatever was deleted", () => {
    const versions = [
      { name: "2.0.0", created: "1 day ago", deleted: "1 hour ago" },
      { name: "1.0.0", created: "9 days ago" },
    ];
    expect(packageOf({ owner: "acme", type: "npm", name: "a", versions }).updatedAt).toBe(now - 9 * day);
  });

  test("without versions has none, and was made when the clock starts, or when it was deleted", () => {
    const one: SeedPackage = { owner: "acme", type: "npm", name: "a" };
    expect(packageOf(one)).toMatchObject({ createdAt: now, updatedAt: now });
    expect(packageOf({ ...one, deleted: "3 days ago" }).createdAt).toBe(now - 3 * day);
    expect(packageOf(one).versions.count).toBe(0);
  });

  test("has versions a minute apart where they do not say when they were created, in the order they are listed", () => {
    const names = ["1.0.0", "1.1.0", "1.2.0"];
    const { versions } = packageOf({
      owner: "acme",
      type: "npm",
      name: "a",
      versions: names.map((name) => ({ name })),
    });
    expect(versions.active.map(({ name, createdAt }) => [name, now - createdAt])).toEqual([
      ["1.2.0", minute],
      ["1.1.0", 2 * minute],
      ["1.0.0", 3 * minute],
    ]);
  });

  test("that was deleted has versions from before that", () => {
    const versions = [{ name: "1.0.0" }, { name: "1.1.0" }];
    const one = packageOf({ owner: "acme", type: "npm", name: "a", deleted: "3 days ago", versions });
    expect(one.versions.active[0]?.createdAt).toBe(now - 3 * day - minute);
    expect(one.deletedAt).toBe(now - 3 * day);
  });

  test("counts its active versions, and has the deleted ones besides", () => {
    const versions = [{ deleted: "1 day ago" }, { tags: ["latest"] }];
    const one = packageOf({ owner: "acme", type: "container", name: "a", versions, generate: { versions: 10 } });
    expect([one.versions.count, one.versions.active.length, one.versions.deleted.length]).toEqual([11, 11, 1]);
  });

  test("gives a container's version a digest of its own where it has no name", () => {
    const versions = Array.from({ length: 50 }, () => ({}));
    const names = packageOf({ owner: "acme", type: "container", name: "a", versions }).versions.active.map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(50);
    expect(names.every((name) => /^sha256:[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  test("has versions with the ids that the seed says, and with rising ones of their own", () => {
    const versions = [
      { name: "1.0.0", created: "9 days ago" },
      { name: "1.1.0", created: "8 days ago", id: 2_000_000_000 },
      { name: "1.2.0", created: "7 days ago" },
      { name: "1.3.0", created: "6 days ago" },
    ];
    const ids = packageOf({ owner: "acme", type: "npm", name: "a", versions }).versions.active.map(({ id }) => id);
    expect(ids[2]).toBe(2_000_000_000);
    expect(ids).toEqual(ids.toSorted((one, other) => other - one));
  });
});

test("a package may list more versions than a function has room for arguments", () => {
  const versions = Array.from({ length: 200_000 }, (_, index) => ({ name: `1.0.${index}` }));
  expect(packageOf({ owner: "acme", type: "npm", name: "a", versions }).versions.count).toBe(200_000);
});
