import type { OrganizationRole, Role, TokenKind } from "@ghpkg/scopes";
import { operationsTable } from "@ghpkg/types";
import type { EditionId, OperationId, PackageType, PackageVisibility } from "@ghpkg/types";

/** What the organization's single sign-on says of a token: that it is enforced, and whether the token is authorized, if that is known. */
export type SingleSignOn = "authorized" | "enforced" | "not-authorized";

/** What a workflow gives its GITHUB_TOKEN. */
export type WorkflowPermission = "none" | "read" | "write";

/** Which operations a token may call. What is absent was not said. */
export interface TokenQuestion {
  readonly asks: "token";
  readonly kind: TokenKind;
  /** None of ours when the list is empty. */
  readonly scopes?: readonly string[];
  readonly packages?: WorkflowPermission;
  readonly edition: EditionId;
  readonly packageType?: PackageType;
  readonly role?: Role;
  readonly organizationRole?: OrganizationRole;
  readonly visibility?: PackageVisibility;
  readonly sso?: SingleSignOn;
  readonly classicForbidden?: true;
}

/** What an operation needs. */
export interface OperationQuestion {
  readonly asks: "operation";
  readonly operation: OperationId;
  readonly edition: EditionId;
  readonly packageType?: PackageType;
}

/** What the chooser is asked. */
export type Question = OperationQuestion | TokenQuestion;

/** The scopes that matter for packages, in the order in which people need them. */
export const packagesScopes = ["read:packages", "write:packages", "delete:packages", "repo"] as const;

/** The kinds of tokens that have scopes, as far as a kind is known. */
export function hasScopes(kind: TokenKind): boolean {
  return kind === "oauth" || kind === "personal-classic" || kind === "personal-classic-or-oauth";
}

/** The kinds that are a workflow's, or may be. */
export function hasWorkflow(kind: TokenKind): boolean {
  return kind === "actions" || kind === "app-installation-or-actions";
}

/** The kinds that an organization can forbid. */
export function isClassic(kind: TokenKind): boolean {
  return kind === "personal-classic" || kind === "personal-classic-or-oauth";
}

/** The question without what has no meaning for its kind of token or its edition: a fine-grained token has no scopes. */
export function relevant(question: TokenQuestion): TokenQuestion {
  const { scopes, packages, sso, classicForbidden, ...rest } = question;
  const scoped = hasScopes(question.kind);
  return {
    ...rest,
    ...(scoped && scopes !== undefined && { scopes }),
    ...(hasWorkflow(question.kind) && packages !== undefined && { packages }),
    ...(scoped && question.edition === "ghec" && sso !== undefined && { sso }),
    ...(isClassic(question.kind) && classicForbidden && { classicForbidden }),
  };
}

/** The operation with this slug: the anchor that docs.github.com has for it. */
export function operationWith(slug: string | null): OperationId | undefined {
  // The table's keys are its operations.
  return (Object.keys(operationsTable) as OperationId[]).find((operation) =>
    operationsTable[operation].documentationUrl.endsWith(`#${slug}`),
  );
}
