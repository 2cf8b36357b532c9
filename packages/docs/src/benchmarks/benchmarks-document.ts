import type { SiteDocument } from "../site/site-document.ts";
import type { BenchPart } from "./bench-page.ts";
import { benchPage, goalMarkdown } from "./bench-page.ts";
import type { BenchTable } from "./bench-report.ts";
import { benchReports } from "./bench-report.ts";
import { figureText } from "./figure-text.ts";

/** What has been measured, from the bench's own JSON. */
export function benchmarksDocument(): SiteDocument {
  const { lead, ratios, goals, parts } = benchPage(benchReports());
  const markdown = [
    `# Benchmarks\n\n${lead}\n`,
    ...[ratios, goals].map((part) => `## ${part.heading.text}\n\n${part.markdown}\n`),
    ...parts.map(partMarkdown),
  ].join("\n");
  return { ...benchmarksPage, section: "benchmarks", markdown };
}

/** What the page is called. */
export const benchmarksPage = {
  path: "/benchmarks/",
  title: "Benchmarks",
  description: "The packages beside their peers: CPU, memory, bytes, and what each gets wrong.",
} as const;

function partMarkdown({ heading, circumstances, reading, tables }: BenchPart): string {
  return [
    `## ${heading.text}\n\n${circumstances}\n`,
    `### ${reading.heading.text}\n\n${reading.markdown}\n`,
    ...tables.map(({ table }) => tableMarkdown(table)),
  ].join("\n");
}

function tableMarkdown({ title, columns, rows, goals }: BenchTable): string {
  const body = rows.map(({ name, figures }) => line([name, ...columns.map((column) => cellText(figures.get(column)))]));
  return [
    `### ${title}\n`,
    `${[line(["", ...columns]), line(["---", ...columns.map(() => "---:")]), ...body].join("\n")}\n`,
    ...linesOf(goals.map(goalMarkdown)),
    ...linesOf(rows.flatMap(({ name, run }) => (run === undefined ? [] : [`${name}: ${run}`]))),
    ...linesOf(rows.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`))),
  ].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** A figure in its cell, or the dash that stands for none. */
export function cellText(figure: number | undefined): string {
  return figure === undefined ? "–" : figureText(figure);
}

function linesOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${lines.map((one) => `- ${one}`).join("\n")}\n`];
}
