import type { Time } from "./state/model.ts";

/** What time it is in an emulated GitHub. It goes on like any clock until it is frozen. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): Time;
  /** Sets it, and lets it go on from there unless it is frozen. Throws a `TypeError` for what is no time. */
  set(time: Date | Time | string): void;
  /** Moves it on: by milliseconds, or `"31 days"`, `"90 minutes"`. Throws a `TypeError` for what is no duration. */
  advance(by: number | string): void;
  /** Stops it, at a time if one is given. */
  freeze(at?: Date | Time | string): void;
  /** Lets it go on. */
  unfreeze(): void;
  readonly frozen: boolean;
}

/** Where a clock stands when the emulator starts. */
export interface ClockStart {
  /** The machine's time when left out. */
  readonly now?: Date | Time | string;
  readonly frozen?: boolean;
}

/** A clock that counts on from where it was set, by the machine's own. */
export function createClock(start: ClockStart = {}, wall: () => Time = Date.now): Clock {
  let base = start.now === undefined ? wall() : timeOf(start.now);
  let since: Time | undefined = start.frozen === true ? undefined : wall();
  const now = (): Time => (since === undefined ? base : base + (wall() - since));
  const set = (time: Time): void => {
    base = timeOf(time);
    if (since !== undefined) since = wall();
  };
  return {
    now,
    set: (time) => set(timeOf(time)),
    advance: (by) => set(now() + durationOf(by)),
    freeze(at) {
      base = at === undefined ? now() : timeOf(at);
      since = undefined;
    },
    unfreeze() {
      since ??= wall();
    },
    get frozen() {
      return since === undefined;
    },
  };
}

// Four digits of a year are all that GitHub's times have room for.
const first = Date.UTC(1970, 0, 1);
const last = Date.UTC(9999, 11, 31);

function timeOf(time: Date | Time | string): Time {
  const at = new Date(time).getTime();
  // Not that of a date that is none, either.
  if (!(at >= first && at <= last)) {
    const shown = typeof time === "number" ? String(time) : JSON.stringify(time);
    throw new TypeError(`${shown} is no time from 1970 to 9999: write one like 2026-11-01T12:00:00Z.`);
  }
  return at;
}

const units = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  year: 31_536_000_000,
};

/** `"31 days"` in milliseconds. Throws a `TypeError` for what is none. */
export function durationOf(by: number | string): number {
  if (typeof by === "number" && Number.isFinite(by)) return by;
  const [, count, unit] = /^\s*(-?\d+(?:\.\d+)?)\s*(second|minute|hour|day|week|year)s?\s*$/.exec(String(by)) ?? [];
  // The expression names no others.
  if (count !== undefined) return Number(count) * units[unit as keyof typeof units];
  throw new TypeError(`${JSON.stringify(by)} is no duration: write one like "31 days" or "90 minutes".`);
}
