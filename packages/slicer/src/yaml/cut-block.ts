import type { CST } from "yaml";
import type { KeepTree } from "../keep-tree.ts";
import type { Cutting, Range } from "./cutting.ts";
import { keptEntries, type Kept } from "./kept-entries.ts";
import { entriesOf } from "./layout.ts";
import { isYamlMap, type YamlList, type YamlMap } from "./node.ts";
import { behindEmptyLines, boundary, lineEnd, setComments } from "./trivia.ts";

/** A collection of entries on lines of their own, and what stays of it. */
export interface BlockCut {
  readonly node: YamlMap | YamlList;
  readonly token: CST.BlockMap | CST.BlockSequence;
  readonly keep: Exclude<KeepTree, "all">;
  readonly range: Range;
}

/** Writes a block with the entries that stay; as `{}` or `[]` when none does. */
export function cutBlock(cutting: Cutting, { node, token, keep, range }: BlockCut): void {
  const { tree, output, spaced } = cutting;
  const { text, root } = tree.parsed;
  const column = token.indent;
  const entries = entriesOf(node, token.items);
  const first = entries[0]?.start ?? range.to;
  // "- name: …" begins on the line of what holds it; so does the root, whatever stands before it.
  const compact = node === root || !text.slice(range.head, first).includes("\n");
  const top = compact ? first : lineEnd(text, range.head);
  const ends = entries.map(({ end }) => boundary(text, end, column));
  const endOf = (index: number): number => (index < 0 ? top : (ends[index] ?? range.to));
  const kept = keptEntries(tree, node, entries, keep);
  if (kept.length === 0) {
    writeEmpty(cutting, { node, range, top: compact ? undefined : top });
    return;
  }

  // What was not written as it stands in the source may end in a text that takes empty lines for its own.
  const copiesLines = (index: number): boolean => {
    if (spaced || index === 0) return true;
    const last = kept[index - 1];
    return last?.own !== undefined && tree.isWhole(last.value, last.keep) && !endsInAlias(text, last.own.end);
  };
  output.copy(range.from, top);
  let before = -1;
  for (const [index, each] of kept.entries()) {
    const { place } = each;
    const lead = [endOf(place.index - 1), place.start] as const;
    if (before === place.index - 1)
      output.copy(copiesLines(index) ? lead[0] : behindEmptyLines(text, ...lead), lead[1]);
    else {
      // Before these lines there was something else. As they are, they could become part of a block text.
      const comments = before === place.index ? "" : setComments(text.slice(...lead), column, spaced && index > 0);
      const atTop = compact && index === 0;
      if (!atTop) output.endLine();
      output.write(atTop ? comments.trimStart() : comments);
      if (!atTop || comments !== "") output.write(" ".repeat(column));
    }
    writeEntry(cutting, each, column, endOf);
    before = place.index;
  }
  const last = entries.length - 1;
  if (before === last) output.copy(endOf(last), range.to);
  else if (node === root) output.write(setComments(text.slice(endOf(last)), 0, spaced));
}

function writeEntry(
  { output, cut }: Cutting,
  { own, name, value, keep }: Kept,
  column: number,
  endOf: (index: number) => number,
): void {
  if (own) cut({ node: value, column }, keep, { from: own.start, head: own.head, to: endOf(own.index) });
  else output.member(name, value, keep, column);
}

/** @param top where the lines of the entries begin, if those are not the line of what holds them. */
function writeEmpty(
  { output }: Cutting,
  { node, range, top }: Pick<BlockCut, "node" | "range"> & { top: number | undefined },
): void {
  output.copy(range.from, range.head);
  output.write(`${range.head > range.from ? " " : ""}${isYamlMap(node) ? "{}" : "[]"}`);
  if (top === undefined) output.write("\n");
  else output.copy(range.head, top);
}

function endsInAlias(text: string, end: number): boolean {
  return /\*\S+$/.test(text.slice(Math.max(end - 200, 0), end));
}
