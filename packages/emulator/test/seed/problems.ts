import { isSeedError, parseSeed } from "../../src/index.ts";
import type { SeedProblem } from "../../src/index.ts";

/** What is wrong with a document, as `parseSeed` tells it; nothing when it is a seed. */
export function problemsWith(document: unknown): readonly SeedProblem[] {
  try {
    parseSeed(document);
    return [];
  } catch (error) {
    if (isSeedError(error)) return error.problems;
    throw error;
  }
}

/** The places where something is wrong with a document. */
export function placesIn(document: unknown): string[] {
  return problemsWith(document).map(({ path }) => path);
}
