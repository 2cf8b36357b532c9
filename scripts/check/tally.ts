import type { Gate } from "./run-summary.ts";
import type { Skipped, TestCounts } from "./test-report.ts";

/** What a gate that counts single tests left behind. */
export type Report = { readonly state: "read"; readonly counts: TestCounts } | { readonly state: "missing" };

/** A gate, and the report it left if it is one that counts tests. */
export interface Finished {
  readonly gate: Gate;
  readonly report?: Report;
}

/** One line of the table. */
export interface Row {
  readonly gate: Gate;
  /** What is counted. */
  readonly unit: "gate" | "test";
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
  /** Why the gate counts as failed although no single test did. */
  readonly because?: string;
}

export interface Tally {
  readonly rows: readonly Row[];
  readonly passed: number;
  readonly failed: number;
  /** Nothing failed and something passed. */
  readonly green: boolean;
}

/** Adds up. In CI a skipped test is a failed one: there, everything a test needs is supposed to be present. */
export function tally(finished: readonly Finished[], inCi: boolean): Tally {
  const rows = finished.map(({ gate, report }) => (report ? rowOfTests(gate, report, inCi) : rowOfOne(gate)));
  const passed = sum(rows.map((row) => row.passed));
  const failed = sum(rows.map((row) => row.failed));
  return { rows, passed, failed, green: failed === 0 && passed > 0 };
}

function rowOfOne(gate: Gate): Row {
  if (gate.outcome === "passed") return { gate, unit: "gate", passed: 1, failed: 0, skipped: [] };
  return {
    gate,
    unit: "gate",
    passed: 0,
    failed: 1,
    skipped: [],
    ...(gate.outcome === "not run" && { because: "it was not run" }),
  };
}

function rowOfTests(gate: Gate, report: Report, inCi: boolean): Row {
  if (report.state === "missing")
    return { gate, unit: "test", passed: 0, failed: 1, skipped: [], because: "it left no report" };
  const { passed, failed, skipped } = report.counts;
  const counted = failed + (inCi ? skipped.length : 0);
  const because = unexplained(gate, report.counts);
  return { gate, unit: "test", passed, failed: counted + (because ? 1 : 0), skipped, ...(because && { because }) };
}

/** A run of tests can go wrong as a whole: no tests, a type error outside the tests, an unhandled rejection. */
function unexplained(gate: Gate, { passed, failed, skipped }: TestCounts): string | undefined {
  if (failed > 0) return undefined;
  if (passed + skipped.length === 0) return "it has no tests";
  return gate.outcome === "passed" ? undefined : "it failed outside its tests";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
