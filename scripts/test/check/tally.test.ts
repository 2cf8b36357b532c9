import { expect, test } from "vitest";
import { tally } from "../../check/tally.ts";
import type { Report } from "../../check/tally.ts";
import { aGate } from "./a-gate.ts";

const skipped = { name: "reads with jq", because: "jq is not here" };

function read(passed: number, failed: number, ...skips: (typeof skipped)[]): Report {
  return { state: "read", counts: { passed, failed, skipped: skips } };
}

test("adds the tests of every report, and one for each other gate", () => {
  const lint = { gate: aGate({ task: "lint" }) };
  const tests = { gate: aGate({ task: "test" }), report: read(7, 0) };
  expect(tally([lint, tests], false)).toMatchObject({ passed: 8, failed: 0, green: true });
});

test("a failed gate counts one", () => {
  expect(tally([{ gate: aGate({ outcome: "failed" }) }], false)).toMatchObject({ passed: 0, failed: 1, green: false });
});

test("a gate that was not run counts as failed and says so", () => {
  const { rows } = tally([{ gate: aGate({ outcome: "not run" }) }], false);
  expect(rows[0]).toMatchObject({ failed: 1, because: "it was not run" });
});

test("a failed test counts once, although its gate failed too", () => {
  const result = tally([{ gate: aGate({ outcome: "failed" }), report: read(3, 2) }], false);
  expect(result).toMatchObject({ passed: 3, failed: 2 });
});

test("a run of tests that failed as a whole counts one, although every test passed", () => {
  const result = tally([{ gate: aGate({ outcome: "failed" }), report: read(3, 0) }], false);
  expect(result).toMatchObject({ passed: 3, failed: 1, rows: [{ because: "it failed outside its tests" }] });
});

test("no tests count as a failure, even when the runner is content", () => {
  const result = tally([{ gate: aGate(), report: read(0, 0) }], false);
  expect(result).toMatchObject({ passed: 0, failed: 1, rows: [{ because: "it has no tests" }] });
});

test("a missing report counts as a failure, even when the runner is content", () => {
  const result = tally([{ gate: aGate(), report: { state: "missing" } }], false);
  expect(result).toMatchObject({ passed: 0, failed: 1, rows: [{ because: "it left no report" }] });
});

test("a skipped test is neither passed nor failed on a contributor's machine", () => {
  expect(tally([{ gate: aGate(), report: read(2, 0, skipped) }], false)).toMatchObject({ passed: 2, failed: 0 });
});

test("a skipped test is a failed one in CI", () => {
  const result = tally([{ gate: aGate(), report: read(2, 0, skipped) }], true);
  expect(result).toMatchObject({ passed: 2, failed: 1, green: false });
});

test("a check in which nothing passed is not green", () => {
  expect(tally([], false)).toMatchObject({ passed: 0, failed: 0, green: false });
});
