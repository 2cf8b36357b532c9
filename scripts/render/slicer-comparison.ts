import { markdownTable } from "./markdown-table.ts";
import { faultNames } from "./slicer-report.ts";
import type { MeasuredTool, SlicerReport } from "./slicer-report.ts";

/** The slicer beside its peers, as Markdown: what each costs and gets wrong, and what was run. */
export function renderSlicerComparison(report: SlicerReport): string {
  const { base, machine, measured, title, tools, versions } = report;
  const count = Math.max(...tools.map(({ right, wrong }) => right.length + wrong.length));
  return [
    `${title}. Measured ${measured} by \`pnpm bench slicer\`, Node ${versions["node"] ?? ""}, ${machine}.\n`,
    markdownTable(
      ["tool", "CPU", "memory", ...faultNames, "cases right"],
      tools.map((tool) => costs(tool, base.megabytes, count)),
    ),
    "CPU and peak memory of the whole process, as multiples of a Node that only does `JSON.parse` of the file. What is wrong is " +
      "counted by a reference of its own: components that nobody needs (unused) or that are gone (missing), references to " +
      "nothing (dangling), needed parts that are not as in the source (damage), and operations, paths, webhooks and tags that " +
      "nobody asked for (left over).\n",
    `${count} hand-made cases of one idea each, in \`packages/bench/programs/slicer/cases\`:\n`,
    `${tools
      .filter(({ tried }) => tried)
      .map(caseLine)
      .join("\n")}\n`,
    "What was run:\n",
    tools.map((tool) => `- ${nameOf(tool, versions)}: ${tool.run}`).join("\n"),
    "",
  ].join("\n");
}

function costs({ figures, name, right, tried }: MeasuredTool, megabytes: number, count: number): readonly string[] {
  const cases = tried ? `${right.length} of ${count}` : "";
  if (!figures) return [name, "failed", "", ...faultNames.map(() => ""), cases];
  const { cpu, faults } = figures;
  return [
    name,
    `${cpu.toFixed(2)}×`,
    `${(figures.megabytes / megabytes).toFixed(2)}×`,
    ...faultNames.map((fault) => faults[fault].toLocaleString("en-US")),
    cases,
  ];
}

function caseLine({ name, right, wrong }: MeasuredTool): string {
  if (wrong.length === 0) return `- ${name}: all right.`;
  return `- ${name}: wrong at ${right.length === 0 ? "all" : wrong.join(", ")}.`;
}

function nameOf({ name }: MeasuredTool, versions: SlicerReport["versions"]): string {
  // A tool may be measured in two ways: `oas, its reducer`.
  const [own = name, way] = name.split(", ", 2);
  return [`${own} ${versions[own] ?? ""}`.trim(), way].filter(Boolean).join(", ");
}
