// Lists that move while they are read: whatever happens to them, nothing is given out twice, and nothing that is there all the
// time is passed over.
import fc from "fast-check";
import { expect, test } from "vitest";
import { setImmediate } from "node:timers/promises";
import type { EffectOptions, Emulator } from "@ghpkg/emulator";
import { createClient } from "../src/index.ts";
import type { Client, Fetch, ListVersionsOptions } from "../src/index.ts";
import { deletedVersion, emulatedGithub, idsLeft, token, versionIds } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";

const orders = ["newest-first", "oldest-first"] as const;
const app = { owner: "acme", type: "container", package: "app" } as const;

function client(fetch: Fetch, writeInterval = 0): Client {
  return createClient({ token, fetch, clock: fakeClock(), writeInterval });
}

/** Reads a list and deletes what it says, while new versions come in. Returns what was given out, and what was left. */
async function walk(plan: {
  readonly count: number;
  readonly options: ListVersionsOptions;
  readonly deletes: (index: number) => boolean;
  readonly pushes: (index: number) => boolean;
  readonly waits: boolean;
  /** How many turns of the event loop go by before a deletion is done, and before its answer arrives. */
  readonly delays?: () => number;
  /** Whether lists name their other pages. */
  readonly linked?: boolean;
  /** How likely it is that a deletion is refused, and by which chance. */
  readonly refusals?: { readonly probability: number; readonly seed: number };
  readonly effects?: EffectOptions;
}): Promise<{ given: number[]; there: number[]; left: number[] }> {
  const github = emulatedGithub({ versions: plan.count }, { effects: plan.effects ?? {} });
  if (plan.refusals) {
    github.faults.add({ method: "DELETE", effect: { status: 403, message: "No." }, ...plan.refusals });
  }
  const there = versionIds(plan.count);
  const { versions } = client(between(github, plan)).org("acme").container("app");
  const given: number[] = [];
  const deletions: Promise<void>[] = [];
  let index = 0;
  for await (const { id } of versions.list(plan.options)) {
    given.push(id);
    if (plan.pushes(index)) github.push(app);
    if (plan.deletes(index)) {
      const deletion = versions.delete(id).catch(() => undefined);
      deletions.push(deletion);
      if (plan.waits) await deletion;
    }
    index += 1;
  }
  await Promise.all(deletions);
  return { given, there, left: await idsLeft(github) };
}

/** What stands between a client and GitHub: deletions take their time, and `Link` may be lost. */
function between(
  { fetch }: Emulator,
  { delays = () => 0, linked = true }: { readonly delays?: () => number; readonly linked?: boolean },
): Fetch {
  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) await setImmediate();
  };
  return async (input, init) => {
    // Reads take a turn: answered at once, they would be asked over and over while a deletion is on its way.
    const [before, after] = init?.method === "DELETE" ? [delays(), delays()] : [0, 1];
    await turns(before);
    const response = await fetch(input, init);
    await turns(after);
    if (!linked) response.headers.delete("link");
    return response;
  };
}

test.each(orders)("deleting everything while reading %s leaves nothing behind", async (order) => {
  const options = { order } as const;
  const { given, left } = await walk({ count: 1000, options, deletes: () => true, pushes: () => false, waits: true });
  expect(given).toHaveLength(1000);
  expect(left).toEqual([]);
});

test("going back asks for few pages in vain", async () => {
  const github = emulatedGithub({ versions: 1000 });
  const { versions } = client(github.fetch, 1000).org("acme").container("app");
  for await (const { id } of versions.list()) await versions.delete(id);
  const pages = github.requests
    .list()
    .filter(({ method }) => method === "GET")
    .map(({ target }) => /page=(\d+)$/.exec(target)?.[1]);
  // Each time, what was not read yet has moved to the first page; the last one is full, and what comes behind it is empty.
  expect(pages).toEqual(Array.from({ length: 11 }, () => "1"));
});

test("deletions elsewhere send nobody back", async () => {
  const github = emulatedGithub({ versions: 500, packages: 250 });
  const acme = client(github.fetch).org("acme");
  let versions = versionIds(500);
  for await (const _ of acme.packages.list({ packageType: "npm" })) {
    const [id, ...rest] = versions;
    versions = rest;
    if (id !== undefined) await acme.container("app").versions.delete(id);
  }
  expect(github.requests.list().filter(({ method }) => method === "GET")).toHaveLength(3);
});

test.each([
  [1, 200],
  [2, 100],
  [5, 60],
])(
  "deletions while every page in %i is read keep nobody from going on: 30 pages take %i requests at most",
  async (rate, most) => {
    const github = emulatedGithub({ versions: 3000 });
    const given: number[] = [];
    const deletions: Promise<void>[] = [];
    let reads = 0;
    const deletingMeanwhile: Fetch = async (input, init) => {
      if (init?.method !== "GET") return github.fetch(input, init);
      reads += 1;
      const one = given[deletions.length];
      if (reads % rate === 0 && one !== undefined) deletions.push(versions.delete(one));
      await deletions.at(-1);
      return github.fetch(input, init);
    };
    const { versions } = client(deletingMeanwhile).org("acme").container("app");
    for await (const { id } of versions.list()) given.push(id);
    expect(new Set(given).size).toBe(3000);
    expect(reads).toBeLessThanOrEqual(most);
  },
);

test("packages are passed over no more than versions are, while they are deleted: their lists have no Link", async () => {
  const github = emulatedGithub({ packages: 250 });
  const acme = client(github.fetch).org("acme");
  const given: number[] = [];
  for await (const { id, name } of acme.packages.list({ packageType: "npm", perPage: 20 })) {
    given.push(id);
    await acme.npm(name).delete();
  }
  expect(given).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
});

test("what others publish between any two pages moves nothing past the reader", async () => {
  const plan = { count: 500, deletes: () => false, pushes: () => false, waits: true, effects: { pageDrift: 30 } };
  const { given, there } = await walk({ ...plan, options: {} });
  expect(given).toEqual(there);
});

test("lists that still hold what was deleted give out everything once", async () => {
  const plan = { count: 250, deletes: () => true, pushes: () => false, waits: true, effects: { staleEntries: 0.5 } };
  const { given, there, left } = await walk({ ...plan, options: { perPage: 20 } });
  // One that had been deleted before is in the list, too.
  expect(given).toEqual([...there, deletedVersion]);
  expect(left.length).toBeGreaterThan(100);
});

test("nothing is lost and nothing doubled, whatever is pushed and deleted in between", async () => {
  const plans = fc.record({
    count: fc.integer({ min: 0, max: 90 }),
    perPage: fc.integer({ min: 1, max: 20 }),
    concurrency: fc.integer({ min: 1, max: 5 }),
    order: fc.constantFrom(...orders),
    deletes: fc.infiniteStream(fc.boolean()).map((stream) => () => stream.next().value),
    pushes: fc.infiniteStream(fc.nat(5)).map((stream) => () => stream.next().value === 0),
    waits: fc.boolean(),
    linked: fc.boolean(),
    refusals: fc.record({ probability: fc.constant(0.25), seed: fc.nat(1000) }),
    delays: fc.infiniteStream(fc.nat(2)).map((stream) => () => stream.next().value),
  });
  await fc.assert(
    fc.asyncProperty(plans, async ({ perPage, concurrency, order, ...plan }) => {
      const { given, there } = await walk({ ...plan, options: { perPage, concurrency, order } });
      expect(new Set(given).size).toBe(given.length);
      expect(given).toEqual(expect.arrayContaining(there));
    }),
    { numRuns: 300, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true },
  );
}, 120_000);
