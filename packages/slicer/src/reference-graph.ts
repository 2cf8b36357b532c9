import { tokensOf } from "./place.ts";
import { formatPointer } from "./pointer.ts";
import type { Reached } from "./reach.ts";

/** A reference that was followed: which kept part it led to, from which part, and where in that it stands. */
export interface FollowedReference {
  /** The part that holds it, as a JSON Pointer into the source. */
  readonly from: string;
  /** The place in that part. */
  readonly at: string;
  /** The part it leads to. */
  readonly to: string;
}

/** All references between the parts of a slice, and the parts it started from. */
export interface ReferenceGraph {
  /** What was selected, and the extensions that always stay. */
  readonly roots: readonly string[];
  /** Put together only when it is asked for: few want it, and it is as big as the slice. */
  readonly references: () => readonly FollowedReference[];
}

export function graphOf({ parts, edges }: Pick<Reached, "parts" | "edges">): ReferenceGraph {
  let references: readonly FollowedReference[] | undefined;
  return {
    roots: parts.filter(({ from }) => from === undefined).map(({ tokens }) => formatPointer(tokens)),
    references: () =>
      (references ??= edges.map(({ from, at, to }) => ({
        from: formatPointer(from.tokens),
        at: formatPointer(tokensOf(at)),
        to: formatPointer(to.tokens),
      }))),
  };
}
