import { gateName } from "../check/gates.ts";
import { plural } from "../check/plural.ts";
import type { Gate } from "../check/run-summary.ts";
import type { SliceFacts } from "../spec/slice-report.ts";

/** What was cut out of which description: a line for each edition and API version. */
export function sliceTable(slices: readonly SliceFacts[], cached: boolean): string {
  const head = ["edition", "API version", "source", "operations", "components", "bytes in → out", "time"];
  const rows = slices.map((slice) => [
    slice.edition,
    slice.apiVersion,
    slice.from,
    String(slice.operations),
    slice.components.total === undefined
      ? String(slice.components.kept)
      : `${slice.components.kept} of ${grouped(slice.components.total)}`,
    `${grouped(slice.bytesIn)} → ${grouped(slice.bytesOut)}`,
    timeOf(slice, cached),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]): string =>
    `${cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd()}\n`;
  return [head, ...rows].map(line).join("");
}

/** How much was done anew, and what: turbo leaves out what has not changed. */
export function cacheLine(tasks: readonly Gate[]): string {
  const ran = tasks.filter(({ cached }) => !cached);
  const cached = tasks.length - ran.length;
  const rest = cached > 0 ? `${plural(cached, "task")} unchanged since the last run, from the cache` : "";
  if (ran.length === 0) return `Nothing has changed: ${rest}.\n`;
  const done = `${plural(ran.length, "task")} run (${ran.map(gateName).join(", ")})`;
  return rest === "" ? `${done}.\n` : `${done}; ${rest}.\n`;
}

/** What the example printed, out of the log of its task: without the commands that the package manager echoes. */
export function exampleLines(log: string): string {
  const lines = log
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("$ ") && !line.startsWith("> "));
  return `packages/types/example/untagged-versions.ts, compiled and run:\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function timeOf({ milliseconds }: SliceFacts, cached: boolean): string {
  if (milliseconds === undefined) return "as locked";
  return cached ? "cached" : `${(milliseconds / 1000).toFixed(2)} s`;
}

/** 13,001,822. */
function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
