import { describe, expect, test } from "vitest";
import { fakeClock } from "./fake-clock.ts";
import type { FakeClock } from "./fake-clock.ts";
import { refused } from "./fake-github.ts";
import type { Fault } from "./fake-github.ts";
import { tried } from "./limited-client.ts";

const once =
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
    const { app, sentAt } = tried(once(() => secondary(headers)));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, ms]);
  });

  test("is waited for a moment longer by chance: not all programs come back at once", async () => {
    const { app, sentAt } = tried(
      once(() => secondary({ "retry-after": "7" })),
      { random: () => 0.5 },
    );
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 7500]);
  });

  test("is waited for no longer than maxWait, whatever the chance", async () => {
    const { app, sentAt } = tried(
      once(() => secondary({ "retry-after": "7" })),
      { random: () => 0.5, maxWait: 7000 },
    );
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 7000]);
  });

  test("of status 429 is one without any words", async () => {
    const { app, sentAt } = tried(once(() => new Response(null, { status: 429 })));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 60_000]);
  });

  test("that says nothing is waited for twice as long each time", async () => {
    const { app, sentAt } = tried((_, count) => (count < 4 ? secondary() : undefined), { maxWait: 1e9 });
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 60_000, 180_000, 420_000]);
  });

  test("that says nothing is waited for a minute, though another one has said how long", async () => {
    const { app, sentAt } = tried((_, count) =>
      count < 3 ? secondary(count === 1 ? { "retry-after": "7" } : {}) : undefined,
    );
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 7000, 67_000]);
  });

  test("that says 0 is no reason to send at once, again and again", async () => {
    const { app, sentAt } = tried(() => secondary({ "retry-after": "0" }), { maxWait: 5000 });
    await expect(app.versions.get(1001)).rejects.toMatchObject({ facts: { kind: "rate-limited" } });
    expect(sentAt).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  });

  test("holds back every other call of the client", async () => {
    const { app, gh, sentAt } = tried(once(() => secondary({ "retry-after": "30" })));
    const other = gh.org("acme").packages.list({ packageType: "npm" });
    await Promise.all([app.versions.get(1001), new Promise(setImmediate).then(() => other.all())]);
    expect(sentAt).toEqual([0, 30_000, 30_000]);
  });

  test("that ends sooner does not shorten one that ends later", async () => {
    const { app, sentAt } = tried((_, count) =>
      count < 3 ? secondary({ "retry-after": count === 1 ? "30" : "5" }) : undefined,
    );
    await Promise.all([app.versions.get(1001), app.versions.get(1002)]);
    expect(sentAt).toEqual([0, 0, 30_000, 30_000]);
  });

  test("is known by Retry-After, whatever the words", async () => {
    const { app, sentAt } = tried(once(() => refused(403, "Slow down, please.", { "retry-after": "7" })));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 7000]);
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
    const { app, sentAt } = tried(once(() => primary(clock, 90)));
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
      once(() =>
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
  test("holds for calls that wait for their turn when a limit comes: they are not sent", async () => {
    const clock = fakeClock();
    const { app, sentAt } = tried(() => primary(clock, 3000), { concurrency: 1 });
    const ends = await Promise.allSettled([app.versions.get(1001), app.versions.get(1002), app.versions.get(1003)]);
    expect(ends.map((end) => end.status === "rejected" && (end.reason as { facts?: object }).facts)).toMatchObject([
      { kind: "rate-limited", attempts: 1 },
      { kind: "rate-limited", attempts: 0 },
      { kind: "rate-limited", attempts: 0 },
    ]);
    expect(sentAt).toEqual([0]);
  });

  test("counts what a call has waited for the limits of others", async () => {
    const { app, sentAt } = tried((_, count) => (count < 3 ? secondary({ "retry-after": "40" }) : undefined), {
      concurrency: 1,
      maxWait: 60_000,
    });
    // The second waits 40 seconds for the first one's limit, and would have to wait as long for its own.
    const ends = await Promise.allSettled([app.versions.get(1001), app.versions.get(1002)]);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(sentAt).toEqual([0, 40_000]);
  });

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
