import { inWords } from "../faults/input-error.ts";

/** Something wrong in a seed, and where. No token is in it. */
export interface SeedProblem {
  /** The place: `packages[2].versions[0].tags`; of a text that cannot be read, `line 3, column 14`; `""` for all of it. */
  readonly path: string;
  /** What belongs there, in words. */
  readonly expected: string;
  /** What stands there, in words. */
  readonly received: string;
  /** What to write instead, if that can be guessed. */
  readonly hint?: string;
}

/** A seed, or a snapshot, that is none: the message names the first problems, `problems` has them all. */
export class SeedError extends Error {
  override readonly name = "SeedError";
  readonly problems: readonly SeedProblem[];

  constructor(problems: readonly SeedProblem[]) {
    super(sentence(problems));
    this.problems = problems;
  }
}

/** Works with two installed copies and across realms, where `instanceof` fails. */
export function isSeedError(value: unknown): value is SeedError {
  return value instanceof Error && value.name === "SeedError" && "problems" in value;
}

/** A problem with a value, told in a few words. */
export function seedProblem(path: string, expected: string, value: unknown, hint?: string): SeedProblem {
  return {
    path,
    expected,
    received: value === undefined || value === null ? "nothing" : inWords(value),
    ...(hint !== undefined && { hint }),
  };
}

const told = 3;

function sentence(problems: readonly SeedProblem[]): string {
  const first = problems.slice(0, told).map(({ path, expected, received, hint }) => {
    const place = path === "" ? "The seed" : path;
    return `${place} is ${received}: expected ${expected}${hint === undefined ? "" : ` (${hint})`}`;
  });
  const others = problems.length - first.length;
  const more = others > 0 ? [`and ${others} more ${others === 1 ? "problem" : "problems"}`] : [];
  return `${[...first, ...more].join("; ")}.`;
}
