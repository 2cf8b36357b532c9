import { describe, expect, test } from "vitest";
import { nextStep } from "../src/next-step.ts";
import type { Attempt, Next } from "../src/next-step.ts";

const now = 1_000_000;
const minute = 60_000;
const base: Attempt = {
  harmless: true,
  retries: 3,
  retried: 0,
  patience: 5 * minute,
  fate: "unclear",
  limit: undefined,
  passing: true,
  untold: 0,
  now,
  random: 1,
};

describe("after a failure", () => {
  test.each<[string, Partial<Attempt>, Next]>([
    ["what passes is repeated", {}, { do: "wait", ms: 500 }],
    ["each time is twice as long", { retried: 2 }, { do: "wait", ms: 2000 }],
    ["half of it is left to chance", { random: 0 }, { do: "wait", ms: 250 }],
    ["what does not pass is not", { passing: false }, { do: "stop" }],
    ["there is an end", { retries: 0 }, { do: "stop" }],
    ["what may have been done is not", { harmless: false }, { do: "stop" }],
    ["what was never sent is", { harmless: false, fate: "unsent" }, { do: "wait", ms: 500 }],
  ])("%s", (_, attempt, next) => {
    expect(nextStep({ ...base, ...attempt })).toEqual(next);
  });
});

describe("after a limit", () => {
  test.each<[string, Partial<Attempt>, Next]>([
    ["it waits as told", { limit: limit(30_000) }, { do: "wait", ms: 30_000, until: now + 30_000 }],
    ["a write too", { harmless: false, limit: limit(30_000) }, { do: "wait", ms: 30_000, until: now + 30_000 }],
    ["with no retries left, too", { retries: 0, limit: limit(2000) }, { do: "wait", ms: 2000, until: now + 2000 }],
    ["a second at least", { limit: limit(0) }, { do: "wait", ms: 1000, until: now + 1000 }],
    ["a time gone by is a second", { limit: limit(-minute) }, { do: "wait", ms: 1000, until: now + 1000 }],
    ["untold is a minute", { limit: limit() }, { do: "wait", ms: minute, until: now + minute }],
    ["then twice as long", { limit: limit(), untold: 1 }, { do: "wait", ms: 2 * minute, until: now + 2 * minute }],
    ["up to a second more, by chance", { limit: limit(2000), random: 1 }, { do: "wait", ms: 3000, until: now + 3000 }],
    ["as long as its patience", { limit: limit(5 * minute) }, { do: "wait", ms: 5 * minute, until: now + 5 * minute }],
    ["and not longer", { limit: limit(5 * minute + 1) }, { do: "stop", until: now + 5 * minute + 1 }],
  ])("%s", (_, attempt, next) => {
    expect(nextStep({ ...base, fate: "refused", passing: false, random: 0, ...attempt })).toEqual(next);
  });
});

function limit(ms?: number): Attempt["limit"] {
  return { limit: "secondary", ...(ms === undefined ? {} : { until: now + ms }) };
}
