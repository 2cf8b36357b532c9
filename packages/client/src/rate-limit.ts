/** How much of the primary rate limit is left: https://docs.github.com/rest/rate-limit/rate-limit */
export interface RateLimit {
  /** Requests an hour. */
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** When the hour ends and all are there again. */
  readonly resetAt: Date;
}

/** Reads the limit that counts for packages out of the answer of `GET /rate_limit`, if it is one. */
export function readRateLimit(answer: unknown): RateLimit | undefined {
  // Whatever the answer is. API version 2026-03-10 has no `rate` any more, both have `resources`.
  const { limit, used, remaining, reset } =
    (answer as { resources?: { core?: Record<string, unknown> } } | null)?.resources?.core ?? {};
  if (typeof limit !== "number" || typeof used !== "number") return undefined;
  if (typeof remaining !== "number" || typeof reset !== "number") return undefined;
  return { limit, used, remaining, resetAt: new Date(reset * 1000) };
}
