import type { OperationId } from "@ghpkg/types";
import { operationsTable } from "@ghpkg/types";
import type { Action, OwnerKind } from "@ghpkg/scopes";

/** One of the operations, and what it does to whose packages: read off its method and path. */
export interface Operation {
  readonly id: OperationId;
  readonly action: Action;
  readonly owner: OwnerKind;
  readonly method: string;
  /** `/orgs/{org}/packages`. */
  readonly path: string;
  /** `/packages/packages#list-packages-for-an-organization`: its page below https://docs.github.com/rest. */
  readonly docs: string;
}

const actions: Readonly<Record<string, Action>> = {
  "GET /docker/conflicts": "conflicts",
  "GET /packages": "list",
  "GET /packages/{package_type}/{package_name}": "get",
  "DELETE /packages/{package_type}/{package_name}": "delete",
  "POST /packages/{package_type}/{package_name}/restore": "restore",
  "GET /packages/{package_type}/{package_name}/versions": "versions",
  "GET /packages/{package_type}/{package_name}/versions/{package_version_id}": "get-version",
  "DELETE /packages/{package_type}/{package_name}/versions/{package_version_id}": "delete-version",
  "POST /packages/{package_type}/{package_name}/versions/{package_version_id}/restore": "restore-version",
};

const owners: readonly (readonly [string, OwnerKind])[] = [
  ["/orgs/{org}", "org"],
  ["/users/{username}", "user"],
  ["/user", "me"],
];

/** All operations of GitHub's description, in its order. */
export const operations: readonly Operation[] = Object.entries(operationsTable).map(([id, facts]) => {
  const [start, owner] = owners.find(([beginning]) => facts.path.startsWith(`${beginning}/`)) ?? ["", "me"];
  const action = actions[`${facts.method} ${facts.path.slice(start.length)}`];
  // A test sees that every operation of the table is known.
  if (!action) throw new Error(`Nothing is known of ${id}, ${facts.method} ${facts.path}.`);
  return {
    // The table's keys are its operations.
    id: id as OperationId,
    action,
    owner,
    method: facts.method,
    path: facts.path,
    docs: facts.documentationUrl.replace("https://docs.github.com/rest", ""),
  };
});

/** Whether it takes something away or brings it back: that is for admins. */
export function isWrite({ method }: Operation): boolean {
  return method !== "GET";
}
