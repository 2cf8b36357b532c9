import type { OperationId } from "@ghpkg/types";
import { operationScopes } from "./operation-scopes.generated.ts";

/** What an operation does, whoever owns the package. */
export type Action =
  | "conflicts"
  | "delete"
  | "delete-version"
  | "get"
  | "get-version"
  | "list"
  | "restore"
  | "restore-version"
  | "versions";

/** Whose packages an operation is about: an organization's, a user's, or those of the token's own account. */
export type OwnerKind = "me" | "org" | "user";

// By the beginning of the operationId: `-for-org`, `-for-organization` and `-owned-by-org` follow without a rule.
const actions: readonly (readonly [string, Action])[] = [
  ["packages/list-docker-migration-conflicting-packages-", "conflicts"],
  ["packages/list-packages-", "list"],
  ["packages/get-package-version-", "get-version"],
  ["packages/get-package-", "get"],
  ["packages/get-all-package-versions-", "versions"],
  ["packages/delete-package-version-", "delete-version"],
  ["packages/delete-package-", "delete"],
  ["packages/restore-package-version-", "restore-version"],
  ["packages/restore-package-", "restore"],
];

/** The 27 operations, in the order of GitHub's description. */
// The table's keys are its operations.
export const operationIds: readonly OperationId[] = Object.keys(operationScopes) as OperationId[];

/** Whether something is one of the 27 operations. */
export function isOperation(value: unknown): value is OperationId {
  return typeof value === "string" && Object.hasOwn(operationScopes, value);
}

/** What an operation does. Throws a TypeError for a word that is none, which may come past the types. */
export function actionOf(operation: OperationId): Action {
  const found = isOperation(operation) ? actions.find(([start]) => operation.startsWith(start)) : undefined;
  // A test sees that every operation is found.
  if (!found) throw new TypeError(`${JSON.stringify(operation)} is no operation of GitHub Packages.`);
  return found[1];
}

/** Whose packages an operation is about. */
export function ownerOf(operation: OperationId): OwnerKind {
  if (operation.endsWith("-authenticated-user")) return "me";
  return operation.endsWith("-user") ? "user" : "org";
}

/** Whether an operation takes something away or brings it back: that is for admins. */
export function isWrite(operation: OperationId): boolean {
  return /^(delete|restore)/.test(actionOf(operation));
}
