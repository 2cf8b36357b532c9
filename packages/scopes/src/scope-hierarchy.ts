import type { Evidence } from "./evidence.ts";

/**
 * Scopes that include others, directly or through a third. What is not here includes nothing: `repo` gives no scope of
 * packages, nor does `admin:org`. Whether `delete:packages` includes `read:packages` nobody has published: it is not here.
 */
export const includedScopes = {
  "write:packages": ["read:packages"],
  repo: ["public_repo", "repo:invite", "repo:status", "repo_deployment", "security_events"],
  user: ["read:user", "user:email", "user:follow"],
  "admin:org": ["write:org", "read:org"],
  "write:org": ["read:org"],
  "admin:public_key": ["write:public_key", "read:public_key"],
  "write:public_key": ["read:public_key"],
  "admin:repo_hook": ["write:repo_hook", "read:repo_hook"],
  "write:repo_hook": ["read:repo_hook"],
  "admin:gpg_key": ["write:gpg_key", "read:gpg_key"],
  "write:gpg_key": ["read:gpg_key"],
  project: ["read:project"],
  codespace: ["codespace:secrets"],
} as const;

/** What a scope includes: GitHub drops these from the list of a token that has it. */
export interface ScopeRow extends Evidence {
  readonly scope: string;
  readonly includes: readonly string[];
}

const documented: Evidence = {
  source: "https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps; cli/cli api/client.go",
  grade: "documented",
};

// GitHub's page lists the three scopes of packages as if none included another.
const packages: Evidence = {
  source: "github/github-mcp-server pkg/scopes/scopes.go; cli/cli api/client.go; octokit/core.js#695",
  grade: "client-source",
};

/** The same row by row, each with where it is known from. */
export const scopeHierarchy: readonly ScopeRow[] = Object.entries(includedScopes).map(([scope, includes]) => ({
  scope,
  includes,
  ...(scope === "write:packages" ? packages : documented),
}));

/** Every scope that these give: themselves, and what they include. */
export function impliedScopes(held: readonly string[]): ReadonlySet<string> {
  const included = held.flatMap((scope) => scopeHierarchy.find((row) => row.scope === scope)?.includes ?? []);
  return new Set([...held, ...included]);
}
