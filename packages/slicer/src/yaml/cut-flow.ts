import type { CST } from "yaml";
import type { KeepTree } from "../keep-tree.ts";
import type { Cutting, Range } from "./cutting.ts";
import { keptEntries } from "./kept-entries.ts";
import { entriesOf } from "./layout.ts";
import type { YamlList, YamlMap } from "./node.ts";

/** A collection in brackets, and what stays of it. */
export interface FlowCut {
  readonly node: YamlMap | YamlList;
  readonly token: CST.FlowCollection;
  readonly keep: Exclude<KeepTree, "all">;
  readonly range: Range;
}

/** Writes a collection in brackets with the entries that stay. JSON is all of this kind. */
export function cutFlow({ tree, output, cut }: Cutting, { node, token, keep, range }: FlowCut): void {
  const { text } = tree.parsed;
  const closing = token.end[0]?.offset ?? node.range[1];
  const entries = entriesOf(node, token.items);
  // Behind the last entry, a comma may stand without another: [a, b,]
  const rest = token.items[entries.length]?.start[0]?.offset ?? closing;
  const endOf = (index: number): number => entries[index + 1]?.outerStart ?? rest;

  output.copy(range.from, token.offset + 1);
  let before = -1;
  for (const { place, own, name, value, keep: below } of keptEntries(tree, node, entries, keep)) {
    if (before !== -1) output.write(",");
    before = place.index;
    if (own) {
      const from = own.outerStart + (text[own.outerStart] === "," ? 1 : 0);
      cut({ node: own.value }, below, { from, head: own.head, to: endOf(own.index) });
    } else {
      output.write(" ");
      output.member(name, value, below);
    }
  }
  if (before === entries.length - 1) output.copy(rest, closing);
  output.copy(closing, range.to);
}
