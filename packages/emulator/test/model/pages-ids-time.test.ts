// Laws of what is numbered: pages, ids, and time.
import fc from "fast-check";
import { expect, test } from "vitest";
import { demoSeed } from "../../src/index.ts";
import type { Emulator, Seed } from "../../src/index.ts";
import { checkedEmulator } from "../checked-emulator.ts";
import { secretOf, start } from "./world.ts";

const api = "https://api.github.com";
const clock = { now: start, frozen: true };
const seed = 20_261_125;

test("pages of any size hold each version once, in the same order", async () => {
  const seedOfPages: Seed = {
    organizations: [{ login: "acme", members: { ada: "admin" } }],
    users: [{ login: "ada" }],
    tokens: [{ token: secretOf("ada"), user: "ada", scopes: ["repo", "write:packages", "delete:packages"] }],
    packages: [
      { owner: "acme", type: "container", name: "app", generate: { versions: 257 } },
      { owner: "acme", type: "npm", name: "lib", generate: { versions: 1 } },
    ],
  };
  const emulator = checkedEmulator({ seed: seedOfPages, rateLimits: false, clock });
  const sizes = fc.oneof(fc.integer({ min: 1, max: 130 }), fc.constantFrom(100, 101, 256, 257, 258));
  const all = await pages(emulator, "container/app", 100);
  expect(new Set(all).size).toBe(257);
  await fc.assert(
    fc.asyncProperty(sizes, fc.constantFrom("container/app", "npm/lib"), async (size, place) => {
      const ids = await pages(emulator, place, size);
      expect(ids).toEqual(place === "npm/lib" ? [ids[0]] : all);
    }),
    { numRuns: 100, seed },
  );
});

test("a package of 100,000 versions is read to its end, each of them once", async () => {
  const emulator = checkedEmulator({
    seed: {
      users: [{ login: "ada" }],
      organizations: [{ login: "acme", members: { ada: "admin" } }],
      tokens: [{ token: secretOf("ada"), user: "ada", scopes: ["read:packages"] }],
      packages: [{ owner: "acme", type: "container", name: "app", generate: { versions: 100_000 } }],
    },
    rateLimits: false,
    clock,
  });
  const ids = await pages(emulator, "container/app", 100);
  expect(ids).toHaveLength(100_000);
  expect(new Set(ids).size).toBe(100_000);
});

/** The ids on all pages, by the links from each to the next. */
async function pages(emulator: Emulator, place: string, size: number): Promise<number[]> {
  const ids: number[] = [];
  let url: string | undefined = `${api}/orgs/acme/packages/${place}/versions?per_page=${size}`;
  while (url !== undefined) {
    // Each page is known from the one before.
    const response: Response = await emulator.fetch(url, { headers: { authorization: `Bearer ${secretOf("ada")}` } });
    // The operation answers with versions.
    const items = (await response.json()) as { id: number }[];
    expect(items.length).toBeLessThanOrEqual(Math.min(size, 100));
    ids.push(...items.map(({ id }) => id));
    url = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
  }
  return ids;
}

test("ids are never used twice, and rise from one version of a package to the next, however the clock goes on", async () => {
  const pushes = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(0, 1, 999, 60_000, 86_400_000)), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(pushes, async (all) => {
      const emulator = checkedEmulator({ seed: demoSeed, rateLimits: false });
      const ids = new Map<number, number[]>();
      for (const [name, wait] of all) {
        emulator.clock.advance(wait);
        const { organizations = [] } = demoSeed;
        const owner = organizations[0]?.login ?? "";
        const { packageId, versionId } = emulator.push({ owner, type: "container", package: `new-${name}` });
        ids.set(packageId, [...(ids.get(packageId) ?? []), versionId]);
      }
      for (const own of ids.values()) expect(own).toEqual(own.toSorted((one, other) => one - other));
      expect(new Set([...ids.values()].flat()).size).toBe(all.length);
      expect(ids.size).toBe(new Set(all.map(([name]) => name)).size);
    }),
    { numRuns: 50, seed },
  );
});

test("a clock that nobody stops or sets back never goes back", () => {
  const { clock: running } = checkedEmulator({ seed: {}, clock: { now: start } });
  const times = Array.from({ length: 10_000 }, (_, index) => {
    if (index % 1000 === 0) running.advance("1 minute");
    if (index % 2500 === 0) running.freeze();
    if (index % 2500 === 100) running.unfreeze();
    return running.now();
  });
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});
