import { expect, test } from "vitest";
import { measureParts } from "../src/measurement.ts";
import type { Suite } from "../src/measurement.ts";
import type { Table } from "../src/report.ts";

const table = (title: string): Table => ({ title, columns: [], rows: [], goals: [] });
const suite: Suite = {
  packages: [],
  parts: {
    start: async ({ quick }) => [table(`start, quick: ${quick}`)],
    size: async () => [table("size"), table("size by file")],
  },
};

test("measures the parts that are named, in that order, and tells of each", async () => {
  const told: string[] = [];
  const tables = await measureParts(suite, ["size", "start"], { quick: true }, (line) => told.push(line));
  expect(tables.map(({ title }) => title)).toEqual(["size", "size by file", "start, quick: true"]);
  expect(told).toEqual(["measuring: size", "measuring: start"]);
});

test("a part that nobody can measure is a failure", async () => {
  const measuring = measureParts(suite, ["colour"], { quick: true }, () => {});
  await expect(measuring).rejects.toThrow("how to measure colour");
});
