import type { OperationId } from "@ghpkg/types";

/** A request that was answered: no secret is in it. */
export interface RequestRecord {
  /** Counted from 1. */
  readonly number: number;
  /** When it came, by the emulator's clock, as ISO text. */
  readonly at: string;
  readonly method: string;
  /** Path and query, without the values that are secret. */
  readonly target: string;
  /** Which of the 27 operations it was; absent for any other path. */
  readonly operation?: OperationId;
  /** The token's name in the seed; `unknown` for one that is not in it; absent when none was sent. */
  readonly token?: string;
  /** Its headers, without those that are secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when the connection was cut instead. */
  readonly status?: number;
  /** `message` of a refusal. */
  readonly message?: string;
  /** Whether a fault had a hand in it. */
  readonly fault?: true;
  readonly milliseconds: number;
}

/** Which statuses each operation was answered with, and how often. */
export type Coverage = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What an emulator was asked: the last 10,000 requests, and the count of all. */
export interface Requests {
  /** How many there were since the start, or since they were cleared. */
  readonly count: number;
  /** The last ones, oldest first. */
  list(): readonly RequestRecord[];
  /** Operation by status: every one of the 27, those that nobody called too. */
  coverage(): Coverage;
  /** Forgets them, and counts anew. */
  clear(): void;
}
