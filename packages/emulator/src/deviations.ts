// Where GitHub answers otherwise than its description says. The emulator does as GitHub does; a test runs all of it and compares
// what it saw with these lists, so that neither holds more than the other.
import type { Action, Evidence, OwnerKind } from "@ghpkg/scopes";

/** A status that operations are answered with although the description does not name it for them. */
export interface StatusDeviation extends Evidence {
  readonly status: number;
  /** What the operations do. */
  readonly actions: readonly Action[];
  /** Whose packages they are about; all when left out. */
  readonly owners?: readonly OwnerKind[];
  /** When it is answered. */
  readonly when: string;
  /** What the body is: a refusal as JSON, a text of something in between, or nothing. */
  readonly bodies: readonly ("nothing" | "refusal" | "text")[];
}

const reads: readonly Action[] = ["conflicts", "list", "get", "versions", "get-version"];
const writes: readonly Action[] = ["delete", "restore", "delete-version", "restore-version"];
const all: readonly Action[] = [...reads, ...writes];

const rest = "https://docs.github.com/rest";
const troubleshooting = `${rest}/using-the-rest-api/troubleshooting-the-rest-api`;
const authenticating = `${rest}/authentication/authenticating-to-the-rest-api`;
const limits = `${rest}/using-the-rest-api/rate-limits-for-the-rest-api`;
const versions = `${rest}/about-the-rest-api/api-versions`;
const deleting = "https://docs.github.com/packages/learn-github-packages/deleting-and-restoring-a-package";

/** Statuses that the description leaves out. */
export const statusDeviations: readonly StatusDeviation[] = [
  {
    status: 304,
    actions: reads,
    when: "The request names an ETag in If-None-Match, and what it asks for has that still.",
    bodies: ["nothing"],
    source: `${rest}/using-the-rest-api/best-practices-for-using-the-rest-api`,
    grade: "documented",
  },
  {
    status: 400,
    actions: all.filter((action) => action !== "list"),
    when: "The request asks for an API version that there is not.",
    bodies: ["refusal"],
    source: `${versions}; expipiplus1/update-nix-fetchgit#79`,
    grade: "observed",
  },
  {
    status: 400,
    actions: ["delete-version"],
    when: "The version is the last of its package, or the last with a tag; or it is public and has more than 5,000 downloads.",
    bodies: ["refusal"],
    source:
      "SmartsquareGmbH/delete-old-packages#33; actions/delete-package-versions#231; Chizkiyahu/delete-untagged-ghcr-action#40",
    grade: "observed",
  },
  {
    status: 400,
    actions: ["delete"],
    when: "The package is public, and a version of it has more than 5,000 downloads.",
    bodies: ["refusal"],
    source: `${deleting}; sigstore/cosign#3984`,
    grade: "observed",
  },
  {
    status: 400,
    actions: writes,
    when: "The request has a body that is no JSON, or no object.",
    bodies: ["refusal"],
    source: troubleshooting,
    grade: "documented",
  },
  {
    status: 401,
    actions: ["get", "get-version"],
    when: "The request has no token, or one that is wrong, expired or revoked.",
    bodies: ["refusal"],
    source: authenticating,
    grade: "documented",
  },
  {
    status: 401,
    actions: ["conflicts", "list"],
    owners: ["me"],
    when: "The request has no token, or one that is wrong, expired or revoked.",
    bodies: ["refusal"],
    source: authenticating,
    grade: "documented",
  },
  {
    status: 403,
    actions: ["get", "get-version"],
    when: "The token lacks a scope or an authorization, is of a kind that may not do this, or has used up a limit.",
    bodies: ["refusal"],
    source: `${rest}/packages/packages; ${limits}`,
    grade: "documented",
  },
  {
    status: 403,
    actions: ["conflicts", "list"],
    owners: ["me"],
    when: "The token lacks a scope, is nobody's own, or has used up a limit.",
    bodies: ["refusal"],
    source: `${rest}/packages/packages; ${limits}`,
    grade: "documented",
  },
  {
    status: 404,
    actions: ["get", "get-version"],
    when: "It is not there, or the token may not see it.",
    bodies: ["refusal"],
    source: "cli/cli#10592",
    grade: "observed",
  },
  {
    status: 404,
    actions: ["conflicts", "list"],
    when: "There is no such account, or the token may not see it.",
    bodies: ["refusal"],
    source: `c-w/ghp-import#117; ${troubleshooting}`,
    grade: "observed",
  },
  {
    status: 409,
    actions: ["restore", "restore-version"],
    when: "Only if the assumption restoreRefusedStatus is switched to it: the refusal is documented, and its status is not.",
    bodies: ["refusal"],
    source: deleting,
    grade: "unknown",
  },
  {
    status: 410,
    actions: all,
    when: "The request asks for an API version that has been retired.",
    bodies: ["refusal"],
    source: versions,
    grade: "documented",
  },
  {
    status: 413,
    actions: writes,
    when: "The request has a body of more than a megabyte: the emulator reads no more of it.",
    bodies: ["refusal"],
    source: "https://www.rfc-editor.org/rfc/rfc9110#name-413-content-too-large",
    grade: "inferred",
  },
  {
    status: 422,
    actions: writes,
    when: "The request has the body null.",
    bodies: ["refusal"],
    source: "cli/cli#4286",
    grade: "observed",
  },
  {
    status: 422,
    actions: all.filter((action) => action !== "conflicts"),
    when: "A parameter has a value that there is not, if an assumption is switched to it: packageTypeStatus, pathPackageTypeStatus, filterStatus.",
    bodies: ["refusal"],
    source: troubleshooting,
    grade: "documented",
  },
  {
    status: 429,
    actions: all,
    when: "A limit is used up: GitHub names 403 and 429. The emulator answers 403, and 429 if a fault says so.",
    bodies: ["refusal"],
    source: limits,
    grade: "documented",
  },
  {
    status: 500,
    actions: all,
    when: "GitHub fails. Only if a fault says so.",
    bodies: ["refusal"],
    source: "vlaurin/action-ghcr-prune#27; dataaxiom/ghcr-cleanup-action#74; OpenHands/benchmarks#684",
    grade: "observed",
  },
  {
    status: 502,
    actions: all,
    when: "What stands before GitHub fails. Only if a fault says so.",
    bodies: ["refusal", "text"],
    source: "JuliaRegistries/TagBot#254; PyGithub/PyGithub#2047",
    grade: "observed",
  },
  {
    status: 503,
    actions: all,
    when: "GitHub is down, in whole or in part. Only if a fault says so.",
    bodies: ["refusal", "text"],
    source: "taskcluster/taskcluster-github#96; osunyorg/admin#3779",
    grade: "observed",
  },
  {
    status: 504,
    actions: all,
    when: "GitHub takes too long. Only if a fault says so.",
    bodies: ["refusal", "text"],
    source: `${troubleshooting}; release-it/release-it#50`,
    grade: "observed",
  },
];
