import { requiredScopes } from "@ghpkg/scopes";
import { describe, expect, test } from "vitest";
import { runSample } from "../../src/run/run-sample.ts";
import type { RunOutcome } from "../../src/run/run-sample.ts";
import { mayBeMissing } from "../../src/run/run-world.ts";
import type { RunChoice } from "../../src/run/run-world.ts";
import type { RunnableSample } from "../../src/run/runnable-sample.ts";
import { places } from "../../src/site/place.ts";
import { runnableSamples } from "./runnable-samples.ts";

type Choice = Partial<RunChoice> & Pick<RunChoice, "edition" | "happening">;

const now = Date.UTC(2026, 10, 1, 12);

describe.each(places)("in $edition at $apiVersion", (place) => {
  const { edition } = place;

  test("every sample does well with the scopes it needs", async () => {
    const outcomes = await runAll({ edition, happening: "as it should" });
    expect(outcomes).toHaveLength(27);
    expect(outcomes.filter(({ failure }) => failure)).toEqual([]);
    expect(statusesOf(outcomes)).toEqual([200, 204]);
  });

  test("none does without a token", async () => {
    expect(await statuses({ edition, happening: "no token" })).toEqual([401]);
  });

  test("none does without its scopes", async () => {
    expect(await statuses({ edition, happening: "as it should", scopes: [] })).toEqual([403]);
  });

  test("none finds what is not there", async () => {
    expect(await statuses({ edition, happening: "not there" })).toEqual([404]);
  });

  test("none does when the limit is used up", async () => {
    expect(await statuses({ edition, happening: "limit used up" })).toEqual([429]);
  });

  async function statuses(choice: Choice): Promise<number[]> {
    const outcomes = await runAll(choice);
    expect(outcomes.filter(({ failure }) => !failure)).toEqual([]);
    return statusesOf(outcomes);
  }

  async function runAll(choice: Choice): Promise<RunOutcome[]> {
    const samples = Object.values(await runnableSamples(place));
    const possible = samples.filter((sample) => choice.happening !== "not there" || mayBeMissing(sample));
    return Promise.all(possible.map((sample) => run(sample, choice)));
  }
});

describe("what comes of a run", () => {
  test("a missing scope is named, and what to do about it", async () => {
    const { failure } = await runDelete({ scopes: ["read:packages"], happening: "as it should" });
    expect(failure?.message).toContain("403");
    expect(failure?.explanation).toMatchObject({
      cause: "missing-scope",
      sentence: "The token lacks delete:packages.",
      nextStep: expect.stringContaining("delete:packages"),
    });
  });

  test("what to do names the server of the sample", async () => {
    const { failure } = await runDelete({ edition: "ghes-3.19", scopes: ["read:packages"], happening: "as it should" });
    expect(failure?.explanation?.nextStep).toContain("-h github.example.com");
  });

  test("a used up limit says until when", async () => {
    const { failure } = await runDelete({ happening: "limit used up" });
    expect(failure?.explanation).toMatchObject({
      cause: "primary-rate-limit",
      nextStep: "Wait until 2026-11-01T13:00:00.000Z.",
    });
  });

  test("a list is read to its end, and what is printed is kept", async () => {
    const samples = await runnableSamples({ edition: "fpt", apiVersion: "2022-11-28" });
    const sample = samples["list-package-versions-for-a-package-owned-by-an-organization"];
    const { exchanges, printed } = await run(sample, { edition: "fpt", happening: "as it should" });
    expect(exchanges).toHaveLength(3);
    expect(printed).toHaveLength(250);
    expect(printed[0]).toMatch(/^\d+ \[.*\]$/);
  });

  test("no token is in it", async () => {
    const outcome = await runDelete({ happening: "as it should" });
    expect(JSON.stringify(outcome)).not.toContain("ghp_");
  });

  async function runDelete(choice: Partial<RunChoice> & Pick<RunChoice, "happening">): Promise<RunOutcome> {
    const samples = await runnableSamples({ edition: "fpt", apiVersion: "2022-11-28" });
    return run(samples["delete-package-version-for-an-organization"], { edition: "fpt", ...choice });
  }
});

function statusesOf(outcomes: readonly RunOutcome[]): number[] {
  return [...new Set(outcomes.flatMap(({ exchanges }) => exchanges.map(({ status }) => status)))].toSorted(
    (one, other) => one - other,
  );
}

/** Runs a sample with the scopes it needs, unless others are named. */
function run(sample: RunnableSample | undefined, choice: Choice): Promise<RunOutcome> {
  if (!sample) throw new Error("there is no such sample");
  const { edition } = choice;
  const [need] = requiredScopes(sample.operation, { edition, packageType: sample.packageType }).anyOf;
  return runSample(sample, { scopes: need?.allOf.map(({ scope }) => scope) ?? [], ...choice }, now);
}
