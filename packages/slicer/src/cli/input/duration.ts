import { UsageError } from "../context.ts";

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };

/** What `--timeout` stands at when it is not given. */
export const defaultTimeoutMs = 60_000;

/** Timers count to 2^31 milliseconds, 24 days; nobody waits a day for a description. */
const mostMs = 24 * 3_600_000;

/**
 * Reads a length of time, in milliseconds: `30s`, `500ms`, `1.5m`, `1h`. It needs a unit: tools disagree whether a bare
 * number is seconds or milliseconds.
 *
 * @param flag named in the error.
 * @throws {UsageError} when the text is no length of time, or less than 1 ms or more than 24 hours.
 */
export function parseDuration(text: string, flag = "--timeout"): number {
  const [, digits, unit = ""] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text.trim()) ?? [];
  const size = Object.hasOwn(milliseconds, unit.toLowerCase()) ? milliseconds[unit.toLowerCase()] : undefined;
  if (digits !== undefined && unit === "") {
    throw new UsageError(`${flag} needs a unit: ${digits}s or ${digits}ms, not "${text}"`);
  }
  if (digits === undefined || size === undefined) {
    throw new UsageError(`${flag} takes a length of time such as 30s, 500ms or 2m, not "${text}"`);
  }
  const duration = Math.round(Number(digits) * size);
  if (duration < 1) throw new UsageError(`${flag} takes at least 1ms, not "${text}"`);
  if (duration > mostMs) throw new UsageError(`${flag} takes at most 24h, not "${text}"`);
  return duration;
}

/** A length of time for people: 30 s, 1.5 s, 200 ms. */
export function formatDuration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toFixed(1))} s`;
}
