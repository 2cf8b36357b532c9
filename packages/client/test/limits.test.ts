import type { FaultEffect } from "@ghpkg/emulator";
import { describe, expect, test } from "vitest";
import { tokenWithoutScopes } from "./emulated-github.ts";
import { always, inTurn, secondary, tried } from "./limited-client.ts";
import type { Tried } from "./limited-client.ts";

/** The primary limit is used up, for so many seconds: by the emulator's count, too. */
const primary = (reset: number): FaultEffect => ({ primaryLimit: true, reset });

describe("a secondary limit", () => {
  test.each<[string, FaultEffect, number]>([
    ["Retry-After in seconds", secondary(7), 7000],
    ["Retry-After as a date", { status: 403, headers: { "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT" } }, 9000],
    ["nothing but GitHub's words", secondary(null), 60_000],
  ])("is waited for as long as it says: %s", async (_, limit, ms) => {
    const { app, sentAt } = tried(inTurn(limit));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, ms]);
  });

  test("is waited for a moment longer by chance: not all programs come back at once", async () => {
    const { app, sentAt } = tried(inTurn(secondary(7)), { random: () => 0.5 });
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 7500]);
  });

  test("is waited for no longer than maxWait, whatever the chance", async () => {
    const { app, sentAt } = tried(inTurn(secondary(7)), { random: () => 0.5, maxWait: 7000 });
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 7000]);
  });

  test("of status 429 is one without any words", async () => {
    const { app, sentAt } = tried(inTurn({ status: 429, body: "" }));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 60_000]);
  });

  test("that says nothing is waited for twice as long each time", async () => {
    const { app, sentAt } = tried(inTurn(secondary(null), secondary(null), secondary(null)), { maxWait: 1e9 });
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 60_000, 180_000, 420_000]);
  });

  test("that says nothing is waited for a minute, though another one has said how long", async () => {
    const { app, sentAt } = tried(inTurn(secondary(7), secondary(null)));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 7000, 67_000]);
  });

  test("that says 0 is no reason to send at once, again and again", async () => {
    const { app, sentAt } = tried(always(secondary(0)), { maxWait: 5000 });
    await expect(app.versions.get(1001)).rejects.toMatchObject({ facts: { kind: "rate-limited" } });
    expect(sentAt).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  });

  test("holds back every other call of the client", async () => {
    const { app, gh, sentAt } = tried(inTurn(secondary(30)));
    const other = gh.org("acme").packages.list({ packageType: "npm" });
    await Promise.all([app.versions.get(1001), new Promise(setImmediate).then(() => other.all())]);
    expect(sentAt).toEqual([0, 30_000, 30_000]);
  });

  test("that ends sooner does not shorten one that ends later", async () => {
    const { app, sentAt } = tried(inTurn(secondary(30), secondary(5)));
    await Promise.all([app.versions.get(1001), app.versions.get(1002)]);
    expect(sentAt).toEqual([0, 0, 30_000, 30_000]);
  });

  test("is known by Retry-After, whatever the words", async () => {
    const { app, sentAt } = tried(
      inTurn({ status: 403, message: "Slow down, please.", headers: { "retry-after": "7" } }),
    );
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 7000]);
  });

  test("is no missing permission: a 403 without these signs is not repeated", async () => {
    const { app, sentAt } = tried([], { token: tokenWithoutScopes });
    await expect(app.get()).rejects.toMatchObject({
      facts: { kind: "forbidden", body: { message: "You need at least read:packages scope to get a package." } },
    });
    expect(sentAt).toEqual([0]);
  });
});

describe("the primary limit", () => {
  test("is waited for until a second after its reset", async () => {
    const { app, sentAt } = tried(inTurn(primary(90)));
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 91_000]);
  });

  test("that lasts longer than maxWait is an error that says when to come back", async () => {
    const { app, sentAt } = tried(inTurn(primary(3000)));
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
      inTurn({
        status: 403,
        headers: {
          date: "Wed, 31 Dec 2025 23:00:00 GMT",
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Date.parse("2025-12-31T23:01:00Z") / 1000),
        },
      }),
    );
    await app.versions.get(1001);
    expect(sentAt).toEqual([0, 61_000]);
  });
});

describe("a limit that was reached, and not planted", () => {
  const statuses = ({ github }: Tried): unknown[] => github.requests.list().map(({ status }) => status);

  test("is the primary one: what comes after the last request of the hour is sent in the next", async () => {
    const rateLimits = { hourly: 3, emulatedClock: true };
    const all = tried([], { maxWait: 4_000_000 }, { rateLimits });
    for (let call = 0; call < 5; call += 1) await all.app.versions.get(1001);
    expect(all.sentAt).toEqual([0, 0, 0, 0, 3_601_000, 3_601_000]);
    expect(statuses(all)).toEqual([200, 200, 200, 403, 200, 200]);
  });

  test("is the secondary one of a server that lets less pass than GitHub.com", async () => {
    const all = tried([], {}, { rateLimits: { points: 5, emulatedClock: true } });
    for (let call = 0; call < 7; call += 1) await all.app.versions.get(1001);
    expect(all.sentAt).toEqual([0, 0, 0, 0, 0, 0, 60_000, 60_000]);
    expect(statuses(all)).toEqual([200, 200, 200, 200, 200, 403, 200, 200]);
  });
});

describe("maxWait", () => {
  test("holds for calls that wait for their turn when a limit comes: they are not sent", async () => {
    const { app, sentAt } = tried(inTurn(primary(3000)), { concurrency: 1 });
    const ends = await Promise.allSettled([app.versions.get(1001), app.versions.get(1002), app.versions.get(1003)]);
    expect(ends.map((end) => end.status === "rejected" && (end.reason as { facts?: object }).facts)).toMatchObject([
      { kind: "rate-limited", attempts: 1 },
      { kind: "rate-limited", attempts: 0 },
      { kind: "rate-limited", attempts: 0 },
    ]);
    expect(sentAt).toEqual([0]);
  });

  test("counts what a call has waited for the limits of others", async () => {
    const { app, sentAt } = tried(inTurn(secondary(40), secondary(40)), {
      concurrency: 1,
      maxWait: 60_000,
    });
    // The second waits 40 seconds for the first one's limit, and would have to wait as long for its own.
    const ends = await Promise.allSettled([app.versions.get(1001), app.versions.get(1002)]);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(sentAt).toEqual([0, 40_000]);
  });

  test("is for all waits of a call together", async () => {
    const { app, sentAt } = tried(always(secondary(20)), { maxWait: 50_000 });
    await expect(app.versions.get(1001)).rejects.toMatchObject({ facts: { kind: "rate-limited", attempts: 3 } });
    expect(sentAt).toEqual([0, 20_000, 40_000]);
  });

  test("of 0 never waits", async () => {
    const { app, sentAt } = tried(always(secondary(1)), { maxWait: 0 });
    await expect(app.versions.get(1001)).rejects.toMatchObject({ facts: { kind: "rate-limited" } });
    expect(sentAt).toEqual([0]);
  });
});
