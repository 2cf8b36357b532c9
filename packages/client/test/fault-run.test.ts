// Ten thousand calls through all that can go wrong at once, by a seeded chance: nothing may be lost, and nothing done twice.
import { expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import { fakeGithub, refused } from "./fake-github.ts";
import type { Fault } from "./fake-github.ts";

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

const json = { "content-type": "application/json" };
const faults: readonly (() => ReturnType<Fault>)[] = [
  () => new Response("<html>Bad gateway</html>", { status: 502, headers: { "content-type": "text/html" } }),
  () => new Response(null, { status: 500 }),
  () => new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) }),
  () => new TypeError("fetch failed", { cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) }),
  () => refused(403, "You have exceeded a secondary rate limit.", { "retry-after": "5" }),
  () => new Response(null, { status: 429 }),
  () => new Response('[{"id": 10', { headers: json }),
  () => new Response("<html>Sign in</html>", { headers: { "content-type": "text/html" } }),
  () => "lose",
];

test("10,000 calls through 502s, resets, limits, cut bodies, HTML and lost answers lose nothing and double nothing", async () => {
  const chance = seeded(20_261_125);
  const github = fakeGithub({ versions: 5000 });
  let met = 0;
  github.fault = () => {
    if (chance() > 0.15) return undefined;
    met += 1;
    return faults[Math.floor(chance() * faults.length)]?.();
  };
  const all = github.versions.map(({ id }) => id);
  const doomed = new Set(all.filter((id) => id % 2 === 0));
  const settings = { retries: 20, maxWait: 1e12, concurrency: 50, writeInterval: 0, random: chance };
  const gh = createClient({ fetch: github.fetch, clock: fakeClock(), ...settings });
  const { versions } = gh.org("acme").container("app");

  const listed = await versions.list({ concurrency: 8 }).all();
  expect(listed.map(({ id }) => id)).toEqual(all);

  // A read of each, and a deletion of every second one, all of them at once.
  const reads = listed.map(async ({ id }) => (await versions.get(id)).id);
  expect(await Promise.all(reads)).toEqual(all);
  await Promise.all([...doomed].map((id) => versions.delete(id)));
  const kept = all.filter((id) => !doomed.has(id));
  expect(github.versions.map(({ id }) => id)).toEqual(kept);

  const again = await Promise.all(kept.map(async (id) => (await versions.get(id)).id));
  expect(again).toEqual(kept);
  expect((await versions.list({ order: "oldest-first", concurrency: 8 }).all()).map(({ id }) => id)).toEqual(
    kept.toReversed(),
  );

  const calls = 51 + 5000 + 2500 + 2500;
  expect(calls).toBeGreaterThan(10_000);
  expect(met).toBeGreaterThan(1500);
  // Each of the 2,500 was deleted once: a deletion that was sent again met nothing.
  const done = github.requests.filter(({ method }) => method === "DELETE").length;
  expect(done).toBeGreaterThan(2500);
});

test("a restore that is lost on the way is never sent a second time", async () => {
  const github = fakeGithub({ versions: 1 });
  const sent = new Map<string, number>();
  const chance = seeded(7);
  github.fault = ({ method, target }) => {
    if (method === "POST") sent.set(target, (sent.get(target) ?? 0) + 1);
    return chance() < 0.5 ? new Response(null, { status: 502 }) : new Response(null, { status: 204 });
  };
  const gh = createClient({ fetch: github.fetch, clock: fakeClock(), writeInterval: 0, concurrency: 50 });
  const { versions } = gh.org("acme").container("app");
  const ends = await Promise.allSettled(Array.from({ length: 1000 }, (_, id) => versions.restore(id)));
  expect(sent.size).toBe(1000);
  expect(Math.max(...sent.values())).toBe(1);
  expect(ends.filter(({ status }) => status === "rejected").length).toBeGreaterThan(400);
});
