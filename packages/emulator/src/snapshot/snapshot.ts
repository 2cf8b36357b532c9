import type { EditionId } from "@ghpkg/types";
import type { PushedVersion } from "../emulator.ts";
import type { Seed } from "../seed/seed.ts";

/** All that is there: the seed, and what has changed since. */
export interface Snapshot {
  readonly format: "ghpkg-emulator/1";
  readonly edition: EditionId;
  readonly seed: Seed;
  /** When the seed's ages counted from, and where the clock stood, as ISO text. */
  readonly start: string;
  readonly now: string;
  readonly changes: readonly Change[];
}

/** Something that changed the state, in the order it happened. */
export type Change =
  | { readonly at: string; readonly push: PushedVersion }
  | { readonly at: string; readonly package: number; readonly do: "delete" | "restore"; readonly version?: number };
