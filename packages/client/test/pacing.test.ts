import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import { tried } from "./limited-client.ts";

describe("before GitHub has to say anything", () => {
  test("writes are a second apart, reads are not", async () => {
    const { app, sentAt } = tried();
    await Promise.all([1001, 1002, 1003].map((id) => app.versions.delete(id)));
    expect(sentAt).toEqual([0, 1000, 2000]);
    await Promise.all([1, 2, 3].map((id) => app.versions.get(id).catch(() => undefined)));
    expect(sentAt.slice(3)).toEqual([2000, 2000, 2000]);
  });

  test("reads do not wait behind writes", async () => {
    const { app, github } = tried();
    const deletions = [1001, 1002].map((id) => app.versions.delete(id));
    await app.versions.get(1003);
    expect(github.requests.map(({ method }) => method)).toEqual(["DELETE", "GET"]);
    await Promise.all(deletions);
  });

  test("no more than 900 points a minute are spent: 180 deletions", async () => {
    const { app, sentAt } = tried(undefined, { writeInterval: 0 }, 400);
    await Promise.all(Array.from({ length: 400 }, (_, index) => app.versions.delete(1001 + index)));
    expect(sentAt.filter((at) => at < 60_000)).toHaveLength(180);
    expect(sentAt.filter((at) => at < 120_000)).toHaveLength(360);
  });

  test("no more than 900 points a minute are spent: 900 reads", async () => {
    const { app, sentAt } = tried(undefined, { concurrency: 100 });
    await Promise.all(Array.from({ length: 1000 }, () => app.versions.get(1001)));
    expect(sentAt.filter((at) => at < 60_000)).toHaveLength(900);
  });

  test.each([
    [10, undefined],
    [3, 3],
    [100, 1000],
  ])("no more than %i requests are open at once when %o is asked for", async (most, concurrency) => {
    let open = 0;
    let seen = 0;
    const fetch = async (): Promise<Response> => {
      open += 1;
      seen = Math.max(seen, open);
      await new Promise(setImmediate);
      open -= 1;
      return Response.json({ id: 1 });
    };
    const gh = createClient({ fetch, ...(concurrency === undefined ? {} : { concurrency }) });
    await Promise.all(Array.from({ length: 200 }, () => gh.me().npm("a").get()));
    expect(seen).toBe(most);
  });

  test("calls that are aborted in the queue take nobody's place", async () => {
    const { app, github } = tried(undefined, { concurrency: 1 });
    const abort = new AbortController();
    const first = app.versions.get(1001);
    const aborted = [1, 2, 3].map(() => app.versions.get(1002, abort).catch(() => "aborted"));
    abort.abort();
    expect(await Promise.all([first, ...aborted])).toMatchObject([{ id: 1001 }, "aborted", "aborted", "aborted"]);
    expect(await app.versions.get(1003)).toMatchObject({ id: 1003 });
    expect(github.requests).toHaveLength(2);
  });

  test("an abort takes a call out of the queue, and the rest goes on", async () => {
    const { app, github } = tried();
    const abort = new AbortController();
    const deletions = [app.versions.delete(1001), app.versions.delete(1002, abort), app.versions.delete(1003)];
    abort.abort();
    const ends = await Promise.allSettled(deletions);
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(github.versions.map(({ id }) => id)).toEqual([1002]);
  });
});

describe("an Enterprise Server", () => {
  const options = { edition: "ghes-3.19", baseUrl: "https://ghe.example" } as const;

  test("is not limited by itself: writes follow each other at once", async () => {
    const clock = fakeClock();
    const gh = createClient({ ...options, clock, fetch: async () => new Response(null, { status: 204 }) });
    await Promise.all(Array.from({ length: 500 }, (_, id) => gh.me().npm("a").versions.delete(id)));
    expect(clock.waited()).toBe(0);
  });

  test("is once it has refused a call", async () => {
    const clock = fakeClock();
    let count = 0;
    const fetch = async (): Promise<Response> => {
      count += 1;
      return count === 1
        ? new Response(null, { status: 429, headers: { "retry-after": "1" } })
        : new Response(null, { status: 204 });
    };
    const gh = createClient({ ...options, clock, fetch, random: () => 0 });
    for (const id of [1, 2, 3]) await gh.me().npm("a").versions.delete(id);
    expect(clock.waited()).toBe(3000);
  });

  test("is once it shows that it limits", async () => {
    const clock = fakeClock();
    const headers = { "x-ratelimit-limit": "5000" };
    const gh = createClient({ ...options, clock, fetch: async () => new Response(null, { status: 204, headers }) });
    for (const id of [1, 2, 3, 4]) await gh.me().npm("a").versions.delete(id);
    expect(clock.waited()).toBe(2000);
  });
});
