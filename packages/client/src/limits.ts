import type { Clock } from "./clock.ts";
import { wholeUpTo } from "./whole-up-to.ts";

/** What GitHub allows: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
const points = { perMinute: 900, read: 1, write: 5 };
const mostConcurrent = 100;
const minute = 60_000;

export interface LimitSettings {
  readonly clock: Clock;
  /** Requests at once. */
  readonly concurrency: number;
  /** Milliseconds between two writes; when absent, a second where GitHub limits. */
  readonly writeInterval: number | undefined;
  /** Whether limits are on from the start. Enterprise Server has them off by default: there, the first sign turns them on. */
  readonly limited: boolean;
}

/** Lets requests pass one after the other, as fast as GitHub's limits allow. One for all calls of a client. */
export interface Limits {
  /**
   * Resolves when a request may be sent, to what is left of the call's patience: the milliseconds it may wait for pauses.
   * Each must be given back with `leave`. Rejects with the signal's reason, or with `Paused` when a pause outlasts the patience.
   */
  enter(write: boolean, patience: number, signal: AbortSignal | undefined): Promise<number>;
  leave(): void;
  /** Holds every request back until then: milliseconds since the epoch. */
  pause(until: number): void;
  /** GitHub has shown that it limits. */
  on(): void;
}

/** Why a request was not let pass: the pause that a limit made ends too late for it. */
export class Paused {
  readonly until: number;
  constructor(until: number) {
    this.until = until;
  }
}

interface Waiting {
  patience: number;
  pass(): void;
  refuse(because: unknown): void;
}

export function createLimits({ clock, concurrency, writeInterval, limited }: LimitSettings): Limits {
  const lanes: { readonly reads: Waiting[]; readonly writes: Waiting[] } = { reads: [], writes: [] };
  const slots = wholeUpTo(mostConcurrent, concurrency);
  const spent: { at: number; cost: number }[] = [];
  let sum = 0;
  let active = 0;
  let pausedUntil = 0;
  let nextWrite = 0;
  let wroteLast = false;
  let lastNow = 0;
  let wakeAt = Number.POSITIVE_INFINITY;
  let callOff: (() => void) | undefined;

  /** The time. When somebody sets the clock back, what was noted by it goes along: else all would wait as much longer. */
  function time(): number {
    const now = clock.now();
    const back = lastNow - now;
    lastNow = now;
    if (back > 0) {
      pausedUntil -= back;
      nextWrite -= back;
      for (const one of spent) one.at -= back;
    }
    return now;
  }

  /** When the budget of the last minute has room. */
  function budgetAt(cost: number, now: number): number {
    while (spent[0] && spent[0].at + minute <= now) sum -= spent.shift()?.cost ?? 0;
    return sum + cost > points.perMinute ? (spent[0]?.at ?? 0) + minute : 0;
  }

  function opensAt(write: boolean, now: number): number {
    const budget = limited ? budgetAt(write ? points.write : points.read, now) : 0;
    return Math.max(pausedUntil, budget, write ? nextWrite : 0);
  }

  function admit(write: boolean, now: number): void {
    active += 1;
    wroteLast = write;
    const cost = write ? points.write : points.read;
    if (limited) {
      spent.push({ at: now, cost });
      sum += cost;
    }
    if (write) nextWrite = now + (writeInterval ?? (limited ? 1000 : 0));
  }

  /** Lets the next one pass, if one may. Otherwise says when one may. */
  function passOne(now: number): number | "passed" {
    let next = Number.POSITIVE_INFINITY;
    if (active >= slots) return next;
    // Reads and writes take turns, where both may go.
    for (const write of [!wroteLast, wroteLast]) {
      const lane = write ? lanes.writes : lanes.reads;
      if (!lane[0]) continue;
      const at = opensAt(write, now);
      if (at <= now) {
        admit(write, now);
        lane.shift()?.pass();
        return "passed";
      }
      next = Math.min(next, at);
      // A write that lacks nothing but points gets the next ones: reads cost less, and would all go before it.
      if (write && nextWrite <= now) break;
    }
    return next;
  }

  function pump(): void {
    const now = time();
    let next = passOne(now);
    while (next === "passed") next = passOne(now);
    if (next === wakeAt) return;
    callOff?.();
    wakeAt = next;
    if (next < Number.POSITIVE_INFINITY) {
      callOff = clock.after(next - now, () => {
        wakeAt = Number.POSITIVE_INFINITY;
        pump();
      });
    }
  }

  return {
    async enter(write, patience, signal) {
      const lane = write ? lanes.writes : lanes.reads;
      const now = time();
      const pause = Math.max(pausedUntil - now, 0);
      if (pause > patience) throw new Paused(pausedUntil);
      return new Promise((resolve, reject) => {
        function abort(): void {
          lane.splice(lane.indexOf(one), 1);
          one.refuse(signal?.reason);
          pump();
        }
        const done = (): void => signal?.removeEventListener("abort", abort);
        const one: Waiting = {
          patience: patience - pause,
          pass: () => (done(), resolve(one.patience)),
          refuse: (because) => (done(), reject(because)),
        };
        lane.push(one);
        signal?.addEventListener("abort", abort, { once: true });
        pump();
      });
    },
    leave() {
      active -= 1;
      pump();
    },
    pause(until) {
      const now = time();
      const longer = until - Math.max(pausedUntil, now);
      if (longer <= 0) return;
      pausedUntil = until;
      for (const lane of [lanes.reads, lanes.writes]) {
        for (const one of lane.splice(0)) {
          one.patience -= longer;
          if (one.patience < 0) one.refuse(new Paused(until));
          else lane.push(one);
        }
      }
    },
    on() {
      limited = true;
    },
  };
}
