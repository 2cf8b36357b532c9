import type { Time } from "../../state/model.ts";
import type { Random } from "./random.ts";

const day = 86_400_000;

/**
 * When things happened, from `since` to `until`, oldest first: the first then and the last then, the others as people work.
 * There is five times as much on a weekday as on a day of the weekend, most of it by day, and on a few days eight times more.
 */
export function workTimes(count: number, since: Time, until: Time, random: Random): Float64Array {
  const times = new Float64Array(count);
  const first = Math.floor(since / day);
  const work = workBefore(first, Math.floor(until / day), random);
  const from = workAt(since, first, work);
  const all = workAt(until, first, work) - from;
  let today = 0;
  for (let index = 0; index < count; index += 1) {
    const wanted = from + (all * (index + random.unit())) / count;
    while ((work[today + 1] as number) <= wanted && today + 2 < work.length) today += 1;
    const share = (wanted - (work[today] as number)) / ((work[today + 1] as number) - (work[today] as number));
    const time = Math.round((first + today + hourOf(share)) * day);
    times[index] = Math.min(Math.max(time, since), until);
  }
  if (count > 1) times[0] = since;
  if (count > 0) times[count - 1] = until;
  return times;
}

/** How much had been done before each day, and after the last. */
function workBefore(first: number, last: number, random: Random): Float64Array {
  const work = new Float64Array(last - first + 2);
  for (let index = 1; index < work.length; index += 1) {
    work[index] = (work[index - 1] as number) + workOn(first + index - 1, random);
  }
  return work;
}

/** Days are counted from 1970-01-01, which was a Thursday. */
function workOn(dayNumber: number, random: Random): number {
  const hectic = random.happens(0.02) ? 8 : 1;
  const weekday = (((dayNumber + 3) % 7) + 7) % 7;
  return weekday < 5 ? 5 * hectic : 1;
}

function workAt(time: Time, first: number, work: Float64Array): number {
  const index = Math.floor(time / day) - first;
  const before = work[index] as number;
  return before + ((work[index + 1] as number) - before) * workByHour(time / day - Math.floor(time / day));
}

// Four fifths of the work is done from 8 to 18 o'clock.
const [morning, evening] = [8 / 24, 18 / 24];
const byDay = 0.8;
const atNight = (1 - byDay) / (1 - (evening - morning));
const atWork = byDay / (evening - morning);

/** Which share of a day's work is done at a time of day, both from 0 to 1. */
function workByHour(time: number): number {
  if (time < morning) return time * atNight;
  if (time < evening) return morning * atNight + (time - morning) * atWork;
  return 1 - (1 - time) * atNight;
}

/** The time of day at which a share of its work is done. */
function hourOf(share: number): number {
  if (share < morning * atNight) return share / atNight;
  if (share < 1 - (1 - evening) * atNight) return morning + (share - morning * atNight) / atWork;
  return 1 - (1 - share) / atNight;
}
