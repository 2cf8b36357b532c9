import type { Evidence } from "./evidence.ts";

/**
 * What a token is. `actions` is the GITHUB_TOKEN of a workflow. The two with "or" are those that cannot be told apart by how a
 * token looks; `none` is a call without a token.
 */
export type TokenKind =
  | "actions"
  | "app-installation"
  | "app-installation-or-actions"
  | "app-user"
  | "fine-grained"
  | "none"
  | "oauth"
  | "personal-classic"
  | "personal-classic-or-oauth"
  | "unknown";

/** How tokens of a kind look. */
export interface TokenPrefix extends Evidence {
  readonly prefix: string;
  readonly kind: TokenKind;
}

const formats = {
  source: "https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
  grade: "documented",
} as const;

/** The beginnings of tokens. The GITHUB_TOKEN of a workflow is an installation's token, and looks like one. */
export const tokenPrefixes: readonly TokenPrefix[] = [
  { prefix: "ghp_", kind: "personal-classic", ...formats },
  { prefix: "gho_", kind: "oauth", ...formats },
  { prefix: "ghu_", kind: "app-user", ...formats },
  { prefix: "ghs_", kind: "app-installation-or-actions", ...formats },
  { prefix: "github_pat_", kind: "fine-grained", ...formats },
];

/** Tells what a token is by how it looks. The token goes nowhere. */
export function kindOfToken(token: string | null | undefined): TokenKind {
  if (!token) return "none";
  const known = tokenPrefixes.find(({ prefix }) => token.startsWith(prefix));
  if (known) return known.kind;
  // Before April 2021 there were no prefixes: https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available/
  return /^[0-9a-f]{40}$/.test(token) ? "personal-classic-or-oauth" : "unknown";
}

/** The kinds that a kind may turn out to be. */
export function candidatesOf(kind: TokenKind): readonly TokenKind[] {
  if (kind === "app-installation-or-actions") return ["app-installation", "actions"];
  if (kind === "personal-classic-or-oauth") return ["personal-classic", "oauth"];
  return [kind];
}

/** Whether tokens of a kind have scopes: those of apps and fine-grained ones have permissions, and an empty list of scopes. */
export function hasScopes(kind: TokenKind): boolean {
  return candidatesOf(kind).every((one) => one === "oauth" || one === "personal-classic");
}

/** Whether a token may have scopes, as far as its kind is known: a kind that is not, or is none of ours, may. */
export function mayHaveScopes(kind: TokenKind | undefined): boolean {
  return !withoutScopes.has(kind);
}

// Apps, workflows and fine-grained tokens have permissions instead; who calls without a token has nothing.
const withoutScopes: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  "actions",
  "app-installation",
  "app-installation-or-actions",
  "app-user",
  "fine-grained",
  "none",
]);
