/** A table in Markdown, its columns aligned as the formatter does: a generated one must pass it unchanged. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", String.raw`\|`)));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], fill: string): string =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width, fill)).join(" | ")} |\n`;
  const [first = [], ...others] = cells;
  return [line(first, " "), line([], "-"), ...others.map((row) => line(row, " "))].join("");
}
