import type { OperationId } from "@ghpkg/types";
import type { StatusDeviation } from "../deviations.ts";
import { statusDeviations } from "../deviations.ts";
import { operations } from "../operations/operation.ts";

/** The deviations that have an operation answer with a status; none when nothing is known of it. */
export function deviationsOf(operation: OperationId, status: number): readonly StatusDeviation[] {
  const found = operations.find(({ id }) => id === operation);
  if (!found) return [];
  return statusDeviations.filter(
    (one) =>
      one.status === status &&
      one.actions.includes(found.action) &&
      (one.owners === undefined || one.owners.includes(found.owner)),
  );
}

/** The statuses that deviations have an operation answer with, ascending, each once. */
export function deviatingStatuses(operation: OperationId): readonly number[] {
  const statuses = statusDeviations.map(({ status }) => status);
  return [...new Set(statuses)]
    .filter((status) => deviationsOf(operation, status).length > 0)
    .toSorted((one, other) => one - other);
}
