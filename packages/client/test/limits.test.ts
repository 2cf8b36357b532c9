import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { Client, PackageHandle, TransportOptions } from "../src/index.ts";
import { fakeClock } from "./fake-clock.ts";
import type { FakeClock } from "./fake-clock.ts";
import { fakeGithub, refused } from "./fake-github.ts";
import type { FakeGithub, Fault } from "./fake-github.ts";

interface Tried {
  readonly github: FakeGithub;
  readonly clock: FakeClock;
  readonly gh: Client;
  readonly app: PackageHandle;
  /** When each request was sent, in milliseconds from the start. */
  readonly sentAt: number[];
}

function tried(fault: Fault = () => undefined, options: TransportOptions = {}, count = 3): Tried {
  const github = fakeGithub({ versions: count });
  const clock = fakeClock();
  const sentAt: number[] = [];
  github.fault = (request, number) => {
    sentAt.push(clock.waited());
    return fault(request, number);
  };
  const gh = createClient({ fetch: github.fetch, clock, random: () => 0.5, ...options });
  return { github, clock, gh, app: gh.org("acme").container("app"), sentAt };
}

const first =
  (make: () => Response): Fault =>
  (_, count) =>
    count === 1 ? make() : undefined;
const secondary = (headers: Record<string, string> = {}, status = 403): Response =>
  refused(status, "You have exceeded a secondary rate limit.", headers);
const primary = (clock: FakeClock, seconds: number): Response =>
  refused(403, "API rate limit exceeded for user ID 1.", {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(clock.now() / 1000 + seconds),
  });

describe("a secondary limit", () => {
  test.each([
    ["Retry-After in seconds", { "retry-after": "7" }, 7000],
    ["Retry-After as a date", { "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT" }, 9000],
    ["nothing but GitHub's words", {}, 60_000],
  ])("is waited for as long as it says: %s", async (_, headers, ms) => {
    const { app, sentAt } = tried(first(() => secondary(headers)));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, ms]);
  });

  test("of status 429 is one without any words", async () => {
    const { app, sentAt } = tried(first(() => new Response(null, { status: 429 })));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 60_000]);
  });

  test("that says nothing is waited for twice as long each time", async () => {
    const { app, sentAt } = tried((_, count) => (count < 4 ? secondary() : undefined), { maxWait: 1e9 });
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 60_000, 180_000, 420_000]);
  });

  test("that says 0 is no reason to send at once, again and again", async () => {
    const { app, sentAt } = tried(() => secondary({ "retry-after": "0" }), { maxWait: 5000 });
    await expect(app.versions.get(1001)).rejects.toMatchObject({ facts: { kind: "rate-limited" } });
    expect(sentAt).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  });

  test("holds back every other call of the client", async () => {
    const { app, gh, sentAt } = tried(first(() => secondary({ "retry-after": "30" })));
    const other = gh.org("acme").packages.list({ packageType: "npm" });
    await Promise.all([app.versions.get(1001), new Promise(setImmediate).then(() => other.all())]);
    expect(sentAt).toEqual([0, 30_000, 30_000]);
  });

  test("is no missing permission: a 403 without these signs is not repeated", async () => {
    const { app, sentAt } = tried(() => refused(403, "You need at least read:packages scope to get a package."));
    await expect(app.get()).rejects.toMatchObject({ facts: { kind: "forbidden" } });
    expect(sentAt).toEqual([0]);
  });
});

describe("the primary limit", () => {
  test("is waited for until a second after its reset", async () => {
    const clock = fakeClock();
    const { app, sentAt } = tried(first(() => primary(clock, 90)));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 91_000]);
  });

  test("that lasts longer than maxWait is an error that says when to come back", async () => {
    const clock = fakeClock();
    const { app, sentAt } = tried(() => primary(clock, 3000));
    await expect(app.versions.get(1001)).rejects.toMatchObject({
      message: expect.stringContaining("Try again after 2026-01-01T00:50:01.000Z."),
      facts: { kind: "rate-limited", retryAt: new Date("2026-01-01T00:50:01Z"), repeatable: true },
    });
    // GitHub bans those who go on: the next call is refused without being sent.
    await expect(app.versions.get(1002)).rejects.toMatchObject({ facts: { kind: "rate-limited", attempts: 0 } });
    expect(sentAt).toEqual([0]);
  });

  test("is measured by GitHub's clock, where ours is wrong", async () => {
    // GitHub's clock is an hour behind ours.
    const { app, sentAt } = tried(
      first(() =>
        refused(403, "API rate limit exceeded", {
          date: "Wed, 31 Dec 2025 23:00:00 GMT",
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Date.parse("2025-12-31T23:01:00Z") / 1000),
        }),
      ),
    );
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 61_000]);
  });
});

describe("maxWait", () => {
  test("is for all waits of a call together", async () => {
    const { app, sentAt } = tried(() => secondary({ "retry-after": "20" }), { maxWait: 50_000 });
    await expect(app.versions.get(1001)).rejects.toMatchObject({ facts: { kind: "rate-limited", attempts: 3 } });
    expect(sentAt).toEqual([0, 20_000, 40_000]);
  });

  test("of 0 never waits", async () => {
    const { app, sentAt } = tried(() => secondary({ "retry-after": "1" }), { maxWait: 0 });
    await expect(app.versions.get(1001)).rejects.toMatchObject({ facts: { kind: "rate-limited" } });
    expect(sentAt).toEqual([0]);
  });
});

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

  test("is once it shows that it limits", async () => {
    const clock = fakeClock();
    const headers = { "x-ratelimit-limit": "5000" };
    const gh = createClient({ ...options, clock, fetch: async () => new Response(null, { status: 204, headers }) });
    for (const id of [1, 2, 3, 4]) await gh.me().npm("a").versions.delete(id);
    expect(clock.waited()).toBe(2000);
  });
});
