import { actionOf, ownerOf } from "./actions.ts";
import type { Failure } from "./failure-report.ts";
import { parseSso } from "./headers.ts";
import { isKeptOut, mayLackAdmin } from "./kept-out.ts";
import { suspect } from "./suspicion.ts";
import type { Suspicion } from "./suspicion.ts";
import { suspectRefusal } from "./suspect-refusal.ts";

/** The causes that a failure may have, the likelier first. The status decides where to look. */
export function suspectCauses(failure: Failure): Suspicion[] {
  const { status = 0, kind } = failure;
  if (kind === "capped") return [suspect("list-capped", "certain")];
  if (status === 400) return badRequest(failure);
  if (status === 401) return unauthorized(failure);
  if (status === 403 || status === 429) return suspectRefusal(failure);
  if (status === 404) return notFound(failure);
  if (status === 410) return [suspect("api-version-retired", "likely")];
  if (status >= 500) return [suspect("server-error", "certain")];
  if (status === 409 || status === 422) return suspectRestore(failure);
  if (status === 0 && (kind === "network" || kind === "timeout")) return [suspect("no-answer", "certain")];
  return [suspect("unknown", "possible")];
}

// What GitHub answers when it is too late, or the name is taken, has not been published: any refusal of a restore may be that.
function suspectRestore({ operation }: Failure): Suspicion[] {
  return operation !== undefined && actionOf(operation).startsWith("restore")
    ? [suspect("not-restorable", "possible")]
    : [];
}

// Four causes have one status and no header of their own: GitHub's sentences are all there is to tell them apart.
function badRequest(failure: Failure): Suspicion[] {
  const { message, operation, tokenKind } = failure;
  const action = operation && actionOf(operation);
  if (/last tagged version/i.test(message)) return [suspect("last-tagged-version", "certain")];
  if (/last version/i.test(message)) return [suspect("last-version", "certain")];
  if (/\bdownloads\b/i.test(message)) return [suspect("too-many-downloads", "certain")];
  if (/per_page.*10,?000/i.test(message)) return [suspect("list-capped", "certain")];
  if (/\bversion\b.*\bsupported\b|\bunsupported\b.*\bversion\b|x-github-api-version/i.test(message))
    return [suspect("api-version", "likely")];
  if (action === "list") {
    const others = [suspect("list-capped", "possible"), suspect("api-version", "possible")];
    const isInvalid = /^invalid argument\.?$/i.test(message) && operation !== undefined && ownerOf(operation) === "org";
    const mayBeActions = tokenKind === undefined || tokenKind === "unknown" || /actions|installation/.test(tokenKind);
    if (!mayBeActions || !isInvalid) return [suspect("unknown", "possible"), ...others];
    return [suspect("list-with-actions-token", tokenKind === "actions" ? "certain" : "likely"), ...others];
  }
  if (action === "delete-version" || action === "delete") {
    const last = [suspect("last-version", "possible"), suspect("last-tagged-version", "possible")];
    const perhaps = action === "delete" ? [] : last;
    return [suspect("unknown", "possible"), ...perhaps, suspect("too-many-downloads", "possible")];
  }
  return [suspect("unknown", "possible"), ...suspectRestore(failure), suspect("api-version", "possible")];
}

function unauthorized({ message, tokenKind }: Failure): Suspicion[] {
  if (/^bad credentials$/i.test(message)) return [suspect("bad-credentials", "certain")];
  if (/^requires authentication$/i.test(message)) return [suspect("no-credentials", "certain")];
  if (tokenKind === "none") return [suspect("no-credentials", "certain")];
  return [suspect("bad-credentials", "likely"), suspect("no-credentials", "possible")];
}

function notFound(failure: Failure): Suspicion[] {
  const { message, operation, tokenKind, kind, missing, header, addressesPackage } = failure;
  if (parseSso(header("x-github-sso"))?.state === "required") return [suspect("sso-not-authorized", "certain")];
  const found: Suspicion[] = [];
  if (tokenKind === "none") found.push(suspect("no-credentials", "likely"));
  if (tokenKind === "fine-grained") found.push(suspect("fine-grained-not-supported", "likely"));
  if (isKeptOut(failure)) found.push(suspect("integration-not-allowed", "likely"));
  // GitHub hides what a token may not see, and does not say so.
  if (missing.length > 0) found.push(suspect("missing-scope", "possible"));
  // "Package not found." comes from behind the route: then the address was right. The client, which says what kind of failure
  // it is, encodes names itself.
  const reached = /^package (version )?not found\.?$/i.test(message);
  if (!reached && addressesPackage && kind === undefined) found.push(suspect("slash-not-encoded", "possible"));
  const admin = mayLackAdmin(failure) && (reached || message === "");
  // Scopes are looked at first: who gets so far has them. Who deletes has mostly seen it in a list before.
  if (admin) found.push(suspect("not-admin", "possible"));
  found.push(suspect("hidden-or-absent", admin || found.length > 0 ? "possible" : "likely"));
  found.push(...suspectRestore(failure));
  if (operation !== undefined && ownerOf(operation) === "org") found.push(suspect("sso-not-authorized", "possible"));
  return found;
}
