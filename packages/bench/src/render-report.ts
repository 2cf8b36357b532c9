import type { Goal, Report, Row, Table } from "./report.ts";

/** The report for a terminal; the tables are Markdown, to be pasted where they are read. */
export function renderReport(report: Report): string {
  const { command, machine, measured, tables, versions } = report;
  const goals = tables.flatMap((table) => table.goals);
  const met = goals.filter((one) => one.met).length;
  return [
    `${command}, ${measured}`,
    facts(machine),
    facts(versions),
    "",
    ...tables.map(renderTable),
    `${met} of ${goals.length} goals met.`,
    "",
  ].join("\n");
}

/** A table, and below it what was to be reached. */
export function renderTable({ title, columns, rows, goals }: Table): string {
  const head = ["", ...columns.map((column) => column.title)];
  const body = rows.map((row) => [
    row.name,
    ...columns.map(({ digits }, at) => {
      const figure = row.figures[at];
      return figure === undefined ? "–" : grouped(figure, digits);
    }),
  ]);
  const widths = head.map((_, at) => Math.max(3, ...[head, ...body].map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [
    `## ${title}`,
    "",
    line(head),
    line(rule),
    ...body.map(line),
    "",
    ...noteLines(rows),
    ...goalLines(goals),
  ].join("\n");
}

function noteLines(rows: readonly Row[]): readonly string[] {
  const lines = rows.flatMap(({ name, notes = [] }) => notes.map((note) => `- ${name}: ${note}`));
  return lines.length === 0 ? [] : [...lines, ""];
}

function goalLines(goals: readonly Goal[]): readonly string[] {
  if (goals.length === 0) return [];
  return [
    ...goals.map(
      ({ atMost, digits, is, met, what }) =>
        `- ${met ? "met" : "MISSED"}: ${what} is ${grouped(is, digits)}, goal ≤ ${grouped(atMost, digits)}`,
    ),
    "",
  ];
}

function facts(named: Readonly<Record<string, number | string>>): string {
  return Object.entries(named)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

/** 13,001.5 */
function grouped(figure: number, digits: number): string {
  return figure.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
