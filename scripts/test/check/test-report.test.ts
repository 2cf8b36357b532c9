import { expect, test } from "vitest";
import { readTestReport } from "../../check/test-report.ts";

interface One {
  readonly status: string;
  readonly meta?: object;
}

function reportOf(status: string, ...tests: One[]): string {
  const assertionResults = tests.map((one, index) => ({ fullName: `test ${index + 1}`, ...one }));
  return JSON.stringify({ testResults: [{ name: "one.test.ts", status, message: "", assertionResults }] });
}

test("counts passed and failed tests", () => {
  const report = reportOf("failed", { status: "passed" }, { status: "passed" }, { status: "failed" });
  expect(readTestReport(report)).toEqual({ passed: 2, failed: 1, skipped: [] });
});

test("names a skipped test with the reason it gave", () => {
  const report = reportOf("passed", { status: "skipped", meta: { skipped: "no jq" } });
  expect(readTestReport(report).skipped).toEqual([{ name: "test 1", because: "no jq" }]);
});

test("a test that is yet to be written is a skipped one", () => {
  expect(readTestReport(reportOf("passed", { status: "todo" })).skipped).toEqual([
    { name: "test 1", because: "not written yet" },
  ]);
});

test("a file that failed before its tests ran counts as one failure", () => {
  expect(readTestReport(reportOf("failed"))).toEqual({ passed: 0, failed: 1, skipped: [] });
});

test("an empty run has no counts", () => {
  expect(readTestReport('{"testResults":[]}')).toEqual({ passed: 0, failed: 0, skipped: [] });
});
