// Before a call: which scopes it needs, and whether a credential may make it.
export { missingScopes, requiredScopes } from "./required-scopes.ts";
export type { PackagesScope, ScopeContext, ScopeNeed, ScopeRequirement } from "./required-scopes.ts";
export { canCall, operationsFor } from "./can-call.ts";
export type { OperationVerdict } from "./can-call.ts";
export type { Answer, Verdict } from "./verdict.ts";
export type { CallContext, Credential } from "./credential.ts";

// At type level, and around a client: what the token cannot call does not compile, and is not sent.
export { withScopes } from "./with-scopes.ts";
export type { GuardableClient, GuardedCall, WithScopesOptions } from "./with-scopes.ts";
export type { MissingScopes, ScopedClient, ScopedOwner } from "./scoped-client.ts";
export type { RequiredScopes } from "./scope-types.ts";
export { isMissingScopesError, MissingScopesError } from "./missing-scopes-error.ts";
export type { MissingScopesFacts } from "./missing-scopes-error.ts";

// After a call: why it failed, and what GitHub's headers say.
export { explainFailure } from "./explain-failure.ts";
export type { Explanation, PossibleCause } from "./explain-failure.ts";
export { causeTexts } from "./failure-causes.ts";
export type { CauseText, FailureCause } from "./failure-causes.ts";
export type { FailureReport, HeadersLike } from "./failure-report.ts";
export type { Confidence } from "./suspicion.ts";
export { parseAcceptedPermissions, parseScopes, parseSso, parseTokenExpiration } from "./headers.ts";
export type { HeaderText, PermissionSet, SsoHeader } from "./headers.ts";

// Tokens: their kinds by how they look, and what is said of each.
export { kindOfToken, tokenPrefixes } from "./token-kinds.ts";
export type { TokenKind, TokenPrefix } from "./token-kinds.ts";
export { claimsOn, tokenClaims } from "./token-claims.ts";
export type { TokenClaim } from "./token-claims.ts";

// The model behind it, as data: each row with its source and how well it is known.
export { operationScopes } from "./operation-scopes.generated.ts";
export { scopeHierarchy } from "./scope-hierarchy.ts";
export type { ScopeRow } from "./scope-hierarchy.ts";
export { permissionModel } from "./permission-model.ts";
export type { PermissionModel, PermissionRow } from "./permission-model.ts";
export { requiredRole } from "./roles.ts";
export type { OrganizationRole, RequiredRole, Role } from "./roles.ts";
export type { AnyEdition, Platform } from "./editions.ts";
export type { Evidence, Grade, Reason } from "./evidence.ts";

// Operations, taken apart.
export { actionOf, ownerOf } from "./actions.ts";
export type { Action, OwnerKind } from "./actions.ts";
