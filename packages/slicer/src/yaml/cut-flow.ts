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
  const open = token.offset + token.start.source.length;
  const beginOf = (index: number): number => (index === 0 ? open : commentBehind(text, endOf(index - 1)).end);

  output.copy(range.from, open);
  let before = -1;
  for (const { place, own, name, value, keep: below } of keptEntries(tree, node, entries, keep)) {
    if (before !== -1) {
      const { comment, space } = commentBehind(text, endOf(before));
      // What follows in the source goes on with a new line.
      const follows = own?.index === before + 1;
      output.write(`,${comment}${comment === "" || follows ? "" : space}`);
    }
    before = place.index;
    if (own) {
      // Away from its place, it leaves the line end behind it: a comma must not begin a line.
      const to = own === place ? endOf(own.index) : own.end;
      cut({ node: value }, below, { from: beginOf(own.index), head: own.head, to });
    } else {
      output.write(" ");
      output.member(name, value, below);
    }
  }
  if (before === entries.length - 1) output.copy(rest, closing);
  else if (before !== -1) {
    const { comment, space } = commentBehind(text, endOf(before));
    const tail = text.slice(beginOf(entries.length - 1), closing);
    const last = tail.slice(tail.trimEnd().length);
    output.write(`${comment}${comment !== "" && !last.includes("\n") ? space : last}`);
  }
  output.copy(closing, range.to);
}

/** The comment behind a comma, which is about the entry before it: `a: 1, # of a`. And the white space behind that. */
function commentBehind(text: string, comma: number): { comment: string; end: number; space: string } {
  const start = comma + (text[comma] === "," ? 1 : 0);
  const hash = skip(text, start, " \t");
  if (start === comma || text[hash] !== "#") return { comment: "", end: start, space: "" };
  const feed = text.indexOf("\n", hash);
  const end = feed === -1 ? text.length : feed - (text[feed - 1] === "\r" ? 1 : 0);
  return { comment: text.slice(start, end), end, space: text.slice(end, skip(text, end, " \t\r\n")) };
}

function skip(text: string, start: number, characters: string): number {
  let end = start;
  while (end < text.length && characters.includes(text.charAt(end))) end += 1;
  return end;
}
