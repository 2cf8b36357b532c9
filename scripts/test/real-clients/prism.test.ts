// Prism stands between a client and the emulator, and holds every answer against GitHub's own description. It shares no code with
// the validators of the emulator's tests: https://docs.stoplight.io/docs/prism/36b4fe99d0f3c-validation-proxy
import { createEmulator } from "@ghpkg/emulator";
import type { Emulator, Listening } from "@ghpkg/emulator";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { describedOperations } from "./described.ts";
import { planted } from "./planted.ts";
import { prismBefore } from "./prism.ts";
import type { Prism } from "./prism.ts";
import { beRefused } from "./refusals.ts";
import { seed, tokens } from "./seed.ts";
import { undescribedAnswers } from "./undescribed.ts";
import { visitorOf, walk } from "./walk.ts";
import type { Visit } from "./walk.ts";

const minutes = 60_000;

const slices = [
  { edition: "fpt", apiVersion: "2022-11-28" },
  { edition: "ghec", apiVersion: "2026-03-10" },
  { edition: "ghes-3.19", apiVersion: "2022-11-28" },
] as const;

describe.for(slices)("$edition, API version $apiVersion", ({ edition, apiVersion }) => {
  const slice = `${edition}.${apiVersion}.json`;
  let emulator: Emulator;
  let listening: Listening;
  let prism: Prism;
  let visit: Visit;

  beforeAll(async () => {
    emulator = createEmulator({ edition, seed });
    listening = await emulator.listen();
    prism = await prismBefore(listening.url, slice);
    visit = visitorOf(prism.url, { authorization: `Bearer ${tokens.admin}`, "x-github-api-version": apiVersion });
  }, 2 * minutes);
  beforeEach(() => emulator.reset());
  afterAll(async () => {
    await prism?.close();
    await listening?.close();
  });

  test("each of the 27 operations succeeds, and no answer violates its description", async () => {
    const visited = await walk(visit);
    expect(visited.filter(({ violations }) => violations.length > 0)).toEqual([]);
    expect(visited.filter(({ status }) => status !== 200 && status !== 204)).toEqual([]);
    expect([...new Set(visited.map(({ operation }) => operation))].toSorted()).toEqual(
      describedOperations(slice).toSorted(),
    );
  });

  test("what is refused is worded as described, or is known to be left out of the description", async () => {
    const visited = await beRefused(visit, slice);
    const unmatched = /^Unable to match the returned status code/;
    expect(visited.filter(({ status }) => status >= 500)).toEqual([]);
    const found = visited.flatMap(({ violations, ...answer }) => violations.map((one) => ({ ...answer, ...one })));
    expect(found.filter(({ severity, message }) => severity !== "Warning" || !unmatched.test(message))).toEqual([]);
    expect([...new Set(found.map(({ status, operation }) => `${status} ${operation}`))].toSorted()).toEqual(
      undescribedAnswers(describedOperations(slice)),
    );
  });

  test.for(planted)("a planted fault is found: $fault", async ({ operation, spoil, message }) => {
    const params = { org: "acme", package_type: "container", package_name: "team/app" };
    const right = await visit({ operation: "GET /orgs/{org}/packages/{package_type}/{package_name}", params });
    emulator.faults.add({ effect: spoil(Object(right.body)) });
    const { violations } = await visit({ operation, params });
    expect(violations).toContainEqual(expect.objectContaining({ severity: "Error", message }));
  });
});
