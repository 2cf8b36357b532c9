import type { Time, Version } from "../../state/model.ts";

/** A version as it is made: its id comes last, when all versions of the package stand in a row. */
export type Draft = { -readonly [Member in keyof Version]: Version[Member] };

/** What versions that are made by rule must keep clear of: what the seed lists itself. */
export interface Taken {
  readonly names: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** Which versions to make. */
export interface Making {
  readonly versions: number;
  /** Other numbers, other versions. */
  readonly seed: number;
  /** When the first was made. */
  readonly since: Time;
  /** When the last was made. */
  readonly until: Time;
  readonly taken: Taken;
}
