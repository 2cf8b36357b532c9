import { expect, test } from "vitest";
import { progressLine, progressOn, readFinish } from "../../check/progress.ts";

test("reads the task that turbo has finished off its output", () => {
  expect(readFinish("@ghpkg/types:test: cache miss, executing 63cd536dcab899af")).toEqual({
    package: "@ghpkg/types",
    task: "test",
    cached: false,
  });
});

test("a task name may hold a colon", () => {
  expect(readFinish("//:format:check: cache hit, suppressing logs 63cd536dcab899af")).toEqual({
    package: "//",
    task: "format:check",
    cached: true,
  });
});

test("other lines say nothing about progress", () => {
  expect(readFinish("   • Running lint in 4 packages")).toBeUndefined();
});

test("says how far the check is and what comes next", () => {
  expect(progressLine(2, ["lint", "build"], 3.6)).toBe("2 of 4 finished after 4 s, to go: lint, build");
});

test("does not list everything that is still to come", () => {
  expect(progressLine(0, ["a", "b", "c", "d", "e"], 0)).toBe("0 of 5 finished after 0 s, to go: a, b, c and 2 more");
});

test("a terminal shows one line and clears it at the end", () => {
  const written: string[] = [];
  const progress = progressOn({ isTTY: true, columns: 8, write: (text) => written.push(text) });
  progress.step("a line too long");
  progress.end();
  expect(written).toEqual(["\r\u001B[2Ka line ", "\r\u001B[2K"]);
});

test("a file gets a line for each step and no ticks", () => {
  const written: string[] = [];
  const progress = progressOn({ write: (text) => written.push(text) });
  progress.step("1 finished");
  progress.tick("1 finished, a second later");
  progress.end();
  expect(written).toEqual(["1 finished\n"]);
});
