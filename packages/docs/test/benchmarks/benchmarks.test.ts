import { expect, test } from "vitest";
import { benchChart } from "../../src/benchmarks/bench-chart.ts";
import { benchPage } from "../../src/benchmarks/bench-page.ts";
import { benchReports, readReport } from "../../src/benchmarks/bench-report.ts";
import { benchmarksDocument, cellText } from "../../src/benchmarks/benchmarks-document.ts";
import { figureText } from "../../src/benchmarks/figure-text.ts";
import { benchReadmeSection } from "../../src/benchmarks/how-to-read.ts";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";

const reports = benchReports();
const { markdown } = benchmarksDocument();

const small = readReport("client", {
  command: "pnpm bench client",
  measured: "2026-01-01",
  machine: { cores: 2 },
  versions: { node: "26" },
  tables: [
    {
      title: "Calls",
      rows: [
        { name: "fetch", ms: 10, "× fetch": 1 },
        { name: "@ghpkg/client", ms: 25.04, "× fetch": 2.504, notes: ["waits"] },
        { name: "broken", notes: ["ended with 1"] },
      ],
      goals: [{ what: "@ghpkg/client, × fetch,", atMost: 2, is: 2.504, met: false }],
    },
  ],
});

test("every file of results is a part of the page", () => {
  expect(reports.map(({ name }) => name)).toEqual(expect.arrayContaining(["client", "slicer"]));
});

test("every table, with every row and figure, is in the twin", () => {
  const lines = markdown.split("\n");
  const rows = reports.flatMap(({ tables }) =>
    tables.flatMap(({ columns, rows: all }) =>
      all.map(({ name, figures }) => `| ${[name, ...columns.map((one) => cellText(figures.get(one)))].join(" | ")} |`),
    ),
  );
  expect(rows.filter((row) => !lines.includes(row))).toEqual([]);
  const titles = reports.flatMap(({ tables }) => tables.map(({ title }) => `### ${title}`));
  expect(titles.filter((title) => !lines.includes(title))).toEqual([]);
});

test("each missed goal is named at the top, and leads to its table", () => {
  const { goals, parts } = benchPage(reports);
  const missed = parts.flatMap(({ tables }) =>
    tables.flatMap(({ heading, table }) => table.goals.filter(({ met }) => !met).map(() => `(#${heading.id})`)),
  );
  expect(missed.length).toBeGreaterThan(0);
  expect(goals.markdown.match(/\(#[^)]*\)/g)).toEqual(missed);
});

test("headings have the ids that the search knows them by", () => {
  const { ratios, goals, parts } = benchPage(reports);
  const ids = [
    ratios.heading,
    goals.heading,
    ...parts.flatMap(({ heading, reading, tables }) => [heading, reading.heading, ...tables.map((one) => one.heading)]),
  ].map(({ id }) => id);
  const rendered = renderMarkdown(markdown).headings.filter(({ depth }) => depth > 1);
  expect(ids).toEqual(rendered.map(({ id }) => id));
});

test("bars show the first ratio, in percent of the longest, without who has no figure", () => {
  const [table] = small.tables;
  expect(table && benchChart(table)).toEqual({
    column: "× fetch",
    bars: [
      { name: "fetch", length: 39.9, text: "1×", isOurs: false },
      { name: "@ghpkg/client", length: 100, text: "2.50×", isOurs: true },
    ],
  });
});

test("bars of slicers say what is wrong with the slice", () => {
  const slicer = reports.find(({ name }) => name === "slicer");
  const [table] = slicer?.tables ?? [];
  const bars = (table && benchChart(table)?.bars) ?? [];
  expect(bars.find(({ isOurs }) => isOurs)?.faults).toBe("nothing wrong");
  expect(bars.find(({ name }) => name === "@redocly/cli")?.faults).toMatch(/unused.*left over/);
});

test("who has failed has a dash for each figure, and says why", () => {
  const [table] = small.tables;
  expect(table?.columns).toEqual(["ms", "× fetch"]);
  expect(table?.rows[2]).toEqual({ name: "broken", figures: new Map(), notes: ["ended with 1"] });
  expect(cellText(undefined)).toBe("–");
});

test.each([
  [12345, "12,345"],
  [1278.94, "1,279"],
  [157.797, "157.8"],
  [2.548, "2.55"],
  [0.045, "0.045"],
])("%d is written %s", (figure, text) => {
  expect(figureText(figure)).toBe(text);
});

test("a package that the bench's README says nothing of is an error", () => {
  expect(() => benchReadmeSection("What the tables of the moon mean")).toThrow(/no section/);
});
