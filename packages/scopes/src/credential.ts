import type { PackageVisibility } from "@ghpkg/types";
import type { ScopeContext } from "./required-scopes.ts";
import type { OrganizationRole, Role } from "./roles.ts";
import type { TokenKind } from "./token-kinds.ts";

/** What a call is authenticated with. The token itself is not needed, and not wanted. */
export interface Credential {
  readonly kind: TokenKind;
  /** Of OAuth and classic tokens: what `X-OAuth-Scopes` says, by `parseScopes`. */
  readonly scopes?: readonly string[] | undefined;
  /** Of a GITHUB_TOKEN: what its workflow says under `permissions`. */
  readonly permissions?: { readonly packages?: "none" | "read" | "write" | undefined } | undefined;
  /** Whether it is authorized for the organization's single sign-on. */
  readonly ssoAuthorized?: boolean | undefined;
}

/** What a call is about. What is left out is not known, and may leave the answer unknown. */
export interface CallContext extends ScopeContext {
  /** On the package, or on its repository where the type is repository-scoped; a GITHUB_TOKEN's is its repository's. */
  readonly role?: Role | undefined;
  /** In the organization that owns the package. */
  readonly organizationRole?: OrganizationRole | undefined;
  /** A public package can be read by whoever has the scope. */
  readonly visibility?: PackageVisibility | undefined;
  /** Whether the organization enforces SAML single sign-on: taken as no when left out. */
  readonly ssoRequired?: boolean | undefined;
  /** Whether the organization forbids personal access tokens (classic): taken as no when left out. */
  readonly classicForbidden?: boolean | undefined;
}
