import type { Emulator } from "@ghpkg/emulator";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { CachedAnswer, EtagCache, PackageHandle } from "../src/index.ts";
import { emulatedGithub, token } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";

const app = { owner: "acme", type: "container", package: "app" } as const;

/** The container `app` by a client with this cache, or with none. */
function cached({ fetch }: Emulator, cache?: EtagCache): PackageHandle {
  return createClient({ token, fetch, clock: fakeClock(), ...(cache ? { cache } : {}) })
    .org("acme")
    .container("app");
}

const statusesOf = (github: Emulator): unknown[] => github.requests.list().map(({ status }) => status);

describe("a cache", () => {
  test("answers from what it has when GitHub says that nothing has changed", async () => {
    const github = emulatedGithub({ versions: 3 });
    const { versions } = cached(github, new Map());
    const first = await versions.list().all();
    expect(await versions.list().all()).toEqual(first);
    expect(statusesOf(github)).toEqual([200, 304]);
  });

  test("makes asking again free: what has not changed counts for no limit", async () => {
    const github = emulatedGithub({ versions: 3 }, { rateLimits: { emulatedClock: true } });
    const gh = createClient({ token, fetch: github.fetch, clock: fakeClock(), cache: new Map() });
    for (let time = 0; time < 5; time += 1) await gh.org("acme").container("app").versions.list().all();
    expect(await gh.rateLimit()).toMatchObject({ used: 1 });
  });

  test("keeps the answers to questions only: what a write is answered with is never taken for one", async () => {
    const kept = new Map<string, CachedAnswer>();
    const one = cached(emulatedGithub({ versions: 3 }), kept);
    await one.delete();
    await one.restore();
    expect(kept.size).toBe(0);
    await one.get();
    expect(kept.size).toBe(1);
  });

  test("has the new answer as soon as there is one", async () => {
    const github = emulatedGithub({ versions: 3 });
    const { versions } = cached(github, new Map());
    await versions.list().all();
    const { versionId } = github.push(app);
    const [newest] = await versions.list().all();
    expect(newest?.id).toBe(versionId);
    expect(statusesOf(github)).toEqual([200, 200]);
  });

  test("is told apart by address and API version", async () => {
    const github = emulatedGithub({ versions: 3 });
    const keys: string[] = [];
    const cache: EtagCache = { get: () => undefined, set: (key) => keys.push(key) };
    await cached(github, cache).get();
    await cached(github, cache).versions.get(1001);
    expect(keys).toEqual([
      "2022-11-28 https://api.github.com/orgs/acme/packages/container/app",
      "2022-11-28 https://api.github.com/orgs/acme/packages/container/app/versions/1001",
    ]);
  });

  test("may answer later, and may be kept elsewhere as JSON", async () => {
    const github = emulatedGithub({ versions: 3 });
    const stored = new Map<string, string>();
    const cache: EtagCache = {
      async get(key) {
        const found = stored.get(key);
        // As it was stored below.
        return found === undefined ? undefined : (JSON.parse(found) as CachedAnswer);
      },
      set: async (key, answer) => void stored.set(key, JSON.stringify(answer)),
    };
    await cached(github, cache).get();
    await cached(github, cache).get();
    expect(statusesOf(github)).toEqual([200, 304]);
  });

  test.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("no disk");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no disk"))],
    ["holds something else", () => ({ etag: 1 })],
    ["holds no ETag", () => ({ text: "[]", link: null })],
    ["holds half an answer", () => ({ etag: '"42"', text: "[{", link: null })],
  ])("that %s makes calls slower, not wrong", async (_, get) => {
    const github = emulatedGithub({ versions: 1 });
    const cache = { get, set: get } as EtagCache;
    expect(await cached(github, cache).versions.list().all()).toHaveLength(1);
    expect(statusesOf(github)).toEqual([200]);
  });

  test("remembers where the next page was", async () => {
    const github = emulatedGithub({ versions: 150 });
    const { versions } = cached(github, new Map());
    const pages = versions.list().pages()[Symbol.asyncIterator]();
    await pages.next();
    await pages.return?.();
    expect(await versions.list().all()).toHaveLength(150);
    expect(statusesOf(github)).toEqual([200, 304, 200]);
    // The address that only Link has.
    expect(github.requests.list().at(-1)?.target).toMatch(/^\/organizations\/42\/.*page=2$/);
  });
});

test("without a cache, nothing is asked conditionally", async () => {
  const github = emulatedGithub({ versions: 3 });
  const one = cached(github);
  await one.get();
  await one.get();
  expect(statusesOf(github)).toEqual([200, 200]);
});
