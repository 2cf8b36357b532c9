import { expect, test } from "vitest";
import { progressOn, readFinish } from "../../check/progress.ts";

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

test("a terminal shows one line and clears it at the end", () => {
  const written: string[] = [];
  const progress = progressOn({ isTTY: true, columns: 8, write: (text) => written.push(text) });
  progress.show("a line too long");
  progress.end();
  expect(written).toEqual(["\r\u001B[2Ka line ", "\r\u001B[2K"]);
});

test("a file gets plain lines", () => {
  const written: string[] = [];
  const progress = progressOn({ write: (text) => written.push(text) });
  progress.show("1 finished");
  progress.end();
  expect(written).toEqual(["1 finished\n"]);
});
