import type { OperationId } from "@ghpkg/types";
import { ownerOf } from "./actions.ts";
import type { CallContext, Credential } from "./credential.ts";
import type { Reason } from "./evidence.ts";
import { hasScopes } from "./token-kinds.ts";
import { verdict } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

const sso = {
  source: "https://docs.github.com/rest/authentication/authenticating-to-the-rest-api",
  grade: "documented",
} as const;

const forbidden: Reason = {
  sentence: "The organization forbids personal access tokens (classic).",
  source:
    "https://docs.github.com/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
  grade: "documented",
};

/** Whether an organization lets the token in: single sign-on, and its policy on classic tokens. */
export function judgeOrganization(
  { kind, ssoAuthorized }: Credential,
  operation: OperationId,
  { ssoRequired, classicForbidden }: CallContext,
): Verdict {
  if (ownerOf(operation) !== "org" || !hasScopes(kind)) return verdict("yes");
  if (classicForbidden && kind === "personal-classic") return verdict("no", forbidden);
  if (!ssoRequired || ssoAuthorized) return verdict("yes");
  if (ssoAuthorized === undefined) {
    const sentence = "Whether the token is authorized for the organization's single sign-on was not said.";
    return verdict("unknown", { sentence, ...sso });
  }
  return verdict("no", { sentence: "The token is not authorized for the organization's single sign-on.", ...sso });
}
