import { describe, expect, test, vi } from "vitest";
import type { Emulator } from "../src/index.ts";
import { aContainer, aSeed } from "./a-seed.ts";
import { ask, refusalOf } from "./ask.ts";
import { checkedEmulator } from "./checked-emulator.ts";

const seed = aSeed([aContainer("app", [["1"], ["2"]])], {
  tokens: [
    { token: "ghp_mona", user: "mona", scopes: ["read:packages", "write:packages", "delete:packages"] },
    { token: "ghp_mona_too", user: "mona", scopes: ["read:packages"] },
    { token: "ghp_hubot", user: "hubot", scopes: ["read:packages"] },
    { token: "ghp_small", user: "octocat", scopes: ["read:packages"], rateLimit: 3 },
    { token: "ghs_work", kind: "actions", repository: "acme/app", packages: "read" },
  ],
});
const app = "/orgs/acme/packages/container/app";
const secondary = "403 You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

async function left(github: Emulator, call: string, token?: string): Promise<string | null> {
  return (await ask(github, call, token)).headers.get("x-ratelimit-remaining");
}

describe("the primary limit", () => {
  test("is counted by user, whichever token is used, and by address without one", async () => {
    const github = checkedEmulator({ seed });
    expect(await left(github, `GET ${app}`, "ghp_mona")).toBe("4999");
    expect(await left(github, `GET ${app}`, "ghp_mona_too")).toBe("4998");
    expect(await left(github, `GET ${app}`, "ghp_hubot")).toBe("4999");
    expect(await left(github, `GET ${app}`, "ghs_work")).toBe("999");
    expect(await left(github, `GET ${app}`)).toBe("59");
  });

  test("is that of users where it is chosen; a token may have one of its own, whatever its kind", async () => {
    const tokens = [
      { token: "ghp_mona", user: "mona", scopes: ["read:packages"] },
      { token: "ghs_app", kind: "app-installation", installation: "acme" },
      { token: "ghs_work", kind: "actions", repository: "acme/app" },
    ] as const;
    const lefts = async (rateLimit?: number): Promise<(string | null)[]> => {
      const own = tokens.map((one) => ({ ...one, ...(rateLimit !== undefined && { rateLimit }) }));
      const github = checkedEmulator({ seed: { ...seed, tokens: own }, rateLimits: { hourly: 10 } });
      return Promise.all(tokens.map(({ token }) => left(github, `GET ${app}`, token)));
    };
    expect(await lefts()).toEqual(["9", "4999", "999"]);
    expect(await lefts(7)).toEqual(["6", "6", "6"]);
  });

  test("counts refusals as well, and tells how many were used until when", async () => {
    const github = checkedEmulator({ seed });
    await ask(github, "GET /orgs/acme/packages/container/none", "ghp_mona");
    const { headers } = await ask(github, `GET ${app}`, "ghp_mona");
    expect(headers.get("x-ratelimit-limit")).toBe("5000");
    expect(headers.get("x-ratelimit-used")).toBe("2");
    const reset = Number(headers.get("x-ratelimit-reset"));
    expect(reset - Date.now() / 1000).toBeGreaterThan(3590);
    expect(reset - Date.now() / 1000).toBeLessThan(3602);
  });

  test("refuses what is more, and says until when; what is free stays free", async () => {
    const github = checkedEmulator({ seed });
    expect(await left(github, `GET ${app}`, "ghp_small")).toBe("2");
    await ask(github, `GET ${app}`, "ghp_small");
    await ask(github, `GET ${app}`, "ghp_small");
    const refused = await ask(github, `GET ${app}`, "ghp_small");
    expect(refused).toMatchObject({ status: 403, body: { message: "API rate limit exceeded for user ID 583231." } });
    expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(refused.headers.get("x-ratelimit-used")).toBe("3");
    expect(refused.headers.has("retry-after")).toBe(false);
    const status = await ask(github, "GET /rate_limit", "ghp_small");
    expect(status.body).toMatchObject({ resources: { core: { limit: 3, remaining: 0, used: 3 } }, rate: { limit: 3 } });
  });

  test("is new after an hour of the machine's time, or of the emulator's if that is asked for", async () => {
    vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z"), toFake: ["Date"] });
    try {
      const github = checkedEmulator({ seed });
      await ask(github, `GET ${app}`, "ghp_mona");
      github.clock.advance("2 hours");
      expect(await left(github, `GET ${app}`, "ghp_mona")).toBe("4998");
      vi.setSystemTime("2026-01-01T01:00:00Z");
      expect(await left(github, `GET ${app}`, "ghp_mona")).toBe("4999");
      const other = checkedEmulator({ seed, rateLimits: { emulatedClock: true } });
      await ask(other, `GET ${app}`, "ghp_mona");
      other.clock.advance("2 hours");
      expect((await ask(other, "GET /rate_limit", "ghp_mona")).body).toMatchObject({
        rate: { used: 0, remaining: 5000 },
      });
      expect(await left(other, `GET ${app}`, "ghp_mona")).toBe("4999");
    } finally {
      vi.useRealTimers();
    }
  });
});

test("the header Date goes by the clock of the limits, as clients compare the two", async () => {
  const clock = { now: "2030-01-01T00:00:00Z", frozen: true };
  const dateOf = async (github: Emulator): Promise<number> =>
    Date.parse((await ask(github, `GET ${app}`, "ghp_mona")).headers.get("date") ?? "");
  const rateLimits = { emulatedClock: true };
  expect(await dateOf(checkedEmulator({ seed, clock, rateLimits }))).toBe(Date.parse(clock.now));
  expect(Math.abs((await dateOf(checkedEmulator({ seed, clock }))) - Date.now())).toBeLessThan(60_000);
});

describe("the secondary limit", () => {
  test("lets 180 deletions a minute pass, or 900 reads, on each endpoint by itself", async () => {
    const github = checkedEmulator({ seed });
    for (let count = 0; count < 180; count += 1) {
      expect((await ask(github, `DELETE ${app}/versions/1`, "ghp_mona")).status).toBe(404);
    }
    const refused = await ask(github, `DELETE ${app}/versions/1`, "ghp_mona");
    expect(`${refused.status} ${Object(refused.body).message}`).toBe(secondary);
    expect(refused.headers.get("retry-after")).toBe("60");
    expect([...refused.headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
    expect(await refusalOf(github, `GET ${app}`, "ghp_mona")).toBe("200");
  });

  test("takes a read without its body for a read", async () => {
    const github = checkedEmulator({ seed, rateLimits: { points: 2 } });
    expect((await ask(github, `HEAD ${app}`, "ghp_mona")).status).toBe(200);
    expect((await ask(github, `GET ${app}`, "ghp_mona")).status).toBe(200);
    expect((await ask(github, `HEAD ${app}`, "ghp_mona")).status).toBe(403);
  });

  test.each([
    ["one operation, whatever it is about", "versions/2", "versions/3"],
    ["all that leads nowhere", "no/where", "else/where"],
  ])("takes for one endpoint %s", async (_, first, second) => {
    const github = checkedEmulator({ seed, rateLimits: { points: 5 } });
    expect(await refusalOf(github, `DELETE ${app}/${first}`, "ghp_mona")).toMatch(/^404/);
    expect(await refusalOf(github, `DELETE ${app}/${second}`, "ghp_mona")).toBe(secondary);
  });

  test.each(["minute", "sliding"] as const)("gives its points back after a minute (%s)", async (secondaryWindow) => {
    const rateLimits = { points: 10, emulatedClock: true };
    const start = { now: "2026-01-01T00:00:00Z", frozen: true };
    const github = checkedEmulator({ seed, rateLimits, clock: start, assumptions: { secondaryWindow } });
    const remove = (): Promise<string> => refusalOf(github, `DELETE ${app}/versions/1`, "ghp_mona");
    await remove();
    github.clock.advance("40 seconds");
    await remove();
    expect(await remove()).toBe(secondary);
    github.clock.advance("20 seconds");
    expect(await remove()).toMatch(/^404/);
    // A minute's points come back together, or each by itself.
    expect(await remove()).toMatch(secondaryWindow === "minute" ? /^404/ : /^403/);
  });

  test("lets only so many requests be open at the same time", async () => {
    const github = checkedEmulator({ seed, rateLimits: { concurrent: 2 } });
    const opened: ReadableStreamDefaultController[] = [];
    const open = (): Promise<Response> => {
      const body = new ReadableStream({ start: (controller) => void opened.push(controller) });
      // The standard wants duplex with a body that is a stream; the types do not know it.
      const init = { method: "DELETE", headers: { authorization: "Bearer ghp_mona" }, body, duplex: "half" };
      return github.fetch(`https://api.github.com${app}/versions/1`, init);
    };
    const two = [open(), open()];
    const refused = await ask(github, `GET ${app}`, "ghp_mona");
    expect(`${refused.status} ${Object(refused.body).message}`).toBe(secondary);
    expect(refused.headers.has("x-ratelimit-limit")).toBe(false);
    for (const controller of opened) controller.close();
    expect((await Promise.all(two)).map(({ status }) => status)).toEqual([404, 404]);
    expect(await refusalOf(github, `GET ${app}`, "ghp_mona")).toBe("200");
  });
});

describe("without limits", () => {
  test.each([
    ["when they are switched off", { seed, rateLimits: false as const }, ""],
    ["on Enterprise Server unless they are switched on", { seed, edition: "ghes-3.19" as const }, "/api/v3"],
  ])("no header tells of them, and their status is not found: %s", async (_, options, base) => {
    const github = checkedEmulator(options);
    const { headers } = await ask(github, `GET ${base}${app}`, "ghp_mona");
    expect([...headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
    expect(await refusalOf(github, `GET ${base}/rate_limit`, "ghp_mona")).toBe("404 Rate limiting is not enabled.");
  });

  test("Enterprise Server has them when they are switched on", async () => {
    const github = checkedEmulator({ seed, edition: "ghes-3.19", rateLimits: { hourly: 10 } });
    expect(await left(github, `GET /api/v3${app}`, "ghp_mona")).toBe("9");
  });
});
