import { durationOf } from "../clock.ts";
import type { Time } from "../state/model.ts";
import type { Moment } from "./seed.ts";

/** The time that a moment means, for a clock that shows `now`. Throws a `TypeError` for what is none. */
export function timeOf(moment: Moment, now: Time): Time {
  const distance = distanceOf(moment);
  const time = distance === undefined ? Date.parse(moment) : Math.round(now + distance);
  if (Number.isFinite(time)) return time;
  throw new TypeError(`${JSON.stringify(moment)} is no moment: write one like 2026-11-01T12:00:00Z or "3 days ago".`);
}

/** How far from the clock's start a moment is: below zero for what is past; nothing for one that is a date. */
export function distanceOf(moment: Moment): number | undefined {
  const [, past] = /^(.*) ago$/.exec(moment) ?? [];
  if (past !== undefined) return -durationOf(past);
  const [, future] = /^in (.*)$/.exec(moment) ?? [];
  return future === undefined ? undefined : durationOf(future);
}
