// Ten thousand calls through all that can go wrong at once, by a seeded chance: nothing may be lost, and nothing done twice.
import type { Emulator, FaultEffect } from "@ghpkg/emulator";
import { expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { Fetch } from "../src/index.ts";
import { emulatedGithub, idsLeft, inTimeOf, token, versionIds } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";

/** A small generator with a long enough period (mulberry32, public domain): the same faults on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const effects: readonly FaultEffect[] = [
  { html: 502 },
  { status: 500, body: "" },
  { reset: "before" },
  { secondaryLimit: true, retryAfter: 5 },
  { status: 429, body: "" },
  { cut: true },
  { badJson: true },
  { html: 200 },
  { reset: "after" },
];

/** The ids of versions that were deleted, or restored, in the order in which it was done. */
function idsThatWere(what: "delete" | "restore", github: Emulator): number[] {
  return github.snapshot().changes.flatMap((change) => {
    return "do" in change && change.do === what && change.version !== undefined ? [change.version] : [];
  });
}

const inOrder = (ids: Iterable<number>): number[] => [...ids].toSorted((one, other) => one - other);

test("10,000 calls through 502s, resets, limits, cut bodies, HTML and lost answers lose nothing and double nothing", async () => {
  const chance = seeded(20_261_125);
  const clock = fakeClock();
  // The limits of GitHub.com, planted ones besides: an hour's 5,000 requests are used up more than once.
  const github = emulatedGithub({ versions: 5000 }, { rateLimits: { emulatedClock: true } });
  for (const [index, effect] of effects.entries()) {
    github.faults.add({ effect, probability: 0.015, seed: 20_261_125 + index });
  }
  const asked = inTimeOf(clock, github);
  const unreachable: Fetch = (input, init) => {
    if (chance() >= 0.015) return asked(input, init);
    const cause = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    return Promise.reject(new TypeError("fetch failed", { cause }));
  };
  const settings = { retries: 20, maxWait: 1e12, concurrency: 50, writeInterval: 0, random: chance };
  const gh = createClient({ token, clock, fetch: unreachable, ...settings });
  const { versions } = gh.org("acme").container("app");

  const all = versionIds(5000);
  const listed = await versions.list({ concurrency: 8 }).all();
  expect(listed.map(({ id }) => id)).toEqual(all);

  // A read of each, and a deletion of every second one, all of them at once.
  const reads = listed.map(async ({ id }) => (await versions.get(id)).id);
  expect(await Promise.all(reads)).toEqual(all);
  const doomed = new Set(all.filter((id) => id % 2 === 0));
  await Promise.all([...doomed].map((id) => versions.delete(id)));
  const kept = all.filter((id) => !doomed.has(id));

  const again = await Promise.all(kept.map(async (id) => (await versions.get(id)).id));
  expect(again).toEqual(kept);
  expect((await versions.list({ order: "oldest-first", concurrency: 8 }).all()).map(({ id }) => id)).toEqual(
    kept.toReversed(),
  );

  const calls = 51 + 5000 + 2500 + 2500;
  expect(calls).toBeGreaterThan(10_000);
  // Each of the 2,500 was deleted once: a deletion that was sent again met nothing.
  expect(inOrder(idsThatWere("delete", github))).toEqual(inOrder(doomed));
  const deletions = github.requests.coverage()["packages/delete-package-version-for-org"] ?? {};
  expect(deletions["404"]).toBeGreaterThan(10);

  const met = github.faults.list().map(({ happened }) => happened);
  expect(Math.min(...met)).toBeGreaterThan(100);
  expect(met.reduce((sum, happened) => sum + happened, 0)).toBeGreaterThan(1500);
  // Two hours at least, for the sake of the primary limit.
  expect(clock.waited()).toBeGreaterThan(7_200_000);

  github.faults.clear();
  github.clock.advance("2 hours");
  expect(await idsLeft(github)).toEqual(kept);
});

test("a restore that is lost on the way is never sent a second time", async () => {
  const github = emulatedGithub({ versions: 1000 });
  // Half of them fail, and of those some have been done.
  github.faults.add({ method: "POST", effect: { html: 502 }, probability: 0.3, seed: 7 });
  github.faults.add({ method: "POST", effect: { reset: "after" }, probability: 0.3, seed: 8 });
  const gh = createClient({ token, fetch: github.fetch, clock: fakeClock(), writeInterval: 0, concurrency: 50 });
  const { versions } = gh.org("acme").container("app");
  const ids = versionIds(1000);
  await Promise.all(ids.map((id) => versions.delete(id)));
  github.requests.clear();

  const ends = await Promise.allSettled(ids.map((id) => versions.restore(id)));
  const sent = github.requests.list().map(({ target }) => target);
  expect(new Set(sent).size).toBe(1000);
  expect(sent).toHaveLength(1000);
  expect(ends.filter(({ status }) => status === "rejected").length).toBeGreaterThan(400);
  const succeeded = ids.filter((_, index) => ends[index]?.status === "fulfilled");
  const restored = idsThatWere("restore", github);
  expect(restored).toEqual(expect.arrayContaining(succeeded));
  expect(restored.length).toBeGreaterThan(succeeded.length + 100);
});
