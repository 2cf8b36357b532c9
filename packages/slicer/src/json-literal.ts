/**
 * Skips a number or a word of JSON in its bytes: the offset behind it. Where none ends, the complement (`~`) of the offset at which
 * none could go on, which is below 0. What follows it is for the caller to judge.
 *
 * A table instead of a branch for each part: an engine optimises the few steps it has seen, and would throw that away at
 * the first exponent of a big file, then at the first decimal point.
 */
export function skipLiteral(bytes: Uint8Array, start: number): number {
  let state = 0;
  let offset = start;
  for (;;) {
    const next = steps[(state << 8) | (bytes[offset] as number)] as number;
    if (next === 0) return accepting[state] === 1 ? offset : ~offset;
    state = next;
    offset += 1;
  }
}

const digits = "0123456789";

/** From each state, the bytes that lead on and the state they lead to. 0 is the start, and also "no further". */
const automaton: readonly (readonly [from: number, characters: string, to: number])[] = [
  // A number: minus (1), zero (2), digits (3), point (4), decimals (5), e (6), its sign (7), its digits (8).
  [0, "-", 1],
  [0, "0", 2],
  [0, "123456789", 3],
  [1, "0", 2],
  [1, "123456789", 3],
  [2, ".", 4],
  [3, digits, 3],
  [3, ".", 4],
  [4, digits, 5],
  [5, digits, 5],
  [2, "eE", 6],
  [3, "eE", 6],
  [5, "eE", 6],
  [6, "+-", 7],
  [6, digits, 8],
  [7, digits, 8],
  [8, digits, 8],
  // true, false, null: a state for each letter; all of them end in 9.
  [0, "t", 10],
  [10, "r", 11],
  [11, "u", 12],
  [12, "e", 9],
  [0, "f", 13],
  [13, "a", 14],
  [14, "l", 15],
  [15, "s", 12],
  [0, "n", 16],
  [16, "u", 17],
  [17, "l", 18],
  [18, "l", 9],
];

const stateCount = 19;
const steps = new Uint8Array(stateCount << 8);
for (const [from, characters, to] of automaton) {
  for (const character of characters) steps[(from << 8) | character.charCodeAt(0)] = to;
}

/** 1 for each state in which a literal may end. */
const accepting = new Uint8Array(stateCount);
for (const state of [2, 3, 5, 8, 9]) accepting[state] = 1;
