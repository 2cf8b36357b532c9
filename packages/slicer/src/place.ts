import { SliceError } from "./errors.ts";
import { formatPointer, type Tokens } from "./pointer.ts";

/**
 * A place as the last step to it. A walk makes one step at a time; a list of keys would be copied at each of them, which
 * takes minutes in a description that nests a hundred thousand levels.
 */
export type Place = Tokens | Step;

interface Step {
  readonly above: Place;
  readonly key: string;
  /** Where the walk began, and how many steps ago that was. */
  readonly start: Tokens;
  readonly depth: number;
}

export function below(above: Place, key: string): Place {
  return "key" in above
    ? { above, key, start: above.start, depth: above.depth + 1 }
    : { above, key, start: above, depth: 1 };
}

/**
 * Writes the way down, to be shown: of one that nobody would read, only its beginning and its end, with "…" between them.
 * As many places as a big description has, all of them deep, would not fit into memory.
 */
export function tokensOf(place: Place): Tokens {
  if (!("key" in place)) return place;
  if (place.depth + place.start.length <= longestShown) return [...place.start, ...lastKeys(place, place.depth)];
  return [...place.start.slice(0, longestShown / 2), "…", ...lastKeys(place, Math.min(place.depth, longestShown / 2))];
}

/** Writes the whole way down, to be followed. Throws a SliceError when it is deeper than any description's. */
export function followableTokens(place: Place): Tokens {
  if (!("key" in place)) return place;
  if (place.depth > deepestFollowed) {
    const pointer = formatPointer(tokensOf(place));
    throw new SliceError(
      `Nested too deep: a link, or a schema with a name of its own, stands ${place.depth} levels deep at ${pointer}.`,
      {
        code: "not-openapi",
        pointer,
        expected: `at most ${deepestFollowed} levels`,
        received: `${place.depth} levels`,
        hint: "Make a component of a part of it.",
      },
    );
  }
  return [...place.start, ...lastKeys(place, place.depth)];
}

const longestShown = 200;
const deepestFollowed = 1000;

function lastKeys(place: Step, count: number): Tokens {
  const keys: string[] = [];
  for (let step: Place = place; "key" in step && keys.length < count; step = step.above) keys.push(step.key);
  return keys.toReversed();
}
