import type { OperationId } from "@ghpkg/types";
import { operationIds } from "./actions.ts";
import { combine, verdict } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";
import type { CallContext, Credential } from "./credential.ts";
import type { Reason } from "./evidence.ts";
import { judgeClaims } from "./judge-claims.ts";
import { judgePermissions } from "./judge-permissions.ts";
import { judgeRoles } from "./judge-roles.ts";
import { judgeScopes } from "./judge-scopes.ts";
import { judgeOrganization } from "./judge-organization.ts";
import { candidatesOf } from "./token-kinds.ts";

/**
 * Tells whether a credential may make a call, as far as it is known: `unknown` wherever nobody has published the answer, or
 * something that the answer depends on was not given. The reasons say which.
 *
 * @example
 * canCall({ kind: "oauth", scopes: ["read:packages"] }, "packages/delete-package-for-org").answer; // "no"
 */
export function canCall(credential: Credential, operation: OperationId, context: CallContext = {}): Verdict {
  const verdicts = candidatesOf(credential.kind).map((kind) => canCallAs({ ...credential, kind }, operation, context));
  const [first = verdict("unknown"), ...others] = verdicts;
  if (others.every(({ answer }) => answer === first.answer)) return { ...first, reasons: distinct(verdicts) };
  return { answer: "unknown", reasons: distinct(verdicts) };
}

/** An operation, and whether it may be called. */
export interface OperationVerdict extends Verdict {
  readonly operation: OperationId;
}

/**
 * All 27 operations, each with whether the credential may call it.
 *
 * @example
 * operationsFor({ kind: "oauth", scopes: ["read:packages"] }, {}).filter(({ answer }) => answer !== "no");
 */
export function operationsFor(credential: Credential, context: CallContext = {}): OperationVerdict[] {
  return operationIds.map((operation) => ({ operation, ...canCall(credential, operation, context) }));
}

function canCallAs(credential: Credential, operation: OperationId, context: CallContext): Verdict {
  const kind = judgeClaims(credential.kind, operation);
  // Nothing that a token may do helps a kind of token that is refused.
  if (kind.answer === "no") return kind;
  return combine([
    kind,
    judgeScopes(credential, operation, context),
    judgePermissions(credential, operation),
    judgeOrganization(credential, operation, context),
    judgeRoles(credential, operation, context),
  ]);
}

function distinct(verdicts: readonly Verdict[]): Reason[] {
  const reasons = new Map(verdicts.flatMap((one) => one.reasons.map((reason) => [reason.sentence, reason] as const)));
  return [...reasons.values()];
}
