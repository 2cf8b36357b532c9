import { isAlias, type CST } from "yaml";
import type { KeepTree } from "../keep-tree.ts";
import { copyNode } from "./copy-node.ts";
import { cutBlock } from "./cut-block.ts";
import { cutFlow } from "./cut-flow.ts";
import type { Cutting, Placed, Range } from "./cutting.ts";
import { Output } from "./output.ts";
import { printInline } from "./print.ts";
import type { YamlTree } from "./tree.ts";

/**
 * Cuts YAML: what stays is copied as it is written, comments included. The comments before an entry go with it.
 */
export function cutYaml(tree: YamlTree, kept: KeepTree): string {
  const { text, root, token } = tree.parsed;
  const cutting: Cutting = {
    tree,
    output: new Output(tree),
    spaced: !/[|>]\d?\+/.test(text),
    cut: (...what) => cutNode(cutting, ...what),
  };
  cutting.cut({ node: root }, kept, { from: 0, head: root.range[0], to: text.length });
  const cut = cutting.output.text;
  // A line feed behind a block text could become part of it.
  const ended = cut.endsWith("\n") || endsInBlockText(token) ? cut : `${cut}\n`;
  const windows = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  return windows ? ended.replaceAll(/\r?\n/g, "\r\n") : ended;
}

function cutNode(cutting: Cutting, { node, column }: Placed, keep: KeepTree, range: Range): void {
  const { tree, output } = cutting;
  if (node === null || keep === "all" || tree.isWhole(node, keep)) {
    output.copy(range.from, range.to);
    return;
  }
  output.bound.cut(node);
  if (isAlias(node)) {
    output.copy(range.from, node.range[0]);
    output.copy(output.replace(node, column, keep), range.to);
    return;
  }
  const { srcToken } = node;
  // A scalar is whole; what is left are collections.
  if (!("items" in node)) return;
  if (srcToken?.type === "block-map" || srcToken?.type === "block-seq") {
    cutBlock(cutting, { node, token: srcToken, keep, range });
  } else if (srcToken?.type === "flow-collection") {
    cutFlow(cutting, { node, token: srcToken, keep, range });
  } else {
    // An entry right in a list, `[a: 1]`, is a map without brackets.
    output.copy(range.from, node.range[0]);
    output.write(printInline(copyNode({ tree, bound: output.bound, inline: true }, node, keep)));
    output.copy(node.range[1], range.to);
  }
}

function endsInBlockText({ value }: CST.Document): boolean {
  let token: CST.Token | null | undefined = value;
  while (token?.type === "block-map" || token?.type === "block-seq") {
    const last: CST.CollectionItem | undefined = token.items.findLast(({ key, value: inner }) => key || inner);
    token = last?.value;
  }
  return token?.type === "block-scalar";
}
