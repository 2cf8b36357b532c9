import { describedScopes } from "../spec/described-scopes.ts";
import type { Slice } from "../spec/slices.ts";
import { generatedHeader } from "./generated-header.ts";

/**
 * The scopes of every operation, in the order of GitHub's description. Throws an Error when a sentence cannot be read, and when
 * two slices disagree: there is one table for all editions.
 */
export function renderOperationScopes(slices: readonly Slice[]): string {
  const rows = new Map<string, { scopes: string; slice: Slice }>();
  for (const slice of slices) {
    for (const { operationId, scopes } of describedScopes(slice)) {
      const line = `[${scopes.map((scope) => JSON.stringify(scope)).join(", ")}]`;
      const row = rows.get(operationId) ?? { scopes: line, slice };
      if (row.scopes !== line) {
        const one = `${row.scopes} in ${row.slice.edition.id} ${row.slice.apiVersion}`;
        throw new Error(`${operationId} needs ${one}, and ${line} in ${slice.edition.id} ${slice.apiVersion}.`);
      }
      rows.set(operationId, row);
    }
  }
  const entries = [...rows].map(([operationId, { scopes }]) => `  ${JSON.stringify(operationId)}: ${scopes},\n`);
  return `${generatedHeader}
/** The scopes that each operation needs by its description, in all editions: an OAuth or classic token must have all of them. */
export const operationScopes = {
${entries.join("")}} as const;
`;
}
