import type { Fault, Limits } from "@ghpkg/emulator";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { PackageHandle } from "../src/index.ts";
import { emulatedGithub, idsLeft, inTimeOf, token, versionIds } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";
import type { FakeClock } from "./fake-clock.ts";
import { inTurn, tried } from "./limited-client.ts";

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
    expect(github.requests.list().map(({ method }) => method)).toEqual(["DELETE", "GET"]);
    await Promise.all(deletions);
  });

  test("no more than 900 points a minute are spent: 180 deletions", async () => {
    const { app, github, sentAt } = tried([], { writeInterval: 0 }, { versions: 400 });
    await Promise.all(Array.from({ length: 400 }, (_, index) => app.versions.delete(1001 + index)));
    expect(sentAt.filter((at) => at < 60_000)).toHaveLength(180);
    expect(sentAt.filter((at) => at < 120_000)).toHaveLength(360);
    // GitHub keeps count as well, and has refused none.
    expect(github.requests.coverage()["packages/delete-package-version-for-org"]).toEqual({ 204: 400 });
  });

  test("no more than 900 points a minute are spent: 900 reads", async () => {
    const { app, github, sentAt } = tried([], { concurrency: 100 });
    await Promise.all(Array.from({ length: 1000 }, () => app.versions.get(1001)));
    expect(sentAt.filter((at) => at < 60_000)).toHaveLength(900);
    expect(github.requests.coverage()["packages/get-package-version-for-organization"]).toEqual({ 200: 1000 });
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
    const { app, github } = tried([], { concurrency: 1 });
    const abort = new AbortController();
    const first = app.versions.get(1001);
    const aborted = [1, 2, 3].map(() => app.versions.get(1002, abort).catch(() => "aborted"));
    abort.abort();
    expect(await Promise.all([first, ...aborted])).toMatchObject([{ id: 1001 }, "aborted", "aborted", "aborted"]);
    expect(await app.versions.get(1003)).toMatchObject({ id: 1003 });
    expect(github.requests.count).toBe(2);
  });

  test("an abort takes a call out of the queue, and the rest goes on", async () => {
    const { app, github } = tried();
    const abort = new AbortController();
    const deletions = [app.versions.delete(1001), app.versions.delete(1002, abort), app.versions.delete(1003)];
    abort.abort();
    const ends = await Promise.allSettled(deletions);
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await idsLeft(github)).toEqual([1002]);
  });
});

describe("an Enterprise Server", () => {
  /** A server of 500 versions, and a client of it. */
  function served(rateLimits: Limits | false, faults: readonly Fault[] = []): { app: PackageHandle; clock: FakeClock } {
    const edition = "ghes-3.19";
    const clock = fakeClock();
    const github = emulatedGithub({ versions: 500 }, { edition, rateLimits });
    for (const fault of faults) github.faults.add(fault);
    const fetch = inTimeOf(clock, github);
    const gh = createClient({ edition, baseUrl: "https://ghe.example", token, clock, fetch, random: () => 0 });
    return { app: gh.org("acme").container("app"), clock };
  }

  test("is not limited by itself: writes follow each other at once", async () => {
    const { app, clock } = served(false);
    await Promise.all(versionIds(500).map((id) => app.versions.delete(id)));
    expect(clock.waited()).toBe(0);
  });

  test("is once it has refused a call", async () => {
    const { app, clock } = served(false, inTurn({ status: 429, body: "", headers: { "retry-after": "1" } }));
    for (const id of [1001, 1002, 1003]) await app.versions.delete(id);
    expect(clock.waited()).toBe(3000);
  });

  test("is once it shows that it limits", async () => {
    const { app, clock } = served({ emulatedClock: true });
    for (const id of [1001, 1002, 1003, 1004]) await app.versions.delete(id);
    expect(clock.waited()).toBe(2000);
  });
});
