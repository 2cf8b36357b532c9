import type { Random } from "./random.ts";

// How many downloads the least popular share of all versions has. Measured ones are nearly log-normal: half have been
// downloaded 20 times, three in a thousand more than 5,000 times, which is where GitHub refuses to delete them.
const table: readonly (readonly [share: number, downloads: number])[] = [
  [0, 0],
  [0.05, 0],
  [0.1, 1],
  [0.25, 5],
  [0.5, 20],
  [0.75, 75],
  [0.9, 250],
  [0.95, 500],
  [0.99, 1900],
  [0.9978, 5000],
  [0.9993, 10_000],
  [0.9999, 35_000],
  [1, 150_000],
];

/** How often a version was downloaded. What more people know is the best of several such counts. */
export function downloadsOf(random: Random, bestOf: number): number {
  let share = 0;
  for (let count = 0; count < bestOf; count += 1) share = Math.max(share, random.unit());
  let above = 1;
  while (share >= rowAt(above)[0]) above += 1;
  const [start, least] = rowAt(above - 1);
  const [end, most] = rowAt(above);
  return Math.floor(least + ((most - least) * (share - start)) / (end - start));
}

/** The first row begins at 0 and the last ends at 1, which no share is: there is a row on both sides of each. */
function rowAt(index: number): readonly [share: number, downloads: number] {
  return table[index] as readonly [number, number];
}
