import type { AssumptionName, EmulatorOptions, FaultEffect } from "@ghpkg/emulator";
import type { Evidence } from "@ghpkg/scopes";
import type { ErrorCause } from "./error-cause.ts";

/** A request that the emulator refuses, why it does, and how well GitHub's words are known. */
export interface Refusal {
  readonly cause: ErrorCause;
  /** When it is refused so, in a sentence. */
  readonly when: string;
  /** `DELETE /orgs/…`. `{first}` is the newest version of the package, `{tag:latest}` the one with this tag. */
  readonly request: string;
  /** Of the demo seed. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly options?: EmulatorOptions;
  readonly fault?: FaultEffect;
  /** Where the words are known from. */
  readonly words: Evidence;
  /** What is assumed of it, as nobody has published it. */
  readonly assumption?: AssumptionName;
}

/** Words that were quoted in public. */
export function quoted(source: string): Evidence {
  return { source, grade: "observed" };
}

/** Words that GitHub's documentation has. */
export function documented(source: string): Evidence {
  return { source, grade: "documented" };
}

/** Words that nobody has published: the emulator's own. */
export const ours: Evidence = { source: "the emulator’s own words", grade: "unknown" };

/** GitHub's page on what may go wrong. */
export const troubleshooting = "https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api";
