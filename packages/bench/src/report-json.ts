import type { Report, Table } from "./report.ts";

/** The report as a file: every figure by its name, so that a change can be read in a diff. */
export function reportJson({ tables, ...circumstances }: Report): string {
  return `${JSON.stringify({ ...circumstances, tables: tables.map(plainTable) }, rounded, 2)}\n`;
}

function plainTable({ title, columns, rows, goals }: Table): object {
  const twice = columns.find((column, at) => columns.findIndex((other) => other.title === column.title) !== at);
  if (twice) throw new Error(`Two columns of "${title}" are called "${twice.title}".`);
  return {
    title,
    rows: rows.map(({ name, figures, notes, run }) => ({
      name,
      run,
      ...Object.fromEntries(columns.map((column, at) => [column.title, figures[at]])),
      notes,
    })),
    goals: goals.map(({ what, atMost, is, met }) => ({ what, atMost, is, met })),
  };
}

/** Behind the third digit, nothing is known. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
