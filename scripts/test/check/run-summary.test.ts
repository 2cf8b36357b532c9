import { expect, test } from "vitest";
import { readRunSummary, summaryPath } from "../../check/run-summary.ts";

const task = {
  task: "lint",
  package: "//",
  directory: "",
  command: "oxlint",
  logFile: ".turbo/turbo-lint.log",
  cache: { status: "MISS" },
  execution: { startTime: 1000, endTime: 3500, exitCode: 0 },
};

function gateOf(difference: object): unknown {
  return readRunSummary(JSON.stringify({ tasks: [{ ...task, ...difference }] }))[0];
}

test("reads how a task went and how long it took", () => {
  expect(gateOf({})).toEqual({
    package: "//",
    task: "lint",
    directory: ".",
    outcome: "passed",
    cached: false,
    startedAtMs: 1000,
    seconds: 2.5,
    logFile: ".turbo/turbo-lint.log",
  });
});

test("a task with another exit code than 0 has failed", () => {
  expect(gateOf({ execution: { startTime: 0, endTime: 1, exitCode: 2 } })).toMatchObject({ outcome: "failed" });
});

test("a task turbo never started was not run", () => {
  expect(gateOf({ execution: undefined })).toMatchObject({ outcome: "not run" });
});

test("a task from the cache is told apart", () => {
  expect(gateOf({ cache: { status: "HIT" } })).toMatchObject({ cached: true });
});

test("a package without the script has no gate", () => {
  expect(gateOf({ command: "<NONEXISTENT>" })).toBeUndefined();
});

test("finds the summary in what turbo printed", () => {
  expect(summaryPath(" Tasks:    1 successful\nSummary:    /tmp/a b/.turbo/runs/1.json\n")).toBe(
    "/tmp/a b/.turbo/runs/1.json",
  );
});

test("there is no summary when turbo refused to start", () => {
  expect(summaryPath("  x Invalid turbo.json configuration")).toBeUndefined();
});
