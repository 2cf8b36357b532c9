import { describe, expect, test, vi } from "vitest";
import { ConnectionReset } from "../../src/faults/connection-reset.ts";
import type { FaultEffect } from "../../src/faults/fault.ts";
import { documentationUrl, meeting, rejection } from "./meeting.ts";

test("without effects the answer is what it is", async () => {
  const { answered } = meeting([]);
  expect(await (await answered).json()).toEqual([{ id: 1 }, { id: 2 }]);
});

describe("another status", () => {
  test("is answered in GitHub's shape, and nothing is done", async () => {
    const { answered, happened } = meeting([{ status: 503 }]);
    const response = await answered;
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      message: "Server Error",
      documentation_url: documentationUrl,
      status: "503",
    });
    expect(happened).toEqual([]);
  });

  test("has the message, the body and the headers it was given", async () => {
    const told = await meeting([{ status: 404, message: "Package not found." }]).answered;
    expect(await told.json()).toMatchObject({ message: "Package not found.", status: "404" });
    const headers = { "retry-after": "7", "content-type": "text/plain" };
    const own = await meeting([{ status: 500, body: "no", headers }]).answered;
    expect(await own.text()).toBe("no");
    expect(own.headers.get("retry-after")).toBe("7");
    expect(own.headers.get("content-type")).toBe("text/plain");
  });

  test.each([204, 205, 304])("has no body where none may follow: %i", async (status) => {
    const response = await meeting([{ status, body: "no" }]).answered;
    expect(response.status).toBe(status);
    expect(response.body).toBeNull();
  });
});

describe("the secondary limit", () => {
  test("refuses as GitHub was seen to: 403, Retry-After, no word of the primary limit", async () => {
    const { answered, happened } = meeting([{ secondaryLimit: true }]);
    const response = await answered;
    expect(response.status).toBe(403);
    expect(response.headers.get("retry-after")).toBe("60");
    expect([...response.headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
    expect(await response.json()).toEqual({
      message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
      documentation_url:
        "https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits",
      status: "403",
    });
    expect(happened).toEqual([]);
  });

  test("says how long to wait, or nothing", async () => {
    const soon = await meeting([{ secondaryLimit: true, retryAfter: 2 }]).answered;
    expect(soon.headers.get("retry-after")).toBe("2");
    const silent = await meeting([{ secondaryLimit: true, retryAfter: null }]).answered;
    expect(silent.headers.has("retry-after")).toBe(false);
  });
});

test.each<[FaultEffect, string]>([
  [{ primaryLimit: true }, "used up for 3600"],
  [{ primaryLimit: true, reset: 5 }, "used up for 5"],
])("the primary limit is used up, and that is the answer: %j", async (effect, expected) => {
  const { answered, happened } = meeting([effect]);
  expect(await (await answered).json()).toMatchObject({ message: "API rate limit exceeded for user ID 1." });
  expect(happened).toEqual([expected]);
});

test.each<[FaultEffect, number]>([
  [{ html: true }, 502],
  [{ html: 504 }, 504],
])("a page of HTML is none of GitHub's: %j", async (effect, status) => {
  const response = await meeting([effect]).answered;
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.has("x-ratelimit-remaining")).toBe(false);
  expect(await response.text()).toContain("<html>");
});

describe("a delay", () => {
  test("is waited out before anything is done, together with the others", async () => {
    vi.useFakeTimers();
    try {
      const { answered, happened } = meeting([{ delay: 2000 }, { delay: 1000 }]);
      await vi.advanceTimersByTimeAsync(2999);
      expect(happened).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect((await answered).status).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });

  test("ends with what the request is aborted with, and leaves no timer", async () => {
    vi.useFakeTimers();
    try {
      const abort = new AbortController();
      const { answered, happened } = meeting([{ delay: 60_000 }], { signal: abort.signal });
      const error = rejection(answered);
      abort.abort(new Error("enough"));
      expect(await error).toMatchObject({ message: "enough" });
      expect(vi.getTimerCount()).toBe(0);
      expect(happened).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("does not begin when the request is aborted already", async () => {
    const { answered } = meeting([{ delay: 60_000 }], { signal: AbortSignal.abort() });
    expect(await rejection(answered)).toMatchObject({ name: "AbortError" });
  });

  test("is not cut to nothing where several are longer than a timer can be", async () => {
    vi.useFakeTimers();
    try {
      const longest = 2 ** 31 - 1;
      const { happened } = meeting([{ delay: longest }, { delay: longest }]);
      await vi.advanceTimersByTimeAsync(longest - 1);
      expect(happened).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});

test("pages move before the answer", async () => {
  const { answered, happened } = meeting([{ drift: -2 }, { drift: 5 }]);
  await answered;
  expect(happened).toEqual(["drift -2", "drift 5", "answered"]);
});

test("of several answers the first is given, and what is left happens to it", async () => {
  const { answered } = meeting([{ cut: true }, { status: 503 }, { html: true }]);
  const response = await answered;
  expect(response.status).toBe(503);
  expect(await rejection(response.text())).toBeInstanceOf(ConnectionReset);
});
