import type { EditionId, OperationId, PackageType } from "@ghpkg/types";

/**
 * What became of a call that failed. `invalid`: refused before anything was sent. `unreadable`: an answer came, but its body
 * was cut, or is not JSON. `redirected`: to another host, which is not followed. `rejected`: GitHub refused what was asked
 * (400, 409, 410, 422). `capped`: a list goes on behind what GitHub shows. The other names say it.
 */
export type FailureKind =
  | "aborted"
  | "capped"
  | "forbidden"
  | "invalid"
  | "network"
  | "not-found"
  | "rate-limited"
  | "redirected"
  | "rejected"
  | "server"
  | "timeout"
  | "unauthorized"
  | "unreadable";

/** What is called: one of the 27 operations on packages, or one of the two that the client needs besides them. */
export type CalledOperation = OperationId | "rate-limit/get" | "users/get-by-username";

/** What is known of a failure. `explainFailure` of `@ghpkg/scopes` takes it as it is. */
export interface FailureFacts {
  readonly kind: FailureKind;
  /** Absent where the transport alone is used: it knows requests, not operations. */
  readonly operation?: CalledOperation;
  readonly edition?: EditionId;
  readonly packageType?: PackageType;
  readonly method: string;
  /** Absent when no response arrived. Never invented: a dropped socket is not a 500. */
  readonly status?: number;
  /** The headers that explain a refusal, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** GitHub's answer, when it is JSON. */
  readonly body?: unknown;
  /** What GitHub's support asks for. */
  readonly requestId?: string;
  readonly documentationUrl?: string;
  /** When a limit ends, so that the call can be made again. */
  readonly retryAt?: Date;
  /** How often it was sent. */
  readonly attempts: number;
  /** Whether sending it again can do no harm: what GitHub did with the last one is known, or does not matter. */
  readonly repeatable: boolean;
}

/** A call that failed: a sentence for people, and the facts it was made of. It never holds the token, nor the query string of the call. */
export class PackagesError extends Error {
  override readonly name = "PackagesError";
  readonly facts: FailureFacts;
  constructor(message: string, facts: FailureFacts, options?: ErrorOptions) {
    // A name can have anything in it, and a log takes one line.
    super(message.replaceAll(/\p{Cc}+/gu, " "), options);
    this.facts = facts;
  }
}

/** Tells whether something caught is a {@link PackagesError}, of any installed copy and from any realm. */
export function isPackagesError(value: unknown): value is PackagesError {
  // `instanceof` knows one copy and one realm only; the tag is the same for all errors.
  if (Object.prototype.toString.call(value) !== "[object Error]") return false;
  // An error, as its tag says.
  const error = value as Partial<PackagesError>;
  return error.name === "PackagesError" && typeof error.facts === "object" && error.facts !== null;
}
