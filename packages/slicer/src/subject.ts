import type { Layout } from "./layout.ts";
import type { Resources } from "./resources.ts";
import type { Source } from "./source.ts";

/** A description that is being sliced: its values, where its version puts things, and what its references mean. */
export interface Subject {
  readonly source: Source;
  readonly layout: Layout;
  readonly resources: Resources;
}
