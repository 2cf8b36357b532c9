// How Octokit's plugins for limits and repeats get on with the emulator's limits: real ones, and ones that it is told to show.
import { createEmulator } from "@ghpkg/emulator";
import type { Emulator, EmulatorOptions, Listening } from "@ghpkg/emulator";
import { afterEach, expect, test } from "vitest";
import { octokitAt } from "./octokit.ts";
import { seed, tokens } from "./seed.ts";

const app = { org: "acme", package_type: "container", package_name: "team/app" } as const;

let emulator: Emulator;
let listening: Listening | undefined;

afterEach(async () => {
  await listening?.close();
  listening = undefined;
});

async function start(options: EmulatorOptions = {}): Promise<string> {
  emulator = createEmulator({ seed, ...options });
  listening = await emulator.listen();
  return listening.url;
}

function statuses(): (number | undefined)[] {
  return emulator.requests.list().map(({ status }) => status);
}

test("waits until the hour is over, and then goes on", async () => {
  const { octokit, limits } = octokitAt(await start(), tokens.admin);
  emulator.faults.add({ effect: { primaryLimit: true, reset: 1 }, times: 1 });
  const begin = Date.now();
  const { status, headers } = await octokit.rest.packages.getPackageForOrganization(app);
  expect(status).toBe(200);
  // The plugin adds a second to the end of the hour, which is told in whole seconds.
  expect(Date.now() - begin).toBeGreaterThan(1000);
  expect(limits).toEqual([{ limit: "primary", seconds: expect.any(Number) }]);
  expect(limits[0]?.seconds).toBeLessThanOrEqual(3);
  expect(statuses()).toEqual([expect.toBeOneOf([403, 429]), 200]);
  expect(headers).toMatchObject({ "x-ratelimit-used": "1" });
});

test("a token that has used up its hour is told when the next begins", async () => {
  const { octokit, limits } = octokitAt(await start(), tokens.frugal, { onLimit: () => false });
  const me = (): Promise<unknown> => octokit.rest.users.getAuthenticated();
  for (let count = 0; count < 3; count += 1) await me();
  await expect(me()).rejects.toMatchObject({
    status: expect.toBeOneOf([403, 429]),
    message: expect.stringMatching(/^API rate limit exceeded for user ID \d+\./),
    response: { headers: { "x-ratelimit-limit": "3", "x-ratelimit-remaining": "0", "x-ratelimit-resource": "core" } },
  });
  expect(limits).toEqual([{ limit: "primary", seconds: expect.any(Number) }]);
  // An hour from the first request, and the second that the plugin adds.
  expect(limits[0]?.seconds).toBeGreaterThan(3500);
  expect(limits[0]?.seconds).toBeLessThanOrEqual(3602);
});

test("repeats what came too fast, after the time that it is told to wait", async () => {
  const { octokit, limits } = octokitAt(await start(), tokens.admin);
  emulator.faults.add({ effect: { secondaryLimit: true, retryAfter: 1 }, method: "DELETE", times: 1 });
  const begin = Date.now();
  const { status } = await octokit.rest.packages.deletePackageForOrg(app);
  expect(status).toBe(204);
  expect(Date.now() - begin).toBeGreaterThanOrEqual(1000);
  expect(limits).toEqual([{ limit: "secondary", seconds: 1 }]);
  expect(statuses()).toEqual([403, 204]);
});

test("waits a minute where it is not told how long", async () => {
  const { octokit, limits } = octokitAt(await start(), tokens.admin, { millisecondsASecond: 1 });
  emulator.faults.add({ effect: { secondaryLimit: true, retryAfter: null }, times: 1 });
  await octokit.rest.packages.getPackageForOrganization(app);
  expect(limits).toEqual([{ limit: "secondary", seconds: 60 }]);
});

// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#calculating-points-for-the-secondary-rate-limit
test("points that are used up come back a minute later", async () => {
  const onLimit = (): boolean => {
    emulator.clock.advance("1 minute");
    return true;
  };
  const baseUrl = await start({ rateLimits: { points: 12, emulatedClock: true } });
  const { octokit, limits } = octokitAt(baseUrl, tokens.admin, { millisecondsASecond: 1, onLimit });
  for (let count = 0; count < 14; count += 1) await octokit.rest.packages.getPackageForOrganization(app);
  expect(limits).toEqual([{ limit: "secondary", seconds: expect.any(Number) }]);
  expect(limits[0]?.seconds).toBeGreaterThan(0);
  expect(limits[0]?.seconds).toBeLessThanOrEqual(60);
  expect(statuses().filter((status) => status === 200)).toHaveLength(14);
});

test("the limit tells nothing where Enterprise Server has none", async () => {
  const { octokit } = octokitAt(await start({ edition: "ghes-3.19" }), tokens.frugal);
  for (let count = 0; count < 5; count += 1) {
    const { headers } = await octokit.rest.users.getAuthenticated();
    expect(headers).not.toHaveProperty("x-ratelimit-limit");
  }
});
