import { platformOf } from "./editions.ts";
import { listed } from "./sentences.ts";
import { mayHaveScopes } from "./token-kinds.ts";
import type { TokenKind } from "./token-kinds.ts";

/** What a step depends on. */
export interface StepContext {
  readonly edition?: string | undefined;
  readonly host?: string | undefined;
  readonly tokenKind?: TokenKind | undefined;
}

/** What to do about missing scopes: a command for the token of gh, and the page for a personal one. */
export function scopeStep(missing: readonly string[], { edition, host, tokenKind }: StepContext): string {
  const named = host ?? (platformOf(edition) === "server" ? "HOST" : "github.com");
  if (tokenKind === "none") return `Send a token with ${listed(missing)}.`;
  // Tokens of apps and workflows, and fine-grained ones, are given permissions: they cannot be given scopes.
  if (!mayHaveScopes(tokenKind)) {
    return `Use a personal access token (classic) with ${listed(missing)}.`;
  }
  // Tokens are made in the browser; gh asks for scopes of its own token only.
  if (tokenKind === "personal-classic") {
    return `Add ${missing.join(", ")} to the token at https://${named}/settings/tokens`;
  }
  return `gh auth refresh -h ${named} -s ${missing.join(",")}`;
}
