import type { FaultEffect } from "@ghpkg/emulator";
import { describe, expect, test } from "vitest";
import type { CloudOptions, Fetch, RequestEvent } from "../src/index.ts";
import { deletedVersion, idsLeft } from "./emulated-github.ts";
import { inTurn, secondary, tried } from "./limited-client.ts";
import type { Surroundings, Tried } from "./limited-client.ts";

type Event = RequestEvent & { readonly name: string };

/** A client whose first requests meet these faults, one after the other. */
function meeting(
  faults: readonly FaultEffect[],
  options: CloudOptions = {},
  surroundings: Surroundings = {},
): Tried & { readonly events: readonly Event[] } {
  const events: Event[] = [];
  const note = (name: string) => (event: RequestEvent) => void events.push({ name, ...event });
  const hooks = { onRetry: note("retry"), onWait: note("wait") };
  const settings = { writeInterval: 0, random: () => 0.5, hooks, ...options };
  return { ...tried(inTurn(...faults), settings, surroundings), events };
}

/** Does something else with the request of that number: what GitHub never answers, or what never reaches it. */
function insteadOf(number: number, answer: () => Promise<Response>): Surroundings {
  let count = 0;
  return {
    between: (fetch: Fetch): Fetch => {
      return (...request) => {
        count += 1;
        return count === number ? answer() : fetch(...request);
      };
    },
  };
}

const badGateway: FaultEffect = { html: 502 };
const lost: FaultEffect = { reset: "before" };
const answerLost: FaultEffect = { reset: "after" };
const unreachable = (code: string): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code }) });

describe("reading", () => {
  test.each<[string, FaultEffect]>([
    ["a lost connection", lost],
    ["502 with HTML", badGateway],
    ["500", { status: 500, message: "Server Error" }],
    ["503 without a body", { status: 503, body: "" }],
    ["200 with HTML", { html: 200 }],
    ["a body that breaks off", { cut: true }],
    ["half of a body", { badJson: true }],
  ])("is repeated after %s", async (_, fault) => {
    const { app, github, clock } = meeting([fault, fault]);
    expect(await app.versions.get(1001)).toMatchObject({ id: 1001 });
    expect(github.requests.count).toBe(3);
    // 500 and 1000, each less a quarter at this chance.
    expect(clock.waited()).toBe(1125);
  });

  test("is repeated when it takes longer than the timeout, its body included", async () => {
    const stuck = new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode("[")) }));
    const secondIsStuck = insteadOf(2, async () => stuck);
    const { app, sentAt, clock } = meeting([{ delay: 3_600_000 }], { timeout: 10_000 }, secondIsStuck);
    expect(await app.versions.get(1001)).toMatchObject({ id: 1001 });
    expect(sentAt).toHaveLength(3);
    expect(clock.waited()).toBe(10_000 + 375 + 10_000 + 750);
  });

  test("ends with the last failure, and says how often it was tried", async () => {
    const { app } = meeting([badGateway, badGateway, badGateway, badGateway]);
    await expect(app.versions.get(1001)).rejects.toMatchObject({
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
    const { app, github, clock } = meeting([{ status, message: "No." }]);
    await expect(app.versions.get(1001)).rejects.toMatchObject({
      facts: { status, attempts: 1 },
    });
    expect(github.requests.count).toBe(1);
    expect(clock.waited()).toBe(0);
  });

  test("ends with a 404 that a repetition meets: what is not there was not deleted", async () => {
    const { app } = meeting([badGateway]);
    await expect(app.versions.get(7)).rejects.toMatchObject({
      facts: { kind: "not-found", status: 404, attempts: 2 },
    });
  });

  test("is not repeated when retries are 0", async () => {
    const { app, github } = meeting([badGateway], { retries: 0 });
    await expect(app.versions.get(1001)).rejects.toMatchObject({ facts: { attempts: 1 } });
    expect(github.requests.count).toBe(1);
  });

  test("has all its retries after a limit was waited for", async () => {
    const limit = secondary(1);
    const { app, github } = meeting([limit, limit, limit, badGateway], { retries: 1 });
    expect(await app.versions.get(1001)).toMatchObject({ id: 1001 });
    expect(github.requests.count).toBe(5);
  });

  test("spreads its retries by chance", async () => {
    const { app, clock } = meeting([badGateway], { random: () => 0 });
    await app.versions.get(1001);
    expect(clock.waited()).toBe(250);
  });

  test("tells a hook about each retry", async () => {
    const { app, events } = meeting([badGateway]);
    await app.versions.get(1001);
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
  test.each<[string, FaultEffect]>([
    ["a lost connection", lost],
    ["502", badGateway],
    ["200 with HTML", { html: 200 }],
  ])("is repeated after %s", async (_, fault) => {
    const { app, github } = meeting([fault]);
    await app.versions.delete(1001);
    expect(await idsLeft(github)).toEqual([1003, 1002]);
  });

  test("has succeeded when the answer was lost and the version is gone the next time", async () => {
    const { app, github } = meeting([answerLost]);
    await app.versions.delete(1001);
    expect(github.requests.count).toBe(2);
    expect(await idsLeft(github)).toEqual([1003, 1002]);
  });

  test("has succeeded, too, when a limit comes between the lost answer and the 404", async () => {
    const { app, github } = meeting([answerLost, secondary(1)]);
    await app.versions.delete(1001);
    expect(github.requests.count).toBe(3);
  });

  test("fails on a 404 at the first try, and after a limit, which deletes nothing", async () => {
    const absent = { facts: { kind: "not-found", status: 404 } };
    await expect(meeting([]).app.versions.delete(7)).rejects.toMatchObject(absent);
    const limited = meeting([secondary(1)]);
    await expect(limited.app.versions.delete(7)).rejects.toMatchObject(absent);
  });
});

describe("deleting a whole package", () => {
  test("is not repeated after a lost answer: its name may be a new package's by then", async () => {
    const { app, github } = meeting([badGateway]);
    await expect(app.delete()).rejects.toMatchObject({
      message: expect.stringContaining("GitHub may have done it: look before you send it again."),
      facts: { kind: "server", repeatable: false, attempts: 1 },
    });
    expect(github.requests.count).toBe(1);
  });

  test("is repeated after a limit has refused it", async () => {
    const { app, github } = meeting([secondary(1)]);
    await app.delete();
    expect(github.requests.count).toBe(2);
  });

  test("leaves alone what somebody has published under the name when the answer was lost", async () => {
    const publishing: Surroundings = {
      between: (fetch) => async (input, init) => {
        const answer = fetch(input, init);
        await answer.catch(() => github.push({ owner: "acme", type: "container", package: "app" }));
        return answer;
      },
    };
    const { app, github } = meeting([answerLost], {}, publishing);
    await expect(app.delete()).rejects.toMatchObject({ facts: { kind: "network", repeatable: false } });
    expect(await idsLeft(github)).toHaveLength(1);
  });
});

describe("restoring", () => {
  test.each<[string, FaultEffect]>([
    ["a lost connection", lost],
    ["a lost answer", answerLost],
    ["502", badGateway],
  ])("is not repeated after %s: whether it was done cannot be told", async (_, fault) => {
    const { app, github } = meeting([fault]);
    await expect(app.versions.restore(deletedVersion)).rejects.toMatchObject({
      message: expect.stringContaining("GitHub may have done it: look before you send it again."),
      facts: { repeatable: false, attempts: 1 },
    });
    expect(github.requests.count).toBe(1);
  });

  test("is repeated when a limit has refused it", async () => {
    const { app, github } = meeting([secondary(1)]);
    await app.versions.restore(deletedVersion);
    expect(github.requests.count).toBe(2);
    expect(await idsLeft(github)).toContain(deletedVersion);
  });

  test.each([
    ["there never was a connection", "ECONNREFUSED"],
    ["the host has no address", "ENOTFOUND"],
    ["nobody could say which address it has", "EAI_AGAIN"],
  ])("is repeated when %s", async (_, code) => {
    const { app, github, sentAt } = meeting(
      [],
      {},
      insteadOf(1, () => Promise.reject(unreachable(code))),
    );
    await app.versions.restore(deletedVersion);
    expect(sentAt).toHaveLength(2);
    expect(await idsLeft(github)).toContain(deletedVersion);
  });
});

describe("an answer without a body", () => {
  test("is the success of a write, whatever its status", async () => {
    const { app, github } = meeting([{ status: 200, body: "" }]);
    await app.versions.delete(1001);
    expect(github.requests.count).toBe(1);
  });

  test("is no success of a read", async () => {
    const { app } = meeting([{ status: 200, body: "" }], { retries: 0 });
    await expect(app.get()).rejects.toMatchObject({
      facts: { kind: "unreadable", status: 200 },
    });
  });
});
