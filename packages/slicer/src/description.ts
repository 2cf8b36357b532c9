import type { Selection } from "./selection.ts";
import type { SliceOptions } from "./options.ts";
import type { SliceReport } from "./report.ts";
import type { ReferenceGraph } from "./reference-graph.ts";

/** A description that was read once and can be sliced any number of times. */
export interface Description<Options extends SliceOptions = SliceOptions> {
  /** The length of what was read, in bytes of UTF-8. */
  readonly bytes: number;
  /** @throws {SliceError} as {@link slice}. */
  readonly slice: (selection: Selection, options?: Options) => TextSlice;
}

/** What was cut out of a text. */
export interface TextSlice {
  /** JSON, indented by two spaces, with a line feed at its end; or YAML. */
  readonly text: string;
  /** What stayed and what went. */
  readonly report: SliceReport;
  /** Every reference that was followed, for {@link explainAll}. */
  readonly graph: ReferenceGraph;
}
