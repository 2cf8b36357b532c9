import { requiredScopes } from "@ghpkg/scopes";
import { describe, expect, test } from "vitest";
import { runSample } from "../../src/run/run-sample.ts";
import type { RunOutcome } from "../../src/run/run-sample.ts";
import { mayBeMissing } from "../../src/run/run-world.ts";
import type { RunChoice } from "../../src/run/run-world.ts";
import type { RunnableSample } from "../../src/run/runnable-sample.ts";
import { places } from "../../src/site/place.ts";
import { runnableSamples } from "./runnable-samples.ts";

const now = Date.UTC(2026, 10, 1, 12);

describe.each(places)("in $edition at $apiVersion", (place) => {
  const { edition } = place;

  test("every sample does well with the scopes it needs", async () => {
    for (const [slug, sample] of Object.entries(await runnableSamples(place))) {
      const { exchanges, failure } = await run(sample, { edition, happening: "as it should" });
      expect(failure, slug).toBeUndefined();
      expect([...new Set(exchanges.map(({ status }) => status))], slug).toEqual([
        sample.action.match(/^(delete|restore)/) ? 204 : 200,
      ]);
    }
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

  async function statuses(choice: Partial<RunChoice> & Pick<RunChoice, "edition" | "happening">): Promise<number[]> {
    const found = new Set<number>();
    for (const sample of Object.values(await runnableSamples(place))) {
      if (choice.happening === "not there" && !mayBeMissing(sample)) continue;
      const { exchanges, failure } = await run(sample, choice);
      expect(failure?.message).toBeDefined();
      for (const { status } of exchanges) found.add(status);
    }
    return [...found];
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

/** Runs a sample with the scopes it needs, unless others are named. */
function run(
  sample: RunnableSample | undefined,
  choice: Partial<RunChoice> & Pick<RunChoice, "edition" | "happening">,
): Promise<RunOutcome> {
  if (!sample) throw new Error("there is no such sample");
  const { edition } = choice;
  const [need] = requiredScopes(sample.operation, { edition, packageType: sample.packageType }).anyOf;
  return runSample(sample, { scopes: need?.allOf.map(({ scope }) => scope) ?? [], ...choice }, now);
}
