/** The middle of some figures: one slow run does not move it. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (lower === undefined || upper === undefined) throw new RangeError("There is no median of no figures.");
  return (lower + upper) / 2;
}

/**
 * How many times the base something is: the median over rounds in which both were measured. A machine that was busy for a
 * whole round slowed both, and moves nothing.
 */
export function medianRatio(figures: readonly number[], base: readonly number[]): number {
  if (figures.length !== base.length) throw new RangeError("Both are to be measured in every round.");
  return median(figures.map((figure, round) => ratio(figure, base[round])));
}

function ratio(figure: number, base: number | undefined): number {
  if (base === undefined || base <= 0) throw new RangeError(`Nothing can be a multiple of ${base}.`);
  return figure / base;
}
