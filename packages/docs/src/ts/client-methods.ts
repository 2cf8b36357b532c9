import type { Action } from "@ghpkg/scopes";
import { actionOf } from "@ghpkg/scopes";
import type { OperationId } from "@ghpkg/types";

/** Where in the client's reference the method stands that does an action. */
const methods: Readonly<Record<Action, string>> = {
  conflicts: "Owner.dockerConflicts",
  list: "Owner",
  get: "PackageHandle.get",
  delete: "PackageHandle.delete",
  restore: "PackageHandle.restore",
  versions: "VersionsHandle.list",
  "get-version": "VersionsHandle.get",
  "delete-version": "VersionsHandle.delete",
  "restore-version": "VersionsHandle.restore",
};

/** The method of the client that does an operation, as its reference names it: `PackageHandle.get`. */
export function clientMethod(operation: OperationId): string {
  return methods[actionOf(operation)];
}
