import type { OperationId } from "@ghpkg/types";
import { isWrite, ownerOf } from "./actions.ts";
import type { Reason } from "./evidence.ts";

/** What somebody may do with a package: by its own settings where it has some, by those of its repository where not. */
export type Role = "admin" | "none" | "read" | "write";

/** What somebody is in an organization, as far as it matters here. */
export type OrganizationRole = "admin" | "member";

/** The roles that an operation asks for, besides scopes. */
export interface RequiredRole extends Reason {
  readonly role: Role;
  /** Whether GitHub's description asks for an admin of the organization, too. */
  readonly organizationAdmin: boolean;
}

const about = "https://docs.github.com/packages/learn-github-packages/about-permissions-for-github-packages";
const deleting = "https://docs.github.com/packages/learn-github-packages/deleting-and-restoring-a-package";

/** The roles by what is done. Lists need none: they hold what the caller may see. */
export const roles: Readonly<Record<"read" | "write" | "writeInOrganization", RequiredRole>> = {
  read: {
    role: "read",
    organizationAdmin: false,
    sentence: "To read a package that is not public, its reader needs the read role on it, or on its repository.",
    source: about,
    grade: "documented",
  },
  write: {
    role: "admin",
    organizationAdmin: false,
    sentence:
      "To delete or restore takes the admin role on the package, or on its repository where the type has no other.",
    source: deleting,
    grade: "documented",
  },
  writeInOrganization: {
    role: "admin",
    organizationAdmin: true,
    sentence: "To delete or restore takes admin permissions in the organization, and on the package.",
    source: `GitHub's OpenAPI description of the operation; ${deleting}`,
    grade: "description",
  },
};

/** The role that an operation asks for. */
export function requiredRole(operation: OperationId): RequiredRole {
  if (!isWrite(operation)) return roles.read;
  return ownerOf(operation) === "org" ? roles.writeInOrganization : roles.write;
}
