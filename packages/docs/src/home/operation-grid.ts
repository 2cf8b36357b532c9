import { actionOf, ownerOf } from "@ghpkg/scopes";
import type { Action, OwnerKind } from "@ghpkg/scopes";
import type { OperationId } from "@ghpkg/types";
import { operationIds } from "../rest/operation-slug.ts";

/** What can be done, and the operation that does it for each kind of owner. */
export interface GridRow {
  readonly action: Action;
  /** In the words of people: `Delete a version`. */
  readonly name: string;
  readonly operations: Readonly<Record<OwnerKind, OperationId>>;
}

/** Whose packages: the columns, in the order of GitHub's description. */
export const gridOwners: readonly { readonly owner: OwnerKind; readonly name: string }[] = [
  { owner: "org", name: "an organization" },
  { owner: "user", name: "a user" },
  { owner: "me", name: "oneself" },
];

const names: Readonly<Record<Action, string>> = {
  list: "List packages",
  get: "Get a package",
  delete: "Delete a package",
  restore: "Restore a package",
  versions: "List versions",
  "get-version": "Get a version",
  "delete-version": "Delete a version",
  "restore-version": "Restore a version",
  conflicts: "List Docker conflicts",
};

/** The 27 operations as a table of nine rows. */
export function operationGrid(): readonly GridRow[] {
  // The table of names has a line for each action.
  return (Object.keys(names) as Action[]).map((action) => ({
    action,
    name: names[action],
    operations: { org: find(action, "org"), user: find(action, "user"), me: find(action, "me") },
  }));
}

function find(action: Action, owner: OwnerKind): OperationId {
  const found = operationIds.find((operation) => actionOf(operation) === action && ownerOf(operation) === owner);
  if (!found)
    throw new Error(`no operation does ${action} for ${owner}: the table on the first page has a place for it`);
  return found;
}
