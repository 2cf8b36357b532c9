import type { OperationId } from "@ghpkg/types";
import { actionOf, isWrite, ownerOf } from "./actions.ts";
import type { CallContext, Credential } from "./credential.ts";
import { permissionModel } from "./permission-model.ts";
import { requiredRole } from "./roles.ts";
import type { Role } from "./roles.ts";
import { verdict } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

const order: readonly Role[] = ["none", "read", "write", "admin"];

/** Whether the role of who calls suffices: scopes only say what a token may do in somebody's name. */
export function judgeRoles({ kind }: Credential, operation: OperationId, context: CallContext): Verdict {
  const action = actionOf(operation);
  // A list holds what the caller may see.
  if (action === "list" || action === "conflicts") return verdict("yes");
  if (kind === "actions" && isWrite(operation) && context.packageType !== undefined) {
    const { model, source } = permissionModel(context.packageType, context.edition);
    if (model === "repository-scoped") {
      const sentence =
        "Whether a GITHUB_TOKEN may delete or restore packages without permissions of their own is not said.";
      return verdict("unknown", { sentence, source, grade: "unknown" });
    }
  }
  // Who owns the account is admin of what is in it.
  const role = context.role ?? (ownerOf(operation) === "me" && kind !== "actions" ? "admin" : undefined);
  const { sentence, source, grade, role: needed, organizationAdmin } = requiredRole(operation);
  if (needed === "read" && context.visibility === "public") {
    return verdict("yes", { sentence: "A public package can be read by everybody who has the scope.", source, grade });
  }
  if (role === undefined)
    return verdict("unknown", { sentence: `${sentence} The caller's role was not said.`, source, grade });
  if (order.indexOf(role) < order.indexOf(needed)) {
    return verdict("no", { sentence: `${sentence} The caller's role is ${role}.`, source, grade });
  }
  // A workflow is nobody's: its repository has a role on the package, and none in the organization.
  if (!organizationAdmin || kind === "actions") return verdict("yes", { sentence, source, grade });
  if (context.organizationRole === undefined) {
    const unsaid = `${sentence} Whether the caller is an admin of the organization was not said.`;
    return verdict("unknown", { sentence: unsaid, source, grade });
  }
  if (context.organizationRole === "admin") return verdict("yes", { sentence, source, grade });
  // Two pages of GitHub's disagree: one asks for the package's admin role alone.
  const contradiction = `${sentence} Another page, about permissions, asks for the package's admin role alone.`;
  return verdict("unknown", { sentence: contradiction, source: `${source}; ${aboutPermissions}`, grade });
}

const aboutPermissions = "https://docs.github.com/packages/learn-github-packages/about-permissions-for-github-packages";
