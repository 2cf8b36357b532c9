import { assumptionTable } from "@ghpkg/emulator";
import type { AssumptionName } from "@ghpkg/emulator";
import { causeTexts } from "@ghpkg/scopes";
import { describe, expect, test } from "vitest";
import { causeText, errorCauses } from "../../src/errors/error-cause.ts";
import { knownMessages, refusals } from "../../src/errors/known-messages.ts";
import { stepsFor } from "../../src/errors/steps.ts";

const messages = await knownMessages();

describe("every cause", () => {
  test("that explainFailure knows is one", () => {
    expect(errorCauses).toEqual(expect.arrayContaining(Object.keys(causeTexts)));
  });

  test.each(errorCauses.map((cause) => [cause]))("%s has something to do about it", (cause) => {
    expect(stepsFor(cause).length).toBeGreaterThan(0);
    expect(causeText(cause).source).not.toBe("");
  });

  test("but what cannot be told has a message that was seen", () => {
    const without = errorCauses.filter((cause) => !messages.some((one) => one.cause === cause));
    expect(without).toEqual(["unknown"]);
  });
});

describe("a message", () => {
  test("is what explainFailure takes for its cause, or for one of several", () => {
    const missed = messages
      .filter(({ origin, cause }) => origin === "github" && Object.hasOwn(causeTexts, cause))
      .filter(({ step }) => step === undefined);
    expect(missed.map(({ cause, message }) => `${cause}: ${message}`)).toEqual([]);
  });

  test("whose words nobody has published says what is assumed", () => {
    const silent = messages.filter(({ words, assumption }) => words.grade === "unknown" && assumption === undefined);
    expect(silent.map(({ when }) => when)).toEqual([]);
  });

  test("has the words that the emulator assumes, under the name of the assumption", () => {
    const texts = (Object.keys(assumptionTable) as AssumptionName[]).filter((name) => name.endsWith("Text"));
    const shown = new Map(messages.map((one) => [one.assumption, one.message]));
    for (const name of texts) expect(shown.get(name), name).toBe(assumptionTable[name].default);
  });

  test("of a missing scope names the scope in what to do", () => {
    const steps = messages.filter(({ cause, origin }) => cause === "missing-scope" && origin === "github");
    for (const { step, when } of steps) expect(step, when).toMatch(/^gh auth refresh -h github\.com -s \S+$/);
    expect(steps.find(({ request }) => request?.includes("/maven/"))?.step).toMatch(/-s repo$/);
  });

  test("of our client says what it says in a program", () => {
    const said = messages.filter(({ origin }) => origin === "client").map(({ message }) => message);
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/not sent/), expect.stringMatching(/timeout/)]));
    expect(said.join("\n")).toContain("GitHub shows 10000 items and no more");
  });
});

test("no refusal is asked for twice", () => {
  const keys = refusals.map(({ when }) => when);
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});
