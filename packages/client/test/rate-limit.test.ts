import { expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import { readRateLimit } from "../src/rate-limit.ts";

const core = { limit: 5000, used: 10, remaining: 4990, reset: 1_767_225_600 };
const read = { limit: 5000, used: 10, remaining: 4990, resetAt: new Date("2026-01-01T00:00:00Z") };

test("the limit that counts for packages is read", () => {
  const search = { limit: 30, used: 0, remaining: 30, reset: 1 };
  expect(readRateLimit({ resources: { core, search }, rate: search })).toEqual(read);
});

test.each([null, undefined, {}, [], "text", { resources: null }, { resources: { core: { ...core, limit: "5000" } } }])(
  "%j is no limit",
  (answer) => {
    expect(readRateLimit(answer)).toBeUndefined();
  },
);

test("a server with its limits off has none", async () => {
  const fetch = async (): Promise<Response> =>
    Response.json({ message: "Rate limiting is not enabled." }, { status: 404 });
  expect(await createClient({ fetch }).rateLimit()).toBeUndefined();
});

test("another failure is not taken for that", async () => {
  const fetch = async (): Promise<Response> => Response.json({ message: "Bad credentials" }, { status: 401 });
  await expect(createClient({ fetch }).rateLimit()).rejects.toMatchObject({
    facts: { kind: "unauthorized", operation: "rate-limit/get" },
  });
});
