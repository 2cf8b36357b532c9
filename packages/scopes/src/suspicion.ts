import type { FailureCause } from "./failure-causes.ts";

/** How sure a cause is: `certain` when GitHub says it itself, or the client says that no answer came. */
export type Confidence = "certain" | "likely" | "possible";

/** A cause that a failure may have. */
export interface Suspicion {
  readonly cause: FailureCause;
  readonly confidence: Confidence;
  /** Scopes that GitHub's own sentence names, where our table could not tell. */
  readonly scopes?: readonly string[];
}

/** Writes down a suspicion. */
export function suspect(cause: FailureCause, confidence: Confidence): Suspicion {
  return { cause, confidence };
}
