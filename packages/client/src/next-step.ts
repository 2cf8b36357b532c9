import type { LimitFacts } from "./response-facts.ts";

/** How an attempt went wrong, as far as repeating it goes. */
export interface Attempt {
  /** Whether sending it twice does no more than sending it once. */
  readonly harmless: boolean;
  /** How many retries are left. */
  readonly retries: number;
  /** How many retries there have been. */
  readonly retried: number;
  /** Milliseconds this call may still spend waiting for limits. */
  readonly patience: number;
  /** `unsent`: the connection was never made. `unclear`: what GitHub did with it is not known. `refused`: it did nothing. */
  readonly fate: "refused" | "unclear" | "unsent";
  /** Set when a limit refused it. */
  readonly limit: LimitFacts | undefined;
  /** Whether an answer of its own kind could go away by itself: a 5xx, a lost connection, a cut body. */
  readonly passing: boolean;
  /** How often a limit has refused this call without saying until when. */
  readonly untold: number;
  readonly now: number;
  /** From 0 to 1: spreads the retries of many clients. */
  readonly random: number;
}

/** `until` is the end of a limit, in milliseconds since the epoch: nothing may be sent before. */
export type Next =
  | { readonly do: "wait"; readonly ms: number; readonly until?: number }
  | { readonly do: "stop"; readonly until?: number };

const minute = 60_000;

/** What to do after a failed attempt. Pure: the caller owns the clock. */
export function nextStep(attempt: Attempt): Next {
  return attempt.limit ? afterLimit(attempt, attempt.limit) : afterFailure(attempt);
}

/** A limit refuses before anything is done, so that any method may be sent again. */
function afterLimit({ now, patience, untold, random }: Attempt, { until: told }: LimitFacts): Next {
  // Without a word from GitHub: a minute, then exponentially longer.
  // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
  const at = told ?? now + minute * 2 ** untold;
  // A second at least: "Retry-After: 0" must not make a loop.
  const end = Math.max(at, now + 1000);
  if (end - now > patience) return { do: "stop", until: end };
  // Up to a second more, so that many programs that wait for one limit do not come back all at once.
  const until = Math.min(end + 1000 * random, now + patience);
  return { do: "wait", ms: until - now, until };
}

function afterFailure({ harmless, retries, retried, fate, passing, random }: Attempt): Next {
  const safe = harmless || fate === "unsent";
  if (!passing || !safe || retries <= 0) return { do: "stop" };
  return { do: "wait", ms: 500 * 2 ** retried * (0.5 + random / 2) };
}
