import type { Time } from "../state/model.ts";

const minute = 60_000;

/** How GitHub keeps points: a minute at a time, or each for a minute of its own. Nobody has published which. */
export type PointsWindow = "minute" | "sliding";

/** Counts points a minute by who spends them and on which endpoint. */
export class SecondaryLimit {
  readonly #spent = new Map<string, { at: Time; points: number }[]>();
  readonly #open = new Map<string, number>();

  /** Spends points, unless that would be more than there are. */
  spend(key: string, points: number, limit: number, now: Time, window: PointsWindow): boolean {
    const spent = this.#recent(key, now, window);
    const total = spent.reduce((sum, one) => sum + one.points, 0);
    if (total + points > limit) return false;
    const last = spent.at(-1);
    // A minute's points stand together, as they come back together.
    if (last && (window === "minute" || last.at === now)) last.points += points;
    else spent.push({ at: now, points });
    this.#spent.set(key, spent);
    return true;
  }

  /** Counts a request as open until the function it returns is called; nothing when there are too many. */
  enter(key: string, limit: number): (() => void) | undefined {
    const open = this.#open.get(key) ?? 0;
    if (open >= limit) return undefined;
    this.#open.set(key, open + 1);
    return () => {
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left > 0) this.#open.set(key, left);
      else this.#open.delete(key);
    };
  }

  clear(): void {
    this.#spent.clear();
  }

  #recent(key: string, now: Time, window: PointsWindow): { at: Time; points: number }[] {
    const spent = this.#spent.get(key) ?? [];
    const first = spent[0];
    if (window === "minute") return first && isRecent(first.at, now) ? spent : [];
    return spent.filter(({ at }) => isRecent(at, now));
  }
}

/** Not what lies ahead of a clock that was set back, either. */
function isRecent(at: Time, now: Time): boolean {
  return at <= now && now - at < minute;
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#calculating-points-for-the-secondary-rate-limit */
export function pointsOf(method: string): number {
  return method === "GET" || method === "HEAD" || method === "OPTIONS" ? 1 : 5;
}
