// Limits while a hundred clients ask at the same time: what the headers count adds up to the request.
import { expect, test } from "vitest";
import type { Limits } from "../../src/index.ts";
import { checkedEmulator } from "../checked-emulator.ts";
import type { Ask, Got } from "./crowd.ts";
import { asking, crowd, secret, seedWith } from "./crowd.ts";

const versions = 20;

/** A minute that is not over before the test is: the clock stands still. */
function limited(limits: Limits): Ask {
  const { fetch } = checkedEmulator({
    seed: seedWith(versions),
    rateLimits: { points: 1e6, ...limits, emulatedClock: true },
    clock: { now: "2026-11-01T12:00:00Z", frozen: true },
  });
  return asking(fetch, "https://api.github.com");
}

/** Each member asks so many times, one after the other. */
async function all(
  ask: Ask,
  times: number,
  what: (count: number) => readonly [string, string, string?],
): Promise<Got[]> {
  const rounds = await crowd(async (member) => {
    const answers: Got[] = [];
    for (let round = 0; round < times; round += 1) {
      answers.push(await ask(...what(member * times + round)));
    }
    return answers;
  });
  return rounds.flat();
}

function count({ headers }: Got, name: string): number {
  return Number(headers.get(`x-ratelimit-${name}`));
}

test("of 1,000 requests the first 500 are answered and counted, each by a number of its own; the others are refused", async () => {
  const ask = limited({ hourly: 500 });
  const answers = await all(ask, 10, (index) =>
    index % 2 === 0 ? ["GET", "/npm/lib"] : ["DELETE", "/npm/nowhere", "{}"],
  );
  const answered = answers.filter(({ status }) => status !== 403);
  const used = answered.map((got) => count(got, "used")).toSorted((one, other) => one - other);
  expect(used).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  expect(answered.filter((got) => count(got, "used") + count(got, "remaining") !== 500)).toEqual([]);
  const refused = answers.filter(({ status }) => status === 403);
  expect(
    new Set(refused.map((got) => `${count(got, "used")}/${count(got, "limit")}, ${count(got, "remaining")} left`)),
  ).toEqual(new Set(["500/500, 0 left"]));
  expect(refused[0]?.message).toMatch(/^API rate limit exceeded for user ID \d+\./);
});

test("the reset that all of them are told is the same, an hour from the first", async () => {
  const answers = await all(limited({ hourly: 500 }), 10, () => ["GET", "/npm/lib"]);
  expect(new Set(answers.map((got) => count(got, "reset")))).toEqual(new Set([Date.UTC(2026, 10, 1, 13) / 1000]));
});

test("900 points a minute are 900 reads of an endpoint, and not one more", async () => {
  const answers = await all(limited({ points: 900 }), 12, () => ["GET", "/npm/lib/versions"]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(900);
  const refused = answers.filter(({ status }) => status === 403);
  expect(refused).toHaveLength(300);
  expect(new Set(refused.map(({ message }) => message))).toEqual(
    new Set(["You have exceeded a secondary rate limit. Please wait a few minutes before you try again."]),
  );
  expect(new Set(refused.map(({ headers }) => headers.get("retry-after")))).toEqual(new Set(["60"]));
  expect(refused.filter(({ headers }) => headers.has("x-ratelimit-used"))).toEqual([]);
  // What was refused counts for no other limit.
  const used = answers.map((got) => count(got, "used"));
  expect(Math.max(...used)).toBe(900);
});

test("900 points a minute are 180 deletions", async () => {
  const answers = await all(limited({ points: 900 }), 3, () => ["DELETE", "/npm/nowhere"]);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(180);
  expect(answers.filter(({ status }) => status === 403)).toHaveLength(120);
});

test("what has not changed costs nothing, however many ask", async () => {
  const { fetch } = checkedEmulator({ seed: seedWith(versions), rateLimits: { hourly: 100 } });
  const url = "https://api.github.com/orgs/acme/packages/npm/lib";
  const authorization = `Bearer ${secret}`;
  const first = await fetch(url, { headers: { authorization } });
  const etag = first.headers.get("etag") ?? "";
  const again = await crowd(() => fetch(url, { headers: { authorization, "if-none-match": etag } }));
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set([304]));
  const rest = await crowd(() => fetch(url, { headers: { authorization } }), 120);
  expect(rest.filter(({ status }) => status === 200)).toHaveLength(99);
});

test("of 50 requests that are open at the same time 10 get in when 10 may", async () => {
  const emulator = checkedEmulator({ seed: seedWith(versions), rateLimits: { concurrent: 10 } });
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const answers = crowd(
    () =>
      emulator.fetch("https://api.github.com/orgs/acme/packages/npm/nowhere", {
        method: "DELETE",
        headers: { authorization: `Bearer ${secret}` },
        body: new ReadableStream({ start: (body) => finished.then(() => body.close()) }),
        // Node's fetch asks for it; the types of browsers do not know it.
        duplex: "half",
      } as RequestInit),
    50,
  );
  setTimeout(finish, 50);
  const statuses = (await answers).map(({ status }) => status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(10);
  expect(statuses.filter((status) => status === 403)).toHaveLength(40);
  const after = await asking(emulator.fetch, "https://api.github.com")("GET", "/npm/lib");
  expect(after.status).toBe(200);
});
