import { tokenPrefixes } from "@ghpkg/scopes";
import type { TokenKind } from "@ghpkg/scopes";
import { tokenNames } from "../rest/operation-access.ts";

/** What people call each kind of token, those included that cannot be told apart by how they look. */
export const kindNames: Readonly<Record<TokenKind, string>> = {
  "personal-classic": tokenNames["personal-classic"],
  oauth: tokenNames.oauth,
  "personal-classic-or-oauth": `${tokenNames["personal-classic"]}, or ${tokenNames.oauth}`,
  "fine-grained": tokenNames["fine-grained"],
  "app-user": tokenNames["app-user"],
  "app-installation": tokenNames["app-installation"],
  actions: tokenNames.actions,
  "app-installation-or-actions": `${tokenNames["app-installation"]}, or ${tokenNames.actions}`,
  none: tokenNames.none,
  unknown: "another kind, or not known",
};

/** A kind with how its tokens begin, where they do: `personal access token (classic): ghp_…`. */
export function kindLabel(kind: TokenKind): string {
  const beginning = kind === "actions" || kind === "app-installation" ? "app-installation-or-actions" : kind;
  const prefix = tokenPrefixes.find((row) => row.kind === beginning)?.prefix;
  if (kind === "personal-classic-or-oauth") return `${kindNames[kind]}: 40 digits, of before 2021`;
  return prefix === undefined ? kindNames[kind] : `${kindNames[kind]}: ${prefix}…`;
}
