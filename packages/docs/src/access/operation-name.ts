import { actionOf, ownerOf } from "@ghpkg/scopes";
import type { OperationId } from "@ghpkg/types";
import { gridOwners, operationGrid } from "../home/operation-grid.ts";

/** What people call an operation: `Delete a version of an organization`. */
export function operationName(operation: OperationId): string {
  const row = operationGrid().find(({ action }) => action === actionOf(operation));
  const owner = gridOwners.find((one) => one.owner === ownerOf(operation));
  return `${row?.name ?? operation} of ${owner?.name ?? ""}`;
}
