import { operationScopes, scopeHierarchy } from "@ghpkg/scopes";
import type { Action } from "@ghpkg/scopes";
import type { Assumptions } from "../assumption-table.ts";
import type { Operation } from "../operations/operation.ts";
import type { Token } from "../state/model.ts";

/** What a token without the scopes of an operation is told; nothing when it has them. Tokens without scopes are not asked. */
export function missingScopeText(token: Token, operation: Operation, assumed: Assumptions): string | undefined {
  if (!hasScopes(token)) return undefined;
  const held = impliedScopes(token.scopes);
  // Nobody has published whether this is so.
  if (assumed.deleteScopeReads && held.has("delete:packages")) held.add("read:packages");
  return operationScopes[operation.id].every((scope) => held.has(scope))
    ? undefined
    : textFor(operation.action, assumed);
}

/** Whether a token has scopes at all: https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
export function hasScopes({ kind }: Token): boolean {
  return kind === "personal-classic" || kind === "oauth";
}

/** Whether a token has the scope, by itself or through another. */
export function holdsScope(token: Token, scope: string): boolean {
  return impliedScopes(token.scopes).has(scope);
}

/** The value of `X-OAuth-Scopes`: what other scopes include is left out, as GitHub does. */
export function scopesHeader(scopes: readonly string[]): string {
  const included = new Set(scopes.flatMap((scope) => includedIn(scope)));
  return scopes.filter((scope) => !included.has(scope)).join(", ");
}

function impliedScopes(scopes: readonly string[]): Set<string> {
  return new Set([...scopes, ...scopes.flatMap((scope) => includedIn(scope))]);
}

function includedIn(scope: string): readonly string[] {
  return scopeHierarchy.find((row) => row.scope === scope)?.includes ?? [];
}

// Verbatim, as users quoted GitHub's answers: octokit/core.js#695 and many others.
const knownTexts: Partial<Record<Action, string>> = {
  list: "You need at least read:packages scope to list packages.",
  get: "You need at least read:packages scope to get a package.",
  versions: "You need at least read:packages scope to get a package's versions.",
  delete: "You need at least delete:packages and read:packages scopes to delete a package.",
  "delete-version": "You need at least delete:packages and read:packages scopes to delete a package version.",
};

/** Nobody has published the others. */
function textFor(action: Action, assumed: Assumptions): string {
  const assumedTexts: Partial<Record<Action, string>> = {
    "get-version": assumed.getVersionScopeText,
    restore: assumed.restorePackageScopeText,
    "restore-version": assumed.restoreVersionScopeText,
    conflicts: assumed.conflictsScopeText,
  };
  return knownTexts[action] ?? assumedTexts[action] ?? "";
}
