import type { Time } from "./model.ts";

// A little before GitHub Packages became generally available.
const epoch = Date.UTC(2019, 10, 1);
const minute = 60_000;

/** How many packages share a range of ids. Those of the first range stay below 2 ** 31 until 2027, as GitHub's do today. */
const slots = 512;
const range = slots * 2 ** 23;

/**
 * The id of a version that is newer than the one with the id `previous`: it rises with time, as GitHub's ids do, and no two
 * versions have the same, whatever their packages. It depends on the package and its versions only.
 */
export function nextVersionId(slot: number, createdAt: Time, previous?: number): number {
  const base = Math.floor(slot / slots) * range;
  const minutes = Math.max(1, Math.floor((createdAt - epoch) / minute));
  // Ids that a seed names itself may be of any size.
  const after = previous === undefined || previous < base ? 0 : Math.floor((previous - base) / slots) + 1;
  return base + Math.max(minutes, after) * slots + (slot % slots);
}
