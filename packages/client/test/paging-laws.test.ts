// Lists that move while they are read: whatever happens to them, nothing is given out twice, and nothing that is there all the
// time is passed over.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { ListVersionsOptions } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import { fakeGithub, refused } from "./fake-github.ts";

const orders = ["newest-first", "oldest-first"] as const;

/** Reads a list and deletes what it says, while new versions come in. Returns what was given out, and what was left. */
async function walk(plan: {
  readonly count: number;
  readonly options: ListVersionsOptions;
  readonly deletes: (index: number) => boolean;
  readonly pushes: (index: number) => boolean;
  readonly waits: boolean;
  readonly delays?: () => number;
  readonly linked?: boolean;
  /** Whether a deletion is refused. */
  readonly refuses?: () => boolean;
}): Promise<{ given: number[]; there: number[]; left: number[] }> {
  const github = fakeGithub({ versions: plan.count });
  github.fault = ({ method }) => (method === "DELETE" && plan.refuses?.() ? refused(403, "No.") : undefined);
  github.linked = plan.linked ?? true;
  github.delay = ({ method }) => (method === "DELETE" && plan.delays ? [plan.delays(), plan.delays()] : [0, 0]);
  const there = github.versions.map(({ id }) => id);
  const gh = createClient({ fetch: github.fetch, clock: fakeClock(), writeInterval: 0 });
  const { versions } = gh.org("acme").container("app");
  const given: number[] = [];
  const deletions: Promise<void>[] = [];
  let index = 0;
  for await (const { id } of versions.list(plan.options)) {
    given.push(id);
    if (plan.pushes(index)) github.push();
    if (plan.deletes(index)) {
      const deletion = versions.delete(id).catch(() => undefined);
      deletions.push(deletion);
      if (plan.waits) await deletion;
    }
    index += 1;
  }
  await Promise.all(deletions);
  return { given, there, left: github.versions.map(({ id }) => id) };
}

test.each(orders)("deleting everything while reading %s leaves nothing behind", async (order) => {
  const options = { order } as const;
  const { given, left } = await walk({ count: 1000, options, deletes: () => true, pushes: () => false, waits: true });
  expect(given).toHaveLength(1000);
  expect(left).toEqual([]);
});

test("going back asks for few pages in vain", async () => {
  const github = fakeGithub({ versions: 1000 });
  const { versions } = createClient({ fetch: github.fetch, clock: fakeClock() }).org("acme").container("app");
  for await (const { id } of versions.list()) await versions.delete(id);
  const pages = github.requests
    .filter(({ method }) => method === "GET")
    .map(({ target }) => /page=(\d+)$/.exec(target)?.[1]);
  // Each time, what was not read yet has moved to the first page; the last one is full, and what comes behind it is empty.
  expect(pages).toEqual(Array.from({ length: 11 }, () => "1"));
});

test("deletions elsewhere send nobody back", async () => {
  const github = fakeGithub({ versions: 500, packages: 250 });
  const acme = createClient({ fetch: github.fetch, clock: fakeClock(), writeInterval: 0 }).org("acme");
  let versions = github.versions.map(({ id }) => id);
  for await (const _ of acme.packages.list({ packageType: "npm" })) {
    const [id, ...rest] = versions;
    versions = rest;
    if (id !== undefined) await acme.container("app").versions.delete(id);
  }
  expect(github.requests.filter(({ method }) => method === "GET")).toHaveLength(3);
});

test.each([
  [1, 200],
  [2, 100],
  [5, 60],
])(
  "deletions while every page in %i is read keep nobody from going on: 30 pages take %i requests at most",
  async (rate, most) => {
    const github = fakeGithub({ versions: 3000 });
    const { versions } = createClient({ fetch: github.fetch, clock: fakeClock(), writeInterval: 0 })
      .org("acme")
      .container("app");
    const given: number[] = [];
    const deletions: Promise<void>[] = [];
    let reads = 0;
    github.fault = async ({ method }) => {
      if (method !== "GET") return undefined;
      reads += 1;
      const one = given[deletions.length];
      if (reads % rate !== 0 || one === undefined) return undefined;
      deletions.push(versions.delete(one));
      await deletions.at(-1);
      return undefined;
    };
    for await (const { id } of versions.list()) given.push(id);
    expect(new Set(given).size).toBe(3000);
    expect(reads).toBeLessThanOrEqual(most);
  },
);

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
    refuses: fc.infiniteStream(fc.nat(3)).map((stream) => () => stream.next().value === 0),
    delays: fc.infiniteStream(fc.nat(2)).map((stream) => () => stream.next().value),
  });
  await fc.assert(
    fc.asyncProperty(plans, async ({ perPage, concurrency, order, ...plan }) => {
      const { given, there } = await walk({ ...plan, options: { perPage, concurrency, order } });
      expect(new Set(given).size).toBe(given.length);
      expect(given).toEqual(expect.arrayContaining(there));
    }),
    { numRuns: 300 },
  );
});
