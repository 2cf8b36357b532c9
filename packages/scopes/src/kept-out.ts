import { isWrite, ownerOf } from "./actions.ts";
import type { Failure } from "./failure-report.ts";
import { judgeClaims } from "./judge-claims.ts";
import { candidatesOf } from "./token-kinds.ts";

/** Whether the token is an app's or a workflow's, of a kind that is not known to be let in to the operation. */
export function isKeptOut({ tokenKind = "unknown", operation }: Failure): boolean {
  return candidatesOf(tokenKind).some((kind) => {
    // These reach only what their repository or installation is let in to, whatever the operation.
    if (kind === "actions" || kind === "app-installation") return true;
    return kind === "app-user" && operation !== undefined && judgeClaims(kind, operation).answer === "no";
  });
}

/** Whether the call is one for admins, of what is not the caller's own: that has no other admin. */
export function mayLackAdmin({ operation }: Failure): boolean {
  return operation !== undefined && isWrite(operation) && ownerOf(operation) !== "me";
}
