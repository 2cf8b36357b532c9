import { generatedHeader } from "./generated-header.ts";
import { operationsOf } from "../spec/slice-operations.ts";
import type { Slice } from "../spec/slices.ts";

/** The run-time table of operations: how each is called, where GitHub documents it, and which editions have it. */
export function renderOperationsTable(slices: readonly Slice[]): string {
  const rows = new Map<string, { line: string; editions: Set<string> }>();
  for (const slice of slices) {
    for (const { operationId, method, path, category, documentationUrl } of operationsOf(slice)) {
      const line = [
        `    method: ${JSON.stringify(method)},`,
        `    path: ${JSON.stringify(path)},`,
        `    category: ${JSON.stringify(category)},`,
        `    documentationUrl: ${JSON.stringify(documentationUrl)},`,
      ].join("\n");
      const row = rows.get(operationId) ?? { line, editions: new Set() };
      row.editions.add(slice.edition.id);
      rows.set(operationId, row);
    }
  }
  const entries = [...rows].map(
    ([operationId, { line, editions }]) =>
      `  ${JSON.stringify(operationId)}: {\n${line}\n    editions: [${[...editions].map((id) => JSON.stringify(id)).join(", ")}],\n  },\n`,
  );
  return `${generatedHeader}
/**
 * Every operation by its operationId, in the order of GitHub's description. \`documentationUrl\` is that of the first edition
 * that has the operation; the part behind # is the same in all editions.
 */
export const operationsTable = {
${entries.join("")}} as const;
`;
}
