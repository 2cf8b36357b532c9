import { causeTexts } from "./failure-causes.ts";
import type { CauseText, FailureCause } from "./failure-causes.ts";
import { readReport } from "./failure-report.ts";
import type { Failure, FailureReport } from "./failure-report.ts";
import { parseSso } from "./headers.ts";
import { listed } from "./sentences.ts";
import { scopeStep } from "./scope-step.ts";
import type { Confidence, Suspicion } from "./suspicion.ts";
import { suspectCauses } from "./suspect-causes.ts";

/** A cause that a failure may have, told to people. */
export interface PossibleCause extends CauseText {
  readonly cause: FailureCause;
  readonly confidence: Confidence;
  /** The scopes that are missing. */
  readonly missing?: readonly string[];
  /** Where to authorize the token, in a browser, within an hour. */
  readonly ssoUrl?: string;
}

/** Why a call failed: the likeliest cause, and what else it may be, the likelier first. */
export interface Explanation extends PossibleCause {
  readonly alternatives: readonly PossibleCause[];
}

/**
 * Explains a failed call by its status, its headers and, where these do not say, its body. Takes the facts of an error of
 * `@ghpkg/client` as they are. It never throws, and repeats nothing of the answer but scopes and the address for single sign-on.
 *
 * @example
 * const { sentence, nextStep } = explainFailure({ status: 403, headers: response.headers, operation });
 */
export function explainFailure(report: FailureReport): Explanation {
  const [first = unknown, ...alternatives] = possibleCauses(report);
  return { ...first, alternatives };
}

const unknown: PossibleCause = { cause: "unknown", confidence: "possible", ...causeTexts.unknown };

function possibleCauses(report: FailureReport): PossibleCause[] {
  try {
    const failure = readReport(report);
    return suspectCauses(failure).map((suspicion) => told(suspicion, failure));
  } catch {
    // It stands where a failure is handled, and must not put another in its place: what it is given may be somebody else's
    // error, or nothing, and may have members that throw.
    return [];
  }
}

function told(suspicion: Suspicion, failure: Failure): PossibleCause {
  const { cause, confidence } = suspicion;
  return { cause, confidence, ...causeTexts[cause], ...details(suspicion, failure) };
}

/** What the failure says itself goes before what is said of every failure of its cause. */
function details({ cause, scopes = [] }: Suspicion, failure: Failure): Partial<PossibleCause> {
  // Refused before it was sent, aborted, redirected to another host, or not readable: no answer of GitHub's says more.
  if (cause === "unknown" && failure.kind !== undefined && (failure.status ?? 0) < 400) {
    return {
      sentence: "No refusal of GitHub's: the client says why it failed.",
      nextStep: "Read the message of the error.",
    };
  }
  if (cause === "missing-scope") {
    const missing = failure.missing.length > 0 ? failure.missing : scopes;
    if (missing.length === 0) return {};
    return { missing, sentence: `The token lacks ${listed(missing)}.`, nextStep: scopeStep(missing, failure) };
  }
  if (cause === "sso-not-authorized") {
    const sso = parseSso(failure.header("x-github-sso"));
    if (sso?.state !== "required") return {};
    return { ssoUrl: sso.url, nextStep: `Open ${sso.url} in a browser within an hour.` };
  }
  if (cause === "primary-rate-limit") {
    const reset = new Date(Number(failure.header("x-ratelimit-reset") ?? Number.NaN) * 1000);
    return Number.isNaN(reset.getTime()) ? {} : { nextStep: `Wait until ${reset.toISOString()}.` };
  }
  const after = cause === "secondary-rate-limit" ? failure.header("retry-after") : undefined;
  if (after === undefined) return {};
  if (/^[1-9]\d{0,5}$/.test(after)) return { nextStep: `Wait ${after} seconds, then send fewer at once.` };
  // It may be a date, too (RFC 9110, 10.2.3). Some engines read years into bare numbers.
  const date = new Date(/[a-z]/i.test(after) ? after : Number.NaN);
  if (Number.isNaN(date.getTime())) return {};
  return { nextStep: `Wait until ${date.toISOString()}, then send fewer at once.` };
}
