import { gateName } from "./gates.ts";
import { plural } from "./plural.ts";
import type { Row, Tally } from "./tally.ts";

/** The gates, one a line, then the skipped tests by name. */
export function table({ rows }: Tally, inCi: boolean): string {
  const cells = rows.map(cellsOf);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [...lines, ...skippedLines(rows, inCi)].map((line) => `${line}\n`).join("");
}

/** The promise of the check to other programs: always the last line, always in this form. */
export function lastLine({ passed, failed }: Pick<Tally, "passed" | "failed">): string {
  return `${passed} passed, ${failed} failed\n`;
}

function cellsOf(row: Row): string[] {
  const time = row.gate.cached ? "cached" : `${row.gate.seconds.toFixed(1)} s`;
  return [row.failed > 0 ? "failed" : "passed", gateName(row.gate), time, countsOf(row)];
}

function countsOf(row: Row): string {
  const counts = [
    row.unit === "test" && `${plural(row.passed, "test")} passed`,
    row.unit === "test" && row.failed > 0 && `${row.failed} failed`,
    row.skipped.length > 0 && `${row.skipped.length} skipped`,
    row.because,
  ];
  return counts.filter(Boolean).join(", ");
}

function skippedLines(rows: readonly Row[], inCi: boolean): string[] {
  const lines = rows.flatMap(({ gate, skipped }) =>
    skipped.map(({ name, because }) => {
      const again = gate.cached ? " (as of an earlier run; pnpm check --force tries again)" : "";
      return `  ${gateName(gate)}: ${name}: ${because}${again}`;
    }),
  );
  if (lines.length === 0) return [];
  const verdict = inCi ? ", counted as failed because CI=true" : "";
  return ["", `${plural(lines.length, "skipped test")}${verdict}:`, ...lines];
}
