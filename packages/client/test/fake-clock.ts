import { setImmediate } from "node:timers/promises";
import type { Clock } from "../src/clock.ts";

/** A clock that nobody waits for. */
export interface FakeClock extends Clock {
  /** How long has been waited in all, in milliseconds. */
  waited(): number;
  /** How many timers are set. */
  timers(): number;
}

/**
 * Time stands still while anything is going on, and jumps to the next timer when nothing is: what takes an hour takes no time,
 * and a request that never answers runs into its timeout.
 */
export function fakeClock(start: number = Date.parse("2026-01-01T00:00:00Z")): FakeClock {
  let now = start;
  let running = false;
  let changes = 0;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();

  async function jump(): Promise<void> {
    while (timers.size > 0) {
      // Bodies are read in several turns of the event loop.
      for (let turn = 0; turn < 6; turn += 1) {
        const before = changes;
        await setImmediate();
        if (changes !== before) turn = 0;
      }
      const [first] = [...timers].toSorted((one, other) => one.at - other.at);
      if (!first) break;
      timers.delete(first);
      now = Math.max(now, first.at);
      first.run();
    }
    running = false;
  }

  return {
    now: () => now,
    waited: () => now - start,
    timers: () => timers.size,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      changes += 1;
      if (!running) {
        running = true;
        void jump();
      }
      return () => {
        timers.delete(timer);
        changes += 1;
      };
    },
  };
}
