import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { CachedAnswer, Client, EtagCache } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";

interface Server {
  readonly gh: (cache?: EtagCache) => Client;
  readonly statuses: number[];
  body: unknown;
}

/** A server that knows ETags: 304 for what has not changed. */
function server(link?: string): Server {
  const state: Server = {
    statuses: [],
    body: [{ id: 1, created_at: "2026-01-01T00:00:00Z" }],
    gh: (cache) => createClient({ clock: fakeClock(), fetch, ...(cache ? { cache } : {}) }),
  };
  async function fetch(_: unknown, init?: RequestInit): Promise<Response> {
    const text = JSON.stringify(state.body);
    const etag = `"${text.length}"`;
    const same = new Headers(init?.headers).get("if-none-match") === etag;
    state.statuses.push(same ? 304 : 200);
    const headers = { etag, ...(link === undefined || same ? {} : { link }) };
    return same ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
  }
  return state;
}

describe("a cache", () => {
  test("answers from what it has when GitHub says that nothing has changed", async () => {
    const github = server();
    const gh = github.gh(new Map());
    const first = await gh.me().npm("a").versions.list().all();
    expect(await gh.me().npm("a").versions.list().all()).toEqual(first);
    expect(github.statuses).toEqual([200, 304]);
  });

  test("keeps the answers to questions only: what a write is answered with is never taken for one", async () => {
    const kept = new Map<string, CachedAnswer>();
    const app = server().gh(kept).me().npm("a");
    await app.delete();
    await app.restore();
    expect(kept.size).toBe(0);
    await app.get();
    expect(kept.size).toBe(1);
  });

  test("has the new answer as soon as there is one", async () => {
    const github = server();
    const gh = github.gh(new Map());
    await gh.me().npm("a").versions.list().all();
    github.body = [];
    expect(await gh.me().npm("a").versions.list().all()).toEqual([]);
    expect(github.statuses).toEqual([200, 200]);
  });

  test("is told apart by address and API version", async () => {
    const github = server();
    const keys: string[] = [];
    const cache: EtagCache = { get: () => undefined, set: (key) => keys.push(key) };
    await github.gh(cache).me().npm("a").get();
    await github.gh(cache).me().npm("b").get();
    expect(keys).toEqual([
      "2022-11-28 https://api.github.com/user/packages/npm/a",
      "2022-11-28 https://api.github.com/user/packages/npm/b",
    ]);
  });

  test("may answer later, and may be kept elsewhere as JSON", async () => {
    const github = server();
    const stored = new Map<string, string>();
    const cache: EtagCache = {
      async get(key) {
        const found = stored.get(key);
        // As it was stored below.
        return found === undefined ? undefined : (JSON.parse(found) as CachedAnswer);
      },
      set: async (key, answer) => void stored.set(key, JSON.stringify(answer)),
    };
    await github.gh(cache).me().npm("a").get();
    await github.gh(cache).me().npm("a").get();
    expect(github.statuses).toEqual([200, 304]);
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
    const github = server();
    const cache = { get, set: get } as EtagCache;
    expect(await github.gh(cache).me().npm("a").versions.list().all()).toHaveLength(1);
    expect(github.statuses).toEqual([200]);
  });

  test("remembers where the next page was", async () => {
    const github = server('<https://api.github.com/user/packages/npm/a/versions?page=2>; rel="next"');
    const gh = github.gh(new Map());
    const pages = gh.me().npm("a").versions.list().pages()[Symbol.asyncIterator]();
    await pages.next();
    await pages.return?.();
    const cached = gh.me().npm("a").versions.list().pages()[Symbol.asyncIterator]();
    await cached.next();
    github.body = [];
    await cached.next();
    expect(github.statuses).toEqual([200, 304, 200]);
  });
});

test("without a cache, nothing is asked conditionally", async () => {
  const github = server();
  const gh = github.gh();
  await gh.me().npm("a").get();
  await gh.me().npm("a").get();
  expect(github.statuses).toEqual([200, 200]);
});
