import { expect, test } from "vitest";
import type { Gate } from "../../check/run-summary.ts";
import type { SliceFacts } from "../../spec/slice-report.ts";
import { cacheLine, exampleLines, sliceTable } from "../../start/report.ts";
import { aGate } from "../check/a-gate.ts";

const slice: SliceFacts = {
  edition: "fpt",
  apiVersion: "2022-11-28",
  from: "@octokit/openapi@23.0.2",
  operations: 27,
  components: { kept: 30, total: 1769 },
  bytesIn: 13_001_822,
  bytesOut: 126_973,
  milliseconds: 1234,
};

function task(name: string, cached: boolean): Gate {
  return aGate({ task: name, cached });
}

test("a slice is a line with its source, what is kept, and the time it took", () => {
  expect(sliceTable([slice], false).split("\n")[1]).toMatch(
    /^fpt +2022-11-28 +@octokit\/openapi@23\.0\.2 +27 +30 of 1,769 +13,001,822 → 126,973 +1\.23 s$/,
  );
});

test("a slice from the cache took no time worth telling", () => {
  expect(sliceTable([slice], true)).toContain("126,973  cached");
});

test("a slice that is not made here is told as far as it tells itself", () => {
  const { milliseconds: _, ...locked } = { ...slice, from: "local", components: { kept: 30 } };
  expect(sliceTable([locked], false).split("\n")[1]).toMatch(/^fpt +2022-11-28 +local +27 +30 +13.* as locked$/);
});

test("a second run says what ran and how much did not", () => {
  expect(cacheLine([task("build", false), task("slice", true), task("example", true)])).toBe(
    "1 task run (build of @ghpkg/types); 2 tasks unchanged since the last run, from the cache.\n",
  );
});

test("a run in which nothing changed says so", () => {
  expect(cacheLine([task("build", true)])).toBe(
    "Nothing has changed: 1 task unchanged since the last run, from the cache.\n",
  );
});

test("of the example's log only what it printed itself is shown", () => {
  expect(exampleLines("> example\n$ tsc -p example && node x.js\n\nuntagged: DELETE /orgs\n")).toBe(
    "packages/types/example/untagged-versions.ts, compiled and run:\n  untagged: DELETE /orgs\n",
  );
});
