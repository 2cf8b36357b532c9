import type { Exchange, RunOutcome } from "./run-sample.ts";

/** One sentence on what came of a run. */
export function summaryOf({ exchanges, failure }: RunOutcome): string {
  const last = exchanges.at(-1);
  if (!last) return failure ? "It failed before anything was asked." : "It asked nothing.";
  const asked = exchanges.length === 1 ? "" : `, ${exchanges.length} requests`;
  return failure
    ? `Refused with ${last.status}: ${failure.explanation?.sentence ?? failure.message}`
    : `Done: ${last.status}${asked}.`;
}

/** Headers that clients and people decide by. */
const names: ReadonlySet<string> = new Set([
  "link",
  "retry-after",
  "x-accepted-oauth-scopes",
  "x-github-api-version-selected",
  "x-github-sso",
  "x-oauth-scopes",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
]);

/** Those of an answer's headers that matter here. */
export function mattering(headers: Exchange["headers"]): Exchange["headers"] {
  return headers.filter(([name]) => names.has(name));
}

/** A body as people read it: JSON with its lines, anything else as it is. */
export function prettyBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}

/** The first lines of a text, and how many there are more. */
export function cutLines(text: string, most: number): string {
  const lines = text.split("\n");
  return lines.length <= most ? text : `${lines.slice(0, most).join("\n")}\n… ${lines.length - most} more lines`;
}
