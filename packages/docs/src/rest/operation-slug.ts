import { operationsTable } from "@ghpkg/types";
import type { OperationId } from "@ghpkg/types";

/** The operations, in the order of GitHub's description. */
// The table's keys are its operations.
export const operationIds: readonly OperationId[] = Object.keys(operationsTable) as OperationId[];

/** What an operation is called in addresses: the anchor that docs.github.com has for it, the same in all editions. */
export function operationSlug(operation: OperationId): string {
  return new URL(operationsTable[operation].documentationUrl).hash.slice(1);
}
