import type { BenchRow, BenchTable } from "./bench-report.ts";
import { figureText } from "./figure-text.ts";

/** A table as bars. Less is better in all of them. */
export interface BenchChart {
  /** The column that the bars show. */
  readonly column: string;
  readonly bars: readonly {
    readonly name: string;
    /** How long the bar is, in percent of the longest. */
    readonly length: number;
    /** The figure, with × where it is a ratio. */
    readonly text: string;
    /** For slicers: what is wrong with the slice. */
    readonly faults?: string;
    readonly isOurs: boolean;
  }[];
}

/** More bars than this are no picture. */
const mostBars = 15;
const shortestBar = 0.6;
const faultColumns = ["unused", "missing", "dangling", "damage", "left over"];

/** The bars of a table: of its first ratio, else of its gzipped size, else of its first figure. Long tables have none. */
export function benchChart({ columns, rows }: BenchTable): BenchChart | undefined {
  const column = columns.find((one) => one.includes("×")) ?? columns.find((one) => one === "gzip bytes") ?? columns[0];
  if (column === undefined || rows.length < 2 || rows.length > mostBars) return undefined;
  const withFigure = rows.flatMap((row) => {
    const figure = row.figures.get(column);
    return figure === undefined ? [] : [{ row, figure }];
  });
  const longest = Math.max(...withFigure.map(({ figure }) => figure));
  return {
    column,
    bars: withFigure.map(({ row, figure }) => {
      const faults = faultsOf(row);
      return {
        name: row.name,
        length: Math.max(shortestBar, Math.round((1000 * figure) / (longest || 1)) / 10),
        text: `${figureText(figure)}${column.includes("×") ? "×" : ""}`,
        ...(faults === undefined ? {} : { faults }),
        isOurs: row.name.startsWith("@ghpkg/"),
      };
    }),
  };
}

/** `471 unused, 1 damage`; absent for who makes no slice. */
function faultsOf({ figures }: BenchRow): string | undefined {
  const counts = faultColumns.flatMap((fault) => {
    const count = figures.get(fault);
    return count === undefined ? [] : [{ fault, count }];
  });
  if (counts.length < faultColumns.length) return undefined;
  const found = counts.filter(({ count }) => count > 0).map(({ fault, count }) => `${figureText(count)} ${fault}`);
  return found.length === 0 ? "nothing wrong" : found.join(", ");
}
