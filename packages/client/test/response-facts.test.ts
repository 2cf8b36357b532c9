import { describe, expect, test } from "vitest";
import { limitFacts, retryAfter, tellingHeaders } from "../src/response-facts.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const second = 1000;
const facts = (status: number, headers: Record<string, string>, message = ""): ReturnType<typeof limitFacts> =>
  limitFacts(status, new Headers(headers), message, now);

describe("Retry-After", () => {
  test("is seconds", () => {
    expect(retryAfter("90", now)).toBe(now + 90 * second);
  });

  test("is a date", () => {
    expect(retryAfter("Thu, 01 Jan 2026 00:01:00 GMT", now)).toBe(now + 60 * second);
  });

  test("is a date by GitHub's clock", () => {
    expect(retryAfter("Thu, 01 Jan 2026 00:01:00 GMT", now, 5 * second)).toBe(now + 65 * second);
  });

  test("is nothing when it is missing or cannot be read", () => {
    expect(retryAfter(null, now)).toBeUndefined();
    expect(retryAfter("soon", now)).toBeUndefined();
  });
});

describe("a refusal", () => {
  test("with nothing remaining is of the primary limit, until a second after the reset", () => {
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now / second + 60) };
    expect(facts(403, headers)).toEqual({ limit: "primary", until: now + 61 * second });
    expect(facts(429, headers)).toEqual({ limit: "primary", until: now + 61 * second });
  });

  test("is timed by GitHub's clock where ours is wrong", () => {
    const hourAgo = new Date(now - 3600 * second);
    const reset = String(hourAgo.getTime() / second + 60);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset, date: hourAgo.toUTCString() };
    expect(facts(403, headers)).toEqual({ limit: "primary", until: now + 61 * second });
  });

  test("with nothing remaining and no reset is timed by Retry-After", () => {
    expect(facts(403, { "x-ratelimit-remaining": "0", "retry-after": "5" })).toEqual({
      limit: "primary",
      until: now + 5 * second,
    });
  });

  test("with Retry-After is of the secondary limit", () => {
    expect(facts(403, { "retry-after": "5" })).toEqual({ limit: "secondary", until: now + 5 * second });
  });

  test("with 429 is one of a limit even when nothing says until when", () => {
    expect(facts(429, {})).toEqual({ limit: "secondary" });
  });

  test("with 403 and no header is known by its words", () => {
    expect(facts(403, {}, "You have exceeded a secondary rate limit.")).toEqual({ limit: "secondary" });
  });
});

test("a 403 for a missing permission is none of a limit", () => {
  const headers = { "x-ratelimit-remaining": "4999", "x-ratelimit-reset": "1" };
  expect(facts(403, headers, "Resource not accessible by integration")).toBeUndefined();
});

test.each([200, 401, 404, 500, 503])("%i is no refusal of a limit", (status) => {
  expect(facts(status, { "x-ratelimit-remaining": "0", "retry-after": "5" })).toBeUndefined();
});

test("the headers that explain are kept, others are not", () => {
  const kept = {
    "github-authentication-token-expiration": "2026-02-01 00:00:00 UTC",
    "retry-after": "5",
    "x-accepted-github-permissions": "packages=read",
    "x-accepted-oauth-scopes": "read:packages",
    "x-github-request-id": "1:2",
    "x-github-sso": "required; url=https://github.com/x",
    "x-oauth-scopes": "repo",
    "x-ratelimit-remaining": "0",
  };
  expect(tellingHeaders(new Headers({ ...kept, "x-ghost": "a", "set-cookie": "s", authorization: "b" }))).toEqual(kept);
});
