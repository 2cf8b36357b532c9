/**
 * A number from 0 up to 1 that depends on nothing but the seed and the count: the same run meets the same faults, on every
 * machine. This is the mulberry32 generator (public domain), whose n-th number can be had without those before it.
 */
export function chance(seed: number, count: number): number {
  const state = (seed + Math.imul(count, 0x6d2b79f5)) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
