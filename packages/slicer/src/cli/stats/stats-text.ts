import { count, line, of } from "../report-text.ts";
import type { Counted, Stats } from "./measure.ts";

/** The figures of a run, for a person. */
export function statsText(stats: Stats): string {
  const { bytes, biggest, operations, phases, peakBytes } = stats;
  const names = [...new Set([...Object.keys(bytes.source.parts), ...Object.keys(bytes.slice.parts)])];
  const width = Math.max(...names.map((name) => name.length), 12);
  const row = (name: string, ...figures: readonly string[]): string =>
    `${name.padEnd(width)}${figures.map((figure) => figure.padStart(14)).join("")}`;
  const total = { wallMs: sum(phases.map(({ wallMs }) => wallMs)), cpuMs: sum(phases.map(({ cpuMs }) => cpuMs)) };
  const lines = [
    "",
    row("bytes", "in", "out"),
    ...names.map((name) => row(name, count(bytes.source.parts[name] ?? 0), count(bytes.slice.parts[name] ?? 0))),
    row("total", count(bytes.source.total), count(bytes.slice.total)),
    "",
    "biggest components of the slice, in bytes",
    ...biggest.map((each) => `${count(each.bytes).padStart(12)}  ${each.pointer}`),
    "",
    line("methods", counted(operations.methods)),
    line("tags", counted(operations.tags)),
    "",
    row("seconds", "elapsed", "CPU"),
    ...phases.map(({ name, wallMs, cpuMs }) => row(name, seconds(wallMs), seconds(cpuMs))),
    row("total", seconds(total.wallMs), seconds(total.cpuMs)),
    "",
    line("memory", `${count(Math.round(peakBytes / 1e6))} MB at most`),
  ];
  return `${lines.join("\n")}\n`;
}

/** Those of which something is kept; of the others only how many there are. */
function counted(counts: Readonly<Record<string, Counted>>): string {
  const all = Object.entries(counts);
  const kept = all.filter(([, each]) => each.kept > 0).map(([name, each]) => `${name} ${of(each.kept, each.total)}`);
  const others = all.length - kept.length;
  return `${kept.join(", ") || "none"}${others > 0 ? `; nothing of ${others} more` : ""}`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
