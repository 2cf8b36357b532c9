import type { OperationId } from "@ghpkg/types";

/** What goes wrong instead of, or besides, an answer. */
export type FaultEffect =
  /** Another status, with a body of GitHub's shape unless `body` says otherwise. Nothing is done then. */
  | {
      readonly status: number;
      readonly message?: string;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The answer comes later, in milliseconds. Aborting the request ends the wait. */
  | { readonly delay: number }
  /** A secondary rate limit, as GitHub words it. `retryAfter` in seconds, 60 when left out; `null` leaves the header out. */
  | { readonly secondaryLimit: true; readonly retryAfter?: number | null }
  /** The primary limit is used up until `reset` seconds from now, an hour when left out. */
  | { readonly primaryLimit: true; readonly reset?: number }
  /** A page of HTML from something in between, with this status: `true` is 502. */
  | { readonly html: number | true }
  /** The body ends in the middle, though its length promised more. */
  | { readonly cut: true }
  /** The body is no JSON. */
  | { readonly badJson: true }
  /** The connection is lost. `after`: what was asked is done, and the answer lost. */
  | { readonly reset: "after" | "before" }
  /** Somebody pushes this many versions before the list is answered, so that pages move. Negative numbers delete. */
  | { readonly drift: number };

/** Which requests a fault meets, and what it does to them. All that is named must be true. */
export interface Fault {
  readonly effect: FaultEffect;
  readonly operation?: OperationId | readonly OperationId[];
  readonly method?: string;
  /** The path without the query: a text is compared whole, as it was sent; `*` in it stands for anything. */
  readonly path?: RegExp | string;
  /** The token's name in the seed, or the token. */
  readonly token?: string;
  /** Which of the requests that match, counted from 1: `3`, `[1, 2]`, or `{ every: 10 }`. All when left out. */
  readonly nth?: number | readonly number[] | { readonly every: number };
  /** How likely it is, from 0 to 1, decided by `seed` so that a run can be repeated. */
  readonly probability?: number;
  /** 1 when left out. */
  readonly seed?: number;
  /** How often it happens before it is over; as long as it is there when left out. */
  readonly times?: number;
}

/** A fault that was added, and what has come of it: one that never happened has tested nothing. */
export interface ListedFault extends Fault {
  /** Counted from 1, and never used twice. */
  readonly id: number;
  /** How many requests it was looked at for: those that `operation`, `method`, `path` and `token` fit. */
  readonly matched: number;
  /** To how many of them it happened. */
  readonly happened: number;
}

/** What is asked, as far as faults look at it. */
export interface FaultContext {
  readonly operation: OperationId | undefined;
  readonly method: string;
  /** As it was sent, without the query. */
  readonly path: string;
  readonly token: { readonly name: string; readonly secret: string } | undefined;
}

/** The faults that an emulator has been told to have. */
export interface Faults {
  /** Adds one, and returns what takes it away again. Throws a `TypeError` that names the place for what is none. */
  add(fault: Fault): () => void;
  /** Takes away the one that `list` shows with this id. Whether it was there. */
  remove(id: number): boolean;
  /** Takes all away. */
  clear(): void;
  /** Those that are there, in the order they were added. One that is over stays until it is taken away. */
  list(): readonly ListedFault[];
}
