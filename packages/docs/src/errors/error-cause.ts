import { causeTexts } from "@ghpkg/scopes";
import type { CauseText, FailureCause } from "@ghpkg/scopes";

/** What fails besides refusals that `explainFailure` knows: requests that were wrong, and what the client says itself. */
export type OtherCause =
  | "aborted"
  | "invalid-body"
  | "invalid-parameter"
  | "no-rate-limits"
  | "not-sent"
  | "redirected"
  | "unreadable-answer";

/** Why a call failed: every one has a page. */
export type ErrorCause = FailureCause | OtherCause;

const client = { source: "@ghpkg/client", grade: "inferred" } as const;
const troubleshooting = "https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api";

const otherTexts: Readonly<Record<OtherCause, CauseText>> = {
  aborted: {
    sentence: "The caller ended the call, by its signal.",
    nextStep: "If that was not meant, look at who aborts the signal. A deletion may have been done: look first.",
    ...client,
  },
  "invalid-body": {
    sentence: "The request has a body that GitHub cannot take. No operation on packages wants one.",
    nextStep: "Send no body.",
    source: troubleshooting,
    grade: "documented",
  },
  "invalid-parameter": {
    sentence: "A parameter is missing, or has a value that there is not.",
    nextStep: "Compare the request with the parameters of the operation. A list of packages needs package_type.",
    source: troubleshooting,
    grade: "documented",
  },
  "no-rate-limits": {
    sentence: "The Enterprise Server has no rate limits, so that there is nothing to tell of them. It is no failure.",
    nextStep: "Go on: nothing limits the calls, unless an administrator switches limits on.",
    source: "https://docs.github.com/enterprise-server@latest/rest/rate-limit/rate-limit",
    grade: "documented",
  },
  "not-sent": {
    sentence: "The client refused the call before it was sent: it would have addressed something else.",
    nextStep: "Give names as people write them, and tokens without line breaks. The message says what is wrong.",
    ...client,
  },
  redirected: {
    sentence: "The answer leads to another host, where the client does not take the token.",
    nextStep: "Check the address that the client was given: baseUrl.",
    ...client,
  },
  "unreadable-answer": {
    sentence: "An answer came, but it is cut, or is not JSON: mostly something between the client and GitHub answers.",
    nextStep: "Look for a proxy, and at the address that the client was given. Then try again.",
    ...client,
  },
};

const titles: Readonly<Record<ErrorCause, string>> = {
  "missing-scope": "A scope is missing",
  "sso-not-authorized": "Not authorized for single sign-on",
  "bad-credentials": "The token is not valid",
  "no-credentials": "No token was sent",
  "classic-token-forbidden": "Classic tokens are forbidden",
  "fine-grained-not-supported": "Fine-grained tokens are not supported",
  "integration-not-allowed": "The app or workflow may not do this",
  "list-with-actions-token": "A workflow’s token cannot list packages",
  "hidden-or-absent": "Not there, or hidden",
  "not-admin": "Only admins delete and restore",
  "slash-not-encoded": "A slash is not encoded",
  "not-restorable": "It cannot be restored",
  "last-version": "The last version stays",
  "last-tagged-version": "The last tagged version stays",
  "too-many-downloads": "Too many downloads to be deleted",
  "list-capped": "A list ends at 10,000 packages",
  "invalid-parameter": "A parameter is wrong",
  "invalid-body": "The body is wrong",
  "api-version": "No such API version",
  "api-version-retired": "The API version is retired",
  "missing-user-agent": "No User-Agent was sent",
  "primary-rate-limit": "The hour’s requests are used up",
  "secondary-rate-limit": "Too many requests at once",
  "no-rate-limits": "The server has no rate limits",
  "server-error": "GitHub failed",
  "no-answer": "No answer came",
  "unreadable-answer": "The answer cannot be read",
  redirected: "The answer leads to another host",
  aborted: "The call was aborted",
  "not-sent": "The client did not send it",
  unknown: "It cannot be told",
};

/** Every cause, in the order in which they are shown: those of tokens first. */
// The table's keys are all of them.
export const errorCauses: readonly ErrorCause[] = Object.keys(titles) as ErrorCause[];

/** What a cause is called. */
export function causeTitle(cause: ErrorCause): string {
  return titles[cause];
}

/** What a cause means, and what to do. */
export function causeText(cause: ErrorCause): CauseText {
  return { ...causeTexts, ...otherTexts }[cause];
}

/** The page of a cause. */
export function causeAddress(cause: ErrorCause): string {
  return `/errors/${cause}/`;
}
