import { expect, test } from "vitest";
import { reportJson } from "../src/report-json.ts";
import { goal } from "../src/report.ts";
import type { Report } from "../src/report.ts";

const report: Report = {
  command: "pnpm bench client",
  measured: "2026-01-02",
  machine: { cores: 2 },
  versions: { node: "26.0.0" },
  tables: [
    {
      title: "CPU of a call",
      columns: [
        { title: "µs", digits: 1 },
        { title: "× plain fetch", digits: 2 },
      ],
      rows: [{ name: "ours", figures: [10.123456, undefined] }],
      goals: [goal("ours, µs,", 9, 10.123456)],
    },
  ],
};

test("figures have the names of their columns; what was not measured is absent", () => {
  expect(JSON.parse(reportJson(report))).toMatchObject({
    measured: "2026-01-02",
    tables: [{ title: "CPU of a call", rows: [{ name: "ours", µs: 10.123 }] }],
  });
  expect(reportJson(report)).not.toContain("× plain fetch");
});

test("a goal is beside its figure", () => {
  expect(JSON.parse(reportJson(report))).toMatchObject({
    tables: [{ goals: [{ what: "ours, µs,", atMost: 9, is: 10.123, met: false }] }],
  });
});

test("no two columns of one table may share a name", () => {
  const twice = report.tables.map((table) => ({
    ...table,
    columns: table.columns.map(() => ({ title: "µs", digits: 1 })),
  }));
  expect(() => reportJson({ ...report, tables: twice })).toThrow('called "µs"');
});
