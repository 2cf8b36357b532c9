import type { Failure } from "./failure-report.ts";
import { ownerOf } from "./actions.ts";
import { parseSso } from "./headers.ts";
import { isKeptOut, mayLackAdmin } from "./kept-out.ts";
import { impliedScopes } from "./scope-hierarchy.ts";
import { hasScopes } from "./token-kinds.ts";
import { suspect } from "./suspicion.ts";
import type { Suspicion } from "./suspicion.ts";

/** The causes of 403 and 429, the likelier first: headers before sentences. */
export function suspectRefusal(failure: Failure): Suspicion[] {
  const { status, message, isJson, header, held = [], operation, tokenKind, missing } = failure;
  if (parseSso(header("x-github-sso"))?.state === "required") return [suspect("sso-not-authorized", "certain")];
  const limit = suspectLimit(failure);
  if (limit) return [limit];
  if (status === 429) return [suspect("secondary-rate-limit", "likely"), suspect("primary-rate-limit", "possible")];

  const named = message.match(/\b(?:read|write|delete):packages\b/g);
  if (named && /\bscopes?\b/i.test(message)) {
    const implied = impliedScopes(held);
    // It names all that the operation needs, also what the token has. If the token has all of it, GitHub's word counts.
    const needed = [...new Set(named)];
    const lacking = needed.filter((one) => !implied.has(one));
    return [{ ...suspect("missing-scope", "certain"), scopes: lacking.length > 0 ? lacking : needed }];
  }
  if (/SAML enforcement/i.test(message)) return [suspect("sso-not-authorized", "certain")];
  if (/not accessible by integration/i.test(message)) return [suspect("integration-not-allowed", "certain")];
  if (/not accessible by personal access token/i.test(message))
    return [suspect("fine-grained-not-supported", "certain")];
  if (/forbids access via a personal access token \(classic\)/i.test(message))
    return [suspect("classic-token-forbidden", "certain")];
  if (!isJson && /User-Agent/i.test(message)) return [suspect("missing-user-agent", "likely")];

  const found: Suspicion[] = [];
  // Tokens of apps have an empty list of scopes, too: it tells something only of a token that is known to have scopes.
  const told = held.length > 0 || (tokenKind !== undefined && hasScopes(tokenKind));
  if (missing.length > 0) found.push(suspect("missing-scope", told ? "likely" : "possible"));
  if (tokenKind === "none") found.push(suspect("no-credentials", "likely"));
  if (tokenKind === "fine-grained") found.push(suspect("fine-grained-not-supported", "likely"));
  if (isKeptOut(failure)) found.push(suspect("integration-not-allowed", "likely"));
  if (found.length === 0) found.push(suspect("unknown", "possible"));
  if (operation !== undefined && ownerOf(operation) === "org") {
    found.push(suspect("sso-not-authorized", "possible"));
    if (tokenKind === "personal-classic") found.push(suspect("classic-token-forbidden", "possible"));
  }
  if (mayLackAdmin(failure)) found.push(suspect("not-admin", "possible"));
  return found;
}

// As Octokit tells them apart (octokit/plugin-throttling.js): a secondary limit comes without any x-ratelimit header, mostly.
function suspectLimit({ message, header }: Failure): Suspicion | undefined {
  if (/\bsecondary rate\b/i.test(message)) return suspect("secondary-rate-limit", "certain");
  if (header("x-ratelimit-remaining") === "0") return suspect("primary-rate-limit", "certain");
  if (header("retry-after") !== undefined) return suspect("secondary-rate-limit", "likely");
  return message.startsWith("API rate limit exceeded") ? suspect("primary-rate-limit", "certain") : undefined;
}
