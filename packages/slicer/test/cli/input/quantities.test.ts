import { describe, expect, test } from "vitest";
import { formatBytes, parseBytes } from "../../../src/cli/input/bytes.ts";
import { formatDuration, parseDuration } from "../../../src/cli/input/duration.ts";

describe("amounts of bytes", () => {
  test.for([
    ["100000", 100_000],
    ["12B", 12],
    ["1kB", 1000],
    ["64MB", 64_000_000],
    ["64mb", 64_000_000],
    ["1.5 GB", 1_500_000_000],
    ["1KiB", 1024],
    ["2MiB", 2_097_152],
    ["4GiB", 4_294_967_296],
    [" 1MB ", 1_000_000],
  ] as const)("%s are %i", ([text, bytes]) => {
    expect(parseBytes(text)).toBe(bytes);
  });

  test.for(["", "MB", "-1", "1e9", "0x10", "1 MB 2", "64 megabytes", "1.MB", "∞", "NaN", "1constructor"])(
    "%j is none",
    (text) => {
      expect(() => parseBytes(text)).toThrow(
        `--max-bytes takes an amount of bytes such as 64MB, 1GiB or 100000, not "${text}"`,
      );
    },
  );

  test("nothing and too much are refused", () => {
    expect(() => parseBytes("0")).toThrow('--max-bytes takes at least 1 byte, not "0"');
    expect(() => parseBytes("0.5B")).toThrow("at least 1 byte");
    expect(() => parseBytes("5GiB")).toThrow("at most 4GiB");
    expect(() => parseBytes("9".repeat(400))).toThrow("at most 4GiB");
  });

  test("are written for people", () => {
    expect([1, 640, 1000, 64_000_000, 13_001_822, 1_500_000_000].map(formatBytes)).toEqual([
      "1 byte",
      "640 bytes",
      "1 kB",
      "64 MB",
      "13.0 MB",
      "1.5 GB",
    ]);
  });
});

describe("lengths of time", () => {
  test.for([
    ["500ms", 500],
    ["30s", 30_000],
    ["30 S", 30_000],
    ["1.5m", 90_000],
    ["2min", 120_000],
    ["24h", 86_400_000],
  ] as const)("%s are %i ms", ([text, ms]) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test.for(["", "s", "-1s", "1 day", "1d", "s30", "1hasOwnProperty"])("%j is none", (text) => {
    expect(() => parseDuration(text)).toThrow(
      `--timeout takes a length of time such as 30s, 500ms or 2m, not "${text}"`,
    );
  });

  test("a number without a unit is asked for one", () => {
    expect(() => parseDuration("30")).toThrow('--timeout needs a unit: 30s or 30ms, not "30"');
  });

  test("nothing and too much are refused", () => {
    expect(() => parseDuration("0s")).toThrow('--timeout takes at least 1ms, not "0s"');
    expect(() => parseDuration("25h")).toThrow("at most 24h");
  });

  test("are written for people", () => {
    expect([200, 1000, 1500, 60_000].map(formatDuration)).toEqual(["200 ms", "1 s", "1.5 s", "60 s"]);
  });
});
