import { canCall, permissionModel, requiredRole, requiredScopes, tokenClaims } from "@ghpkg/scopes";
import type { Answer, PermissionModel, Reason, RequiredRole, ScopeNeed, TokenKind } from "@ghpkg/scopes";
import { actionOf, ownerOf } from "@ghpkg/scopes";
import { packageTypes } from "@ghpkg/types";
import type { EditionId, OperationId, PackageType } from "@ghpkg/types";

/** What people call each kind of token. */
export const tokenNames = {
  "personal-classic": "personal access token (classic)",
  oauth: "OAuth app token",
  "fine-grained": "fine-grained personal access token",
  "app-user": "GitHub App user token",
  "app-installation": "GitHub App installation token",
  actions: "GITHUB_TOKEN of a workflow",
  none: "no token",
} as const satisfies Partial<Record<TokenKind, string>>;

/** A kind of token, and whether an operation takes it, all else being as it should. */
export interface TokenRow {
  readonly kind: keyof typeof tokenNames;
  readonly name: string;
  readonly answer: Answer;
  /** What the sources say, each with its own: they may contradict each other. */
  readonly reasons: readonly Reason[];
  readonly contradictory: boolean;
}

/** A registry, who decides on its packages, and whether `repo` is needed. */
export interface RegistryRow {
  readonly packageType: PackageType;
  readonly model: PermissionModel;
  readonly needsRepo: boolean;
  readonly source: string;
}

/** Who may call an operation. */
export interface OperationAccess {
  readonly scopes: readonly ScopeNeed[];
  readonly registries: readonly RegistryRow[];
  readonly role: RequiredRole | undefined;
  readonly tokens: readonly TokenRow[];
  /** Whether a token must be authorized for the organization's single sign-on. */
  readonly singleSignOn: boolean;
}

/** Who may call an operation in an edition, as far as it is known. */
export function operationAccess(operation: OperationId, edition: EditionId): OperationAccess {
  const [needed] = requiredScopes(operation, { edition }).anyOf;
  const action = actionOf(operation);
  return {
    scopes: needed?.allOf ?? [],
    registries:
      action === "conflicts" ? [] : packageTypes.map((packageType) => registryRow(operation, packageType, edition)),
    // Lists hold what the caller may see.
    role: action === "list" || action === "conflicts" ? undefined : requiredRole(operation),
    tokens: Object.entries(tokenNames).map(([kind, name]) =>
      // The table's keys are kinds.
      tokenRow(operation, edition, kind as keyof typeof tokenNames, name),
    ),
    singleSignOn: edition === "ghec" && ownerOf(operation) === "org",
  };
}

function registryRow(operation: OperationId, packageType: PackageType, edition: EditionId): RegistryRow {
  const { model, source } = permissionModel(packageType, edition);
  const [needed] = requiredScopes(operation, { edition, packageType }).anyOf;
  return { packageType, model, source, needsRepo: needed?.allOf.some(({ scope }) => scope === "repo") ?? false };
}

function tokenRow(operation: OperationId, edition: EditionId, kind: keyof typeof tokenNames, name: string): TokenRow {
  const credential = {
    kind,
    scopes: ["read:packages", "write:packages", "delete:packages", "repo"],
    permissions: { packages: "write" },
    ssoAuthorized: true,
  } as const;
  const context = { edition, packageType: "container", role: "admin", organizationRole: "admin" } as const;
  const { answer, reasons } = canCall(credential, operation, context);
  const claims = tokenClaims.filter(
    ({ kinds, actions, owners }) =>
      kinds.includes(kind) &&
      (actions?.includes(actionOf(operation)) ?? true) &&
      (owners?.includes(ownerOf(operation)) ?? true),
  );
  const says = new Set(claims.map((claim) => claim.says));
  const contradictory = answer === "unknown" && says.size > 1;
  return { kind, name, answer, reasons: distinct([...reasons, ...claims]), contradictory };
}

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [reason.sentence, reason])).values()];
}
