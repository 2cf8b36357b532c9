import type { Tokens } from "./pointer.ts";

/**
 * A place as the last step to it. A walk makes one step at a time; a list of keys would be copied at each of them, which
 * takes minutes in a description that nests a hundred thousand levels.
 */
export type Place = Tokens | Step;

interface Step {
  readonly above: Place;
  readonly key: string;
}

export function below(above: Place, key: string): Place {
  return { above, key };
}

/** Writes the whole way down. */
export function tokensOf(place: Place): Tokens {
  const keys: string[] = [];
  let step = place;
  for (; "key" in step; step = step.above) keys.push(step.key);
  return [...step, ...keys.toReversed()];
}
