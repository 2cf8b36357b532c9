/** What an answer says about limits. Times are milliseconds since the epoch. */
export interface LimitFacts {
  /** Which limit refused the call: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
  readonly limit: "primary" | "secondary";
  /** When GitHub says to come back; absent when it does not say. */
  readonly until?: number;
}

/**
 * Reads whether a refusal is one of a rate limit, and until when. Status and headers decide; GitHub's words only where a 403
 * has no header that tells it from a missing permission.
 */
export function limitFacts(status: number, headers: Headers, message: string, now: number): LimitFacts | undefined {
  if (status !== 403 && status !== 429) return undefined;
  // By GitHub's clock, where it tells the time: ours may be wrong by more than a window lasts.
  const fast = now - (Date.parse(headers.get("date") ?? "") || now);
  const after = retryAfter(headers.get("retry-after"), now, fast);
  const until = after === undefined ? {} : { until: after };
  if (headers.get("x-ratelimit-remaining") === "0") {
    const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
    // GitHub counts reset in whole seconds, so a call made "at" the reset can still be refused.
    if (Number.isFinite(reset)) return { limit: "primary", until: (reset + 1) * 1000 + fast };
    return { limit: "primary", ...until };
  }
  if (status === 429 || after !== undefined || /\bsecondary rate limit\b/i.test(message)) {
    return { limit: "secondary", ...until };
  }
  return undefined;
}

/**
 * Reads `Retry-After`, which is seconds or a date (RFC 9110, 10.2.3), as milliseconds since the epoch by our clock, which is
 * so many milliseconds ahead of GitHub's.
 */
export function retryAfter(value: string | null, now: number, fast = 0): number | undefined {
  if (value === null) return undefined;
  const at = /^\s*\d+\s*$/.test(value) ? now + Number(value) * 1000 : Date.parse(value) + fast;
  return Number.isFinite(at) ? at : undefined;
}

/** The headers that explain a refusal, and none that could hold a secret. */
const telling =
  /^(content-type|retry-after|x-ratelimit-.+|x-oauth-scopes|x-accepted-.+|x-github-(sso|request-id|enterprise-version)|github-authentication-token-expiration|deprecation|sunset)$/;

/** The headers of an answer that a {@link FailureFacts} keeps, without the token. */
export function tellingHeaders(headers: Headers, token = ""): Record<string, string> {
  const found: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (telling.test(name)) found[name] = token ? value.replaceAll(token, "[token]") : value;
  });
  return found;
}
