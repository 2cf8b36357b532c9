import { canCall, claimsOn, requiredScopes } from "@ghpkg/scopes";
import type { ScopeNeed } from "@ghpkg/scopes";
import type { PackageType } from "@ghpkg/types";
import { operationAccess, tokenNames } from "../rest/operation-access.ts";
import type { OperationAccess, TokenRow } from "../rest/operation-access.ts";
import { packagesScopes } from "./question.ts";
import type { OperationQuestion } from "./question.ts";

/** What an operation needs, for a package type if one was named. */
export interface OperationNeeds extends Pick<OperationAccess, "role" | "singleSignOn" | "tokens"> {
  /** All of these. */
  readonly scopes: readonly ScopeNeed[];
  /** What comes to it for some types: only where no type was named. */
  readonly perhaps?: { readonly packageTypes: readonly PackageType[]; readonly need: ScopeNeed };
  /** The type that the answers to kinds of tokens are about: a container where none was named. */
  readonly tokensOf: PackageType;
}

/** What an operation needs, as far as it is known. */
export function operationNeeds(question: OperationQuestion): OperationNeeds {
  const { operation, edition, packageType } = question;
  const { anyOf, perhaps } = requiredScopes(operation, { edition, packageType });
  const { role, singleSignOn } = operationAccess(operation, edition);
  const tokensOf = packageType ?? "container";
  return {
    scopes: anyOf[0]?.allOf ?? [],
    ...(perhaps && { perhaps }),
    role,
    singleSignOn,
    tokensOf,
    // The table's keys are kinds.
    tokens: (Object.keys(tokenNames) as TokenRow["kind"][]).map((kind) =>
      tokenRow(kind, { ...question, packageType: tokensOf }),
    ),
  };
}

/** Whether a kind of token may call it when all else is given: what is left depends on the kind and on the registry. */
function tokenRow(kind: TokenRow["kind"], { operation, edition, packageType }: OperationQuestion): TokenRow {
  const credential = { kind, scopes: packagesScopes, permissions: { packages: "write" }, ssoAuthorized: true } as const;
  const context = { edition, packageType, role: "admin", organizationRole: "admin" } as const;
  const { answer, reasons } = canCall(credential, operation, context);
  const says = new Set(claimsOn(kind, operation).map((claim) => claim.says));
  return { kind, name: tokenNames[kind], answer, reasons, contradictory: answer === "unknown" && says.size > 1 };
}

/** What it needs in a sentence: what is read out when it changes. */
export function needsInWords({ scopes, role }: OperationNeeds): string {
  const names = scopes.map(({ scope }) => scope).join(", ");
  if (!role) return `It needs ${names}.`;
  const unless = role.role === "read" ? ", unless the package is public" : "";
  return `It needs ${names}, and the role ${role.role}${role.organizationAdmin ? ", also in the organization" : ""}${unless}.`;
}
