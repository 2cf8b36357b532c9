import type { OperationId } from "@ghpkg/types";

/** Whose packages: an organization's, a user's, or those of the token's own account. */
export type OwnerKind = "org" | "user" | "me";

/** What can be done. Each exists for all three kinds of owner, which makes the 27 operations. */
export type Action =
  | "conflicts"
  | "list"
  | "get"
  | "delete"
  | "restore"
  | "versions"
  | "version"
  | "deleteVersion"
  | "restoreVersion";

type Method = "DELETE" | "GET" | "POST";

const ownerPaths = { org: "/orgs/{org}", user: "/users/{username}", me: "/user" } as const;
const ownerSuffixes = { user: "user", me: "authenticated-user" } as const;

const onePackage = "/packages/{package_type}/{package_name}";
const oneVersion = `${onePackage}/versions/{package_version_id}`;

/** Method, path behind the owner's, what the operationId starts with, and how it ends for an organization. */
const actions: Record<Action, readonly [method: Method, path: string, id: string, org: string, verb: string]> = {
  conflicts: [
    "GET",
    "/docker/conflicts",
    "list-docker-migration-conflicting-packages-for-",
    "organization",
    "list Docker conflicts",
  ],
  list: ["GET", "/packages", "list-packages-for-", "organization", "list packages"],
  get: ["GET", onePackage, "get-package-for-", "organization", "get"],
  delete: ["DELETE", onePackage, "delete-package-for-", "org", "delete"],
  restore: ["POST", `${onePackage}/restore`, "restore-package-for-", "org", "restore"],
  versions: [
    "GET",
    `${onePackage}/versions`,
    "get-all-package-versions-for-package-owned-by-",
    "org",
    "list versions of",
  ],
  version: ["GET", oneVersion, "get-package-version-for-", "organization", "get"],
  deleteVersion: ["DELETE", oneVersion, "delete-package-version-for-", "org", "delete"],
  restoreVersion: ["POST", `${oneVersion}/restore`, "restore-package-version-for-", "org", "restore"],
};

/** One of the 27 operations, and how it is called. */
export interface Operation {
  readonly id: OperationId;
  readonly method: Method;
  /** The path template: `/orgs/{org}/packages`. */
  readonly path: string;
  /** What it does, in words: `delete`. */
  readonly verb: string;
}

/** The operation that does something with an owner's packages. */
export function operationFor(owner: OwnerKind, action: Action): Operation {
  const [method, path, id, org, verb] = actions[action];
  const suffix = owner === "org" ? org : ownerSuffixes[owner];
  // A test compares all 27 with the operations table of @ghpkg/types.
  return { id: `packages/${id}${suffix}` as OperationId, method, path: ownerPaths[owner] + path, verb };
}

/** The operation behind a method and a path template, if there is one. */
export function operationAt(method: string, path: string): Operation | undefined {
  return operations.get(`${method} ${path}`);
}

const operations: ReadonlyMap<string, Operation> = new Map(
  (["org", "user", "me"] as const).flatMap((owner) =>
    // The keys of the table above.
    (Object.keys(actions) as Action[]).map((action) => {
      const operation = operationFor(owner, action);
      return [`${operation.method} ${operation.path}`, operation] as const;
    }),
  ),
);
