import type { AssumptionName } from "@ghpkg/emulator";
import type { Evidence } from "@ghpkg/scopes";
import type { ErrorCause } from "./error-cause.ts";

/** A message that is known: what it says, when, and why. */
export interface KnownMessage {
  /** GitHub's own, or our client's where no answer of GitHub's is behind it. */
  readonly origin: "client" | "github";
  readonly cause: ErrorCause;
  /** When it comes, in a sentence. */
  readonly when: string;
  /** Absent when no answer came. */
  readonly status?: number;
  readonly message: string;
  /** What the answer says besides, where it does. */
  readonly details?: string;
  /** What to do in this very case, by `explainFailure`: a command that names the scope, say. */
  readonly step?: string;
  /** What was asked to get it: `DELETE /orgs/…`. */
  readonly request?: string;
  /** The whole answer, with the headers that tell something. */
  readonly answer?: string;
  /** Where the words are known from. */
  readonly words: Evidence;
  /** What is assumed, as nobody has published it. */
  readonly assumption?: AssumptionName;
  /** What `explainFailure` holds possible besides, from the answer alone. */
  readonly suspects: readonly ErrorCause[];
}

/** A message with all that it may mean. */
export interface MessageEntry {
  readonly status?: number;
  readonly message: string;
  readonly details?: string;
  readonly cases: readonly KnownMessage[];
}

/** Messages that read alike, with the same status, are one entry: they mean several things. */
export function messageEntries(messages: readonly KnownMessage[]): MessageEntry[] {
  const groups = new Map<string, KnownMessage[]>();
  for (const one of messages) {
    const key = `${one.status ?? ""} ${one.message}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((cases) => {
    const [first] = cases;
    if (!first) return [];
    const { status, message, details } = first;
    return [{ ...(status !== undefined && { status }), message, ...(details !== undefined && { details }), cases }];
  });
}
