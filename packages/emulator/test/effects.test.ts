import { describe, expect, test } from "vitest";
import type { Emulator } from "../src/index.ts";
import { aContainer, anNpmPackage, aSeed } from "./a-seed.ts";
import { ask, namesIn, refusalOf } from "./ask.ts";
import { checkedEmulator } from "./checked-emulator.ts";

const many = Array.from({ length: 10 }, (_, index) => [`${index}`]);
const seed = aSeed([aContainer("app", many), anNpmPackage("lib", ["1.0.0"])]);
const versions = "/orgs/acme/packages/container/app/versions";

async function idsOf(github: Emulator, query = ""): Promise<number[]> {
  const { body } = await ask(github, `GET ${versions}${query}`, "ghp_mona");
  return Array.isArray(body) ? body.map((version: unknown) => Number(Object(version).id)) : [];
}

describe("an effect", () => {
  test("of stale lists holds versions that are gone", async () => {
    const github = checkedEmulator({ seed, effects: { staleEntries: 1 } });
    const [newest] = await idsOf(github);
    await ask(github, `DELETE ${versions}/${newest}`, "ghp_mona");
    expect(await idsOf(github)).toContain(newest);
    expect(await refusalOf(github, `DELETE ${versions}/${newest}`, "ghp_mona")).toBe("404 Package version not found.");
  });

  test("of deleted names lists packages that are gone as deleted_…", async () => {
    const github = checkedEmulator({ seed, effects: { deletedNames: true } });
    await ask(github, "DELETE /orgs/acme/packages/npm/lib", "ghp_mona");
    expect(namesIn(await ask(github, "GET /orgs/acme/packages?package_type=npm", "ghp_mona"))).toEqual(["deleted_lib"]);
    expect(await refusalOf(github, "GET /orgs/acme/packages/npm/deleted_lib", "ghp_mona")).toMatch(/^404/);
  });

  test("of deleted names forgets what can no longer be restored", async () => {
    const gone = { created: "90 days ago", deleted: "31 days ago" };
    const old = aSeed([aContainer("old", [], gone), aContainer("late", [], { ...gone, deleted: "29 days ago" })]);
    const github = checkedEmulator({ seed: old, effects: { deletedNames: true } });
    const list = await ask(github, "GET /orgs/acme/packages?package_type=container", "ghp_mona");
    expect(namesIn(list)).toEqual(["deleted_late"]);
  });

  test("of stale lists holds the share of them that is asked for", async () => {
    const deleted = Array.from({ length: 200 }, () => ({ created: "9 days ago", deleted: "1 day ago" }));
    const some = aSeed([aContainer("app", [], { versions: [...deleted, { tags: ["1"] }] })]);
    const clock = { now: "2026-01-01T00:00:00Z", frozen: true };
    const github = checkedEmulator({ seed: some, clock, effects: { staleEntries: 0.25 } });
    const ids = [...(await idsOf(github, "?per_page=100")), ...(await idsOf(github, "?per_page=100&page=2"))];
    expect(ids.length).toBeGreaterThan(25);
    expect(ids.length).toBeLessThan(75);
  });

  test("of page drift moves the pages after the first", async () => {
    const github = checkedEmulator({ seed, effects: { pageDrift: 2 } });
    const first = await idsOf(github, "?per_page=4");
    expect(await idsOf(github, "?per_page=4&page=1")).toEqual(first);
    const second = await idsOf(github, "?per_page=4&page=2");
    expect(second.slice(0, 2)).toEqual(first.slice(2));
  });

  test("is off unless it is switched on", async () => {
    const github = checkedEmulator({ seed });
    const first = await idsOf(github, "?per_page=4");
    const [newest] = first;
    expect(await idsOf(github, "?per_page=4&page=2")).not.toContain(first[3]);
    await ask(github, `DELETE ${versions}/${newest}`, "ghp_mona");
    expect(await idsOf(github)).not.toContain(newest);
  });
});

test("a fault of drift moves the pages of the list that it meets, either way", async () => {
  const github = checkedEmulator({ seed });
  const stop = github.faults.add({ effect: { drift: 3 }, path: versions, times: 1 });
  const before = await idsOf(github);
  expect(before).toHaveLength(13);
  stop();
  github.faults.add({ effect: { drift: -5 }, operation: "packages/get-all-package-versions-for-package-owned-by-org" });
  expect(await idsOf(github)).toEqual(before.slice(5));
});

test("what a fault of drift took away stays away in a snapshot, and the last version stays", async () => {
  const github = checkedEmulator({ seed });
  const before = await idsOf(github);
  github.faults.add({ effect: { drift: -99 }, path: versions, times: 1 });
  expect(await idsOf(github)).toEqual(before.slice(-1));
  const other = checkedEmulator({ seed });
  other.restore(github.snapshot());
  expect(await idsOf(other)).toEqual(before.slice(-1));
});
