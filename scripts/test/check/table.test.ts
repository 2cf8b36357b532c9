import { expect, test } from "vitest";
import { lastLine, table } from "../../check/table.ts";
import { tally } from "../../check/tally.ts";
import { aGate } from "./a-gate.ts";

const skipped = [{ name: "counts with jq", because: "jq is not on PATH" }];
const lint = { gate: aGate({ package: "//", task: "lint", cached: true }) };
const types = { gate: aGate({ outcome: "failed" }) };
const tests = {
  gate: aGate({ task: "test" }),
  report: { state: "read", counts: { passed: 12, failed: 1, skipped } },
} as const;

test("names each gate, how it went, how long it took and what it counted", () => {
  expect(table(tally([lint, types, tests], false), false)).toMatchInlineSnapshot(`
    "passed  lint                       cached
    failed  typecheck of @ghpkg/types  1.3 s
    failed  test of @ghpkg/types       1.3 s   12 tests passed, 1 failed, 1 skipped

    1 skipped test:
      test of @ghpkg/types: counts with jq: jq is not on PATH
    "
  `);
});

test("says that skipped tests count as failed in CI", () => {
  expect(table(tally([tests], true), true)).toContain("1 skipped test, counted as failed because CI=true:\n");
});

test("says how to try a skipped test again when its result is from the cache", () => {
  const cached = { ...tests, gate: aGate({ task: "test", cached: true }) };
  expect(table(tally([cached], false), false)).toContain("(as of an earlier run; pnpm check --force tries again)");
});

test("the last line has one form", () => {
  expect(lastLine({ passed: 1, failed: 0 })).toBe("1 passed, 0 failed\n");
});
