/**
 * Reads a glob over path templates: `*` stands for anything within a segment, `**` for any number of segments, `?` for
 * one character. Braces mean themselves, as path templates are full of them.
 *
 * No regular expression: one with many stars tries all ways to share a path among them, and does not come to an end.
 */
export function pathGlob(pattern: string): (path: string) => boolean {
  const steps = [...pattern.matchAll(/\/\*\*(?=\/|$)|\*\*|[^]/gu)].map(([token]) => toStep(token));
  return (path) => {
    const characters = Array.from(path);
    let ends: readonly number[] = [0];
    for (const step of steps) ends = step(characters, ends);
    return ends.at(-1) === characters.length;
  };
}

/** One step through a pattern: from the places where what came before it can end to those where it can, in order. */
type Step = (path: readonly string[], ends: readonly number[]) => readonly number[];

function toStep(token: string): Step {
  if (token === "/**") return anySegments;
  if (token === "**") return anything;
  if (token === "*") return withinSegment;
  return oneCharacter(token === "?" ? (character) => character !== "/" : (character) => character === token);
}

function oneCharacter(fits: (character: string) => boolean): Step {
  return (path, ends) => ends.filter((end) => end < path.length && fits(path[end] as string)).map((end) => end + 1);
}

const anything: Step = (path, [first]) => {
  return first === undefined ? [] : Array.from({ length: path.length - first + 1 }, (_, index) => first + index);
};

/** `/**` is either nothing or a slash and all that follows: `/pets/**` means `/pets` too. */
const anySegments: Step = (path, ends) => {
  const afterSlash = anything(path, oneCharacter((character) => character === "/")(path, ends));
  return [...ends.filter((end) => end < (afterSlash[0] ?? Infinity)), ...afterSlash];
};

const withinSegment: Step = (path, ends) => {
  const found = new Set<number>();
  for (const start of ends) {
    for (let end = start; !found.has(end); end += 1) {
      found.add(end);
      if (end === path.length || path[end] === "/") break;
    }
  }
  return [...found];
};
