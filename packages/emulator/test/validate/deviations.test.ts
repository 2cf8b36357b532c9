import { apiVersionsOf, editions } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";
import { beforeAll, describe, expect, test } from "vitest";
import { bodyDeviations } from "../../src/body-deviations.ts";
import { statusDeviations } from "../../src/deviations.ts";
import { operations } from "../../src/operations/operation.ts";
import { validateResponse } from "../../src/validate.ts";
import type { ResponseReport } from "../../src/validate.ts";
import { slices } from "../../src/validate/slices.generated.ts";
import { deviatingStatuses } from "../../src/validate/status-deviation.ts";
import { runScenario } from "./run-scenario.ts";
import type { Outcome } from "./run-scenario.ts";
import { cases } from "./scenarios.ts";

async function describedStatuses(edition: EditionId, operation: string): Promise<string[]> {
  const slice = await slices[edition]?.["2022-11-28"]?.();
  return Object.keys(slice?.operations[operation] ?? {});
}

/** Where there is only one API version, none is ever retired. */
function canBe(status: number, edition: EditionId): boolean {
  return status !== 410 || apiVersionsOf[edition].length > 1;
}

describe.each(editions)("all that can be asked of %s", (edition) => {
  let outcomes: readonly Outcome[] = [];
  let reports: readonly ResponseReport[] = [];

  beforeAll(async () => {
    outcomes = await Promise.all(cases.map(({ scenario, operation }) => runScenario(edition, scenario, operation)));
    reports = await Promise.all(outcomes.map(({ answer }) => validateResponse(answer, { strict: true })));
  });

  test("is answered as the description says, or as a deviation does", () => {
    const wrong = reports.flatMap(({ faults }, index) =>
      faults.map((fault) => ({ scenario: cases[index]?.scenario.name, of: cases[index]?.operation.id, ...fault })),
    );
    expect(wrong).toEqual([]);
  });

  test.each(operations.map(({ id }) => id))(
    "%s is answered with what is described, and with all that the deviations name, and with nothing else",
    async (id) => {
      const seen = new Set(outcomes.flatMap(({ coverage }) => Object.keys(coverage[id] ?? {})));
      const described = await describedStatuses(edition, id);
      const undescribed = [...seen].filter((status) => !described.includes(status)).map(Number);
      expect(described.filter((status) => !seen.has(status))).toEqual([]);
      expect(undescribed.toSorted((one, other) => one - other)).toEqual(
        deviatingStatuses(id).filter((status) => canBe(status, edition)),
      );
    },
  );

  test("has all deviations in it, each at least once", () => {
    const seen = new Set(reports.flatMap(({ deviations }) => deviations));
    const possible = statusDeviations.filter(({ status }) => canBe(status, edition));
    expect([...possible, ...bodyDeviations].filter((one) => !seen.has(one))).toEqual([]);
  });
});

test("no deviation names a status that the description has: it would be none", async () => {
  const named = await Promise.all(
    operations.map(async ({ id }) => {
      const described = await Promise.all(editions.map((edition) => describedStatuses(edition, id)));
      return deviatingStatuses(id).filter((status) => described.flat().includes(String(status)));
    }),
  );
  expect(named.flat()).toEqual([]);
});

test("every deviation says where it is known from", () => {
  for (const { source } of [...statusDeviations, ...bodyDeviations]) {
    expect(source).toMatch(/^(https:\/\/|[\w.-]+\/[\w.-]+#\d+|GitHub's OpenAPI description)/);
  }
});
