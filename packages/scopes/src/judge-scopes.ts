import type { OperationId } from "@ghpkg/types";
import type { CallContext, Credential } from "./credential.ts";
import { missingScopes, requiredScopes } from "./required-scopes.ts";
import type { ScopeNeed } from "./required-scopes.ts";
import { listed } from "./sentences.ts";
import { hasScopes } from "./token-kinds.ts";
import { verdict } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

/** Whether the scopes of a token suffice. */
export function judgeScopes({ kind, scopes }: Credential, operation: OperationId, context: CallContext): Verdict {
  if (!hasScopes(kind)) return verdict("yes");
  const { anyOf, perhaps } = requiredScopes(operation, context);
  const needs = anyOf[0]?.allOf ?? [];
  if (scopes === undefined) {
    const sentence = `The token needs ${listed(needs.map(({ scope }) => scope))}; which scopes it has was not said.`;
    return verdict("unknown", { ...evidenceOf(needs[0]), sentence });
  }
  const missing = missingScopes(scopes, operation, context);
  if (missing.length === 1 && missing[0] === "read:packages" && scopes.includes("delete:packages")) {
    const sentence = "The token lacks read:packages. Whether delete:packages stands for it has not been published.";
    return verdict("unknown", { sentence, source: "no source", grade: "unknown" });
  }
  if (missing.length > 0) {
    const lacking = needs.find(({ scope }) => scope === missing[0]);
    const sentence = `The token lacks ${listed(missing)}. ${lacking?.because ?? ""}`.trimEnd();
    return verdict("no", { ...evidenceOf(lacking), sentence });
  }
  if (perhaps && !scopes.includes("repo")) {
    const sentence = `The token lacks repo, which packages of the types ${listed(perhaps.packageTypes)} need; no type was said.`;
    return verdict("unknown", { ...evidenceOf(perhaps.need), sentence });
  }
  const sentence = `The token has ${listed(needs.map(({ scope }) => scope))}, which the operation needs.`;
  return verdict("yes", { ...evidenceOf(needs[0]), sentence });
}

function evidenceOf(need?: ScopeNeed): Pick<ScopeNeed, "grade" | "source"> {
  return { source: need?.source ?? "no source", grade: need?.grade ?? "unknown" };
}
