import { describe, expect, test } from "vitest";
import type { RequestEvent, TransportOptions } from "../src/index.ts";
import { refused } from "./fake-github.ts";
import type { Fault } from "./fake-github.ts";
import { tried } from "./limited-client.ts";
import type { Tried } from "./limited-client.ts";

type Event = RequestEvent & { readonly name: string };

/** A client whose first requests meet these faults, one after the other. */
function meeting(
  faults: readonly ReturnType<Fault>[],
  options: TransportOptions = {},
): Tried & { readonly events: readonly Event[] } {
  const events: Event[] = [];
  const note = (name: string) => (event: RequestEvent) => void events.push({ name, ...event });
  const hooks = { onRetry: note("retry"), onWait: note("wait") };
  const settings = { writeInterval: 0, random: () => 0.5, hooks, ...options };
  return { ...tried((_, count) => faults[count - 1], settings), events };
}

const dropped = new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
const unreachable = (code: string): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code }) });
const html = (status: number): Response =>
  new Response("<html><title>Bad gateway</title></html>", { status, headers: { "content-type": "text/html" } });
const cut = (): Response => new Response('[{"id": 1', { headers: { "content-type": "application/json" } });
const secondary = (headers: Record<string, string> = {}): Response =>
  refused(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", headers);

describe("reading", () => {
  test.each([
    ["a lost connection", () => dropped],
    ["502 with HTML", () => html(502)],
    ["500", () => refused(500, "Server Error")],
    ["503 without a body", () => new Response(null, { status: 503 })],
    ["200 with HTML", () => html(200)],
    ["a cut body", cut],
  ])("is repeated after %s", async (_, fault) => {
    const { gh, github, clock } = meeting([fault(), fault()]);
    expect(await gh.org("acme").container("app").versions.get(1001)).toMatchObject({ id: 1001 });
    expect(github.requests).toHaveLength(3);
    // 500 and 1000, each less a quarter at this chance.
    expect(clock.waited()).toBe(1125);
  });

  test("is repeated when it takes longer than the timeout, its body included", async () => {
    const stuck = new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode("[")) }));
    const { gh, github, clock } = meeting([new Promise<undefined>(() => {}), stuck], { timeout: 10_000 });
    expect(await gh.org("acme").container("app").versions.get(1001)).toMatchObject({ id: 1001 });
    expect(github.requests).toHaveLength(3);
    expect(clock.waited()).toBe(10_000 + 375 + 10_000 + 750);
  });

  test("ends with the last failure, and says how often it was tried", async () => {
    const { gh } = meeting([html(502), html(502), html(502), html(502)]);
    await expect(gh.org("acme").container("app").versions.get(1001)).rejects.toMatchObject({
      message: expect.stringContaining("Tried 4 times."),
      facts: { kind: "server", status: 502, attempts: 4, repeatable: true },
    });
  });

  test.each([
    ["400", 400],
    ["401", 401],
    ["403", 403],
    ["404", 404],
    ["422", 422],
  ])("is not repeated after %s", async (_, status) => {
    const { gh, github, clock } = meeting([refused(status, "No.")]);
    await expect(gh.org("acme").container("app").versions.get(1001)).rejects.toMatchObject({
      facts: { status, attempts: 1 },
    });
    expect(github.requests).toHaveLength(1);
    expect(clock.waited()).toBe(0);
  });

  test("ends with a 404 that a repetition meets: what is not there was not deleted", async () => {
    const { gh } = meeting([html(502)]);
    await expect(gh.org("acme").container("app").versions.get(7)).rejects.toMatchObject({
      facts: { kind: "not-found", status: 404, attempts: 2 },
    });
  });

  test("is not repeated when retries are 0", async () => {
    const { gh, github } = meeting([html(502)], { retries: 0 });
    await expect(gh.org("acme").container("app").versions.get(1001)).rejects.toMatchObject({ facts: { attempts: 1 } });
    expect(github.requests).toHaveLength(1);
  });

  test("has all its retries after a limit was waited for", async () => {
    const limit = secondary({ "retry-after": "1" });
    const { gh, github } = meeting([limit, limit.clone(), limit.clone(), html(502)], { retries: 1 });
    expect(await gh.org("acme").container("app").versions.get(1001)).toMatchObject({ id: 1001 });
    expect(github.requests).toHaveLength(5);
  });

  test("spreads its retries by chance", async () => {
    const { gh, clock } = meeting([html(502)], { random: () => 0 });
    await gh.org("acme").container("app").versions.get(1001);
    expect(clock.waited()).toBe(250);
  });

  test("tells a hook about each retry", async () => {
    const { gh, events } = meeting([html(502)]);
    await gh.org("acme").container("app").versions.get(1001);
    expect(events).toEqual([
      {
        name: "retry",
        method: "GET",
        path: "/orgs/acme/packages/container/app/versions/1001",
        attempt: 1,
        because: "server (502)",
        ms: 375,
      },
    ]);
  });
});

describe("deleting", () => {
  test.each([
    ["a lost connection", () => dropped],
    ["502", () => html(502)],
    ["200 with HTML", () => html(200)],
  ])("is repeated after %s", async (_, fault) => {
    const { gh, github } = meeting([fault()]);
    await gh.org("acme").container("app").versions.delete(1001);
    expect(github.versions.map(({ id }) => id)).toEqual([1003, 1002]);
  });

  test("has succeeded when the answer was lost and the version is gone the next time", async () => {
    const { gh, github } = meeting(["lose"]);
    await gh.org("acme").container("app").versions.delete(1001);
    expect(github.requests).toHaveLength(2);
    expect(github.versions).toHaveLength(2);
  });

  test("has succeeded, too, when a limit comes between the lost answer and the 404", async () => {
    const { gh, github } = meeting(["lose", secondary({ "retry-after": "1" })]);
    await gh.org("acme").container("app").versions.delete(1001);
    expect(github.requests).toHaveLength(3);
  });

  test("fails on a 404 at the first try, and after a limit, which deletes nothing", async () => {
    const absent = { facts: { kind: "not-found", status: 404 } };
    await expect(meeting([]).gh.org("acme").container("app").versions.delete(7)).rejects.toMatchObject(absent);
    const limited = meeting([secondary({ "retry-after": "1" })]);
    await expect(limited.gh.org("acme").container("app").versions.delete(7)).rejects.toMatchObject(absent);
  });
});

describe("deleting a whole package", () => {
  test("is not repeated after a lost answer: its name may be a new package's by then", async () => {
    const { gh, github } = meeting([html(502)]);
    await expect(gh.org("acme").container("app").delete()).rejects.toMatchObject({
      message: expect.stringContaining("GitHub may have done it: look before you send it again."),
      facts: { kind: "server", repeatable: false, attempts: 1 },
    });
    expect(github.requests).toHaveLength(1);
  });

  test("is repeated after a limit has refused it", async () => {
    const { gh, github } = meeting([secondary({ "retry-after": "1" }), new Response(null, { status: 204 })]);
    await gh.org("acme").container("app").delete();
    expect(github.requests).toHaveLength(2);
  });
});

describe("restoring", () => {
  test.each([
    ["a lost connection", () => dropped],
    ["502", () => html(502)],
  ])("is not repeated after %s: whether it was done cannot be told", async (_, fault) => {
    const { gh, github } = meeting([fault()]);
    await expect(gh.org("acme").container("app").versions.restore(1001)).rejects.toMatchObject({
      message: expect.stringContaining("GitHub may have done it: look before you send it again."),
      facts: { repeatable: false, attempts: 1 },
    });
    expect(github.requests).toHaveLength(1);
  });

  test.each([
    ["a limit has refused it", () => secondary({ "retry-after": "1" })],
    ["there never was a connection", () => unreachable("ECONNREFUSED")],
    ["the host has no address", () => unreachable("ENOTFOUND")],
    ["nobody could say which address it has", () => unreachable("EAI_AGAIN")],
  ])("is repeated when %s", async (_, fault) => {
    const { gh, github } = meeting([fault(), new Response(null, { status: 204 })]);
    await gh.org("acme").container("app").versions.restore(1001);
    expect(github.requests).toHaveLength(2);
  });
});

describe("an answer without a body", () => {
  test("is the success of a write, whatever its status", async () => {
    const { gh, github } = meeting([new Response(null, { status: 200 })]);
    await gh.org("acme").container("app").versions.delete(1001);
    expect(github.requests).toHaveLength(1);
  });

  test("is no success of a read", async () => {
    const { gh } = meeting([new Response(null, { status: 200 })], { retries: 0 });
    await expect(gh.org("acme").container("app").get()).rejects.toMatchObject({
      facts: { kind: "unreadable", status: 200 },
    });
  });
});
