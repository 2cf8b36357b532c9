/**
 * How well something is known. `documented`: GitHub's documentation or its data says it. `description`: its OpenAPI description
 * does. `client-source`: a client of GitHub's own is written so. `observed`: an answer of GitHub's was quoted in public.
 * `inferred`: we conclude it. `unknown`: nobody has published it.
 */
export type Grade = "client-source" | "description" | "documented" | "inferred" | "observed" | "unknown";

/** Where something is known from, and how well. */
export interface Evidence {
  /** The public source: a page of GitHub's documentation, a file, or an issue. */
  readonly source: string;
  readonly grade: Grade;
}

/** A sentence for people, and where it is known from. */
export interface Reason extends Evidence {
  readonly sentence: string;
}
