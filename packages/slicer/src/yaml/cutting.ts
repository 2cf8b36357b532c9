import type { KeepTree } from "../keep-tree.ts";
import type { YamlNode } from "./node.ts";
import type { Output } from "./output.ts";
import type { YamlTree } from "./tree.ts";

/** A range of the source that holds a node: what is before and behind the node goes with it. */
export interface Range {
  readonly from: number;
  /** Behind the last token before the node: a colon, a "-", an anchor or a tag. */
  readonly head: number;
  readonly to: number;
}

/** A node and where it is an entry: the column of the entries of a block, or absent within brackets. */
export interface Placed {
  readonly node: YamlNode | null;
  readonly column?: number;
}

/** What cutting goes about with. */
export interface Cutting {
  readonly tree: YamlTree;
  readonly output: Output;
  /** Whether an empty line means nothing anywhere. A block text that keeps its last lines (`|+`) would take it for its own. */
  readonly spaced: boolean;
  /** Writes a range with what stays of the node in it. */
  readonly cut: (placed: Placed, keep: KeepTree, range: Range) => void;
}
