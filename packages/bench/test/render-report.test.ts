import { expect, test } from "vitest";
import { renderReport, renderTable } from "../src/render-report.ts";
import { goal } from "../src/report.ts";
import type { Table } from "../src/report.ts";

const table: Table = {
  title: "CPU of a call",
  columns: [
    { title: "µs", digits: 1 },
    { title: "× plain fetch", digits: 2 },
  ],
  rows: [
    { name: "plain fetch", figures: [1234.56, 1] },
    { name: "ours", figures: [2469.12, undefined] },
  ],
  goals: [goal("ours, × plain fetch,", 1.5, 2), goal("ours, × itself,", 1.5, 1)],
};

test("a table is Markdown with its figures under each other; what was not measured is a dash", () => {
  expect(renderTable(table)).toMatchInlineSnapshot(`
    "## CPU of a call

    |             |      µs | × plain fetch |
    | ----------- | ------: | ------------: |
    | plain fetch | 1,234.6 |          1.00 |
    | ours        | 2,469.1 |             – |

    - MISSED: ours, × plain fetch, is 2.00, goal ≤ 1.50
    - met: ours, × itself, is 1.00, goal ≤ 1.50
    "
  `);
});

test("a goal that is just reached is met", () => {
  expect(goal("gzip bytes", 6000, 6000).met).toBe(true);
});

test("a goal that is not a figure is missed", () => {
  expect(goal("gzip bytes", 6000, Number.NaN).met).toBe(false);
});

test("a report says how it came about, and how many goals are met", () => {
  const text = renderReport({
    command: "pnpm bench client",
    measured: "2026-01-02",
    machine: { cores: 2 },
    versions: { node: "26.0.0", esbuild: "1.2.3" },
    tables: [table, table],
  });
  expect(text).toMatch(/^pnpm bench client, 2026-01-02\ncores 2\nnode 26\.0\.0, esbuild 1\.2\.3\n/);
  expect(text).toMatch(/\n2 of 4 goals met\.\n$/);
});
