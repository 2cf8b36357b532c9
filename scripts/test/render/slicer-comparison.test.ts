import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderSlicerChart } from "../../render/slicer-chart.ts";
import { renderSlicerComparison } from "../../render/slicer-comparison.ts";
import { readSlicerReport } from "../../render/slicer-report.ts";

const text = readFileSync(join(import.meta.dirname, "slicer-report.json"), "utf8");
const report = readSlicerReport(text);

test("the table has the figures of the report, ours first, and says when a tool failed", () => {
  expect(renderSlicerComparison(report)).toMatchInlineSnapshot(`
    "api.github.com.json, 13.0 MB: the operations with the tag packages. Measured 2026-01-02 by \`pnpm bench slicer\`, Node 26.0.0, A & B, linux-x64.

    | tool             | CPU    | memory | unused | missing | dangling | damage | left over | cases right |
    | ---------------- | ------ | ------ | ------ | ------- | -------- | ------ | --------- | ----------- |
    | @ghpkg/slicer    | 0.80×  | 0.75×  | 0      | 0       | 0        | 0      | 0         | 2 of 2      |
    | oas, its reducer | 3.00×  | 1.50×  | 1,739  | 0       | 288      | 0      | 270       | 1 of 2      |
    | broken           | failed |        |        |         |          |        |           | 0 of 2      |

    CPU and peak memory of the whole process, as multiples of a Node that only does \`JSON.parse\` of the file. What is wrong is counted by a reference of its own: components that nobody needs (unused) or that are gone (missing), references to nothing (dangling), needed parts that are not as in the source (damage), and operations, paths, webhooks and tags that nobody asked for (left over).

    2 hand-made cases of one idea each, in \`packages/bench/programs/slicer/cases\`:

    - @ghpkg/slicer: all right.
    - oas, its reducer: wrong at links.
    - broken: wrong at all.

    What was run:

    - @ghpkg/slicer 1.0.0: \`openapi-slice in.json --tag TAG -o out.json\`
    - oas 38.0.0, its reducer: \`OpenAPIReducer.init(…).byTag(TAG).reduce()\`
    - broken 0.1.0: \`broken in.json\`
    "
  `);
});

test("the chart has a bar for each tool that was measured, as long as its CPU", () => {
  const chart = renderSlicerChart(report);
  const bars = [...chart.matchAll(/<rect .*?width="([\d.]+)".*?class="bar( ours)?"/g)];
  expect(bars.map(([, length, ours]) => [Number(length), ours])).toEqual([
    [88, " ours"],
    [330, undefined],
  ]);
  expect(chart).not.toContain("broken");
});

test("what is wrong stands beside the bar as text", () => {
  const chart = renderSlicerChart(report);
  expect(chart).toMatch(/3\.00× <tspan class="small wrong">1,739 unused, 288 dangling, 270 left over<\/tspan>/);
  expect(chart).toMatch(/0\.80× <tspan class="small">nothing wrong<\/tspan>/);
});

test("a screen reader is told the same, and what the file says cannot break the picture", () => {
  const chart = renderSlicerChart(report);
  expect(chart).toMatch(/role="img" aria-labelledby="title desc"/);
  expect(chart).toMatch(/<desc id="desc">.*oas, its reducer: 3\.00 times, 1,739 unused/);
  expect(chart).toContain("A &amp; B");
  expect(chart).not.toMatch(/&(?!amp;|lt;|gt;)/);
});

test("the chart follows a dark background, and loads nothing", () => {
  const chart = renderSlicerChart(report);
  expect(chart).toContain("@media (prefers-color-scheme: dark)");
  expect(chart.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|href|@import|url\(|<script/);
});

test.each([
  ["{}", "lacks the list tables"],
  ['{"tables":[]}', "lacks a table: run all of it"],
  [text.replace('"peak MB": 100', '"peak MB": "100"'), "lacks the figure peak MB of JSON.parse of the file"],
  [text.replace('"measured"', '"measure"'), "lacks the text measured"],
])("a report that lacks something is refused (%#)", (broken, message) => {
  expect(() => readSlicerReport(broken)).toThrow(message);
});
