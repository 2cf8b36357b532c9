import { Alias, isAlias, Pair, type Scalar, YAMLMap, YAMLSeq, type Node } from "yaml";
import type { KeepTree } from "../keep-tree.ts";
import type { Bound } from "./bound.ts";
import {
  isMerge,
  isYamlMap,
  isYamlScalar,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
} from "./node.ts";
import { literal } from "./print.ts";
import { nameNode, textNode } from "./text-node.ts";
import type { YamlTree } from "./tree.ts";

/** How a copy is made. */
export interface Copying {
  readonly tree: YamlTree;
  readonly bound: Bound;
  /** For one line: without comments, and no text over several lines. */
  readonly inline: boolean;
}

/** Copies what stays of a node, to be printed elsewhere than it is written. Anchors that it brings along are bound. */
export function copyNode(copying: Copying, node: YamlNode | null, keep: KeepTree): Node {
  const { tree, bound, inline } = copying;
  const resolved = tree.resolve(node);
  if (resolved === null) return literal("null");
  const whole = tree.isWhole(resolved, keep);
  if (isAlias(node) && whole && bound.holds(node.source, resolved)) return new Alias(node.source);
  if (whole) bound.bind(resolved);
  const copy = isYamlScalar(resolved)
    ? copyScalar(resolved, inline)
    : copyCollection(copying, resolved, whole ? "all" : keep);
  if (whole && resolved.anchor !== undefined) copy.anchor = resolved.anchor;
  if (!inline) copyComments(resolved, copy);
  return copy;
}

function copyCollection(copying: Copying, node: Exclude<YamlNode, Alias | Scalar>, keep: KeepTree): YAMLMap | YAMLSeq {
  const copy = isYamlMap(node) ? new YAMLMap() : new YAMLSeq();
  copy.flow = copying.inline || node.flow === true;
  if (copy instanceof YAMLMap) {
    // Made of a map just above.
    copy.items = keep === "all" ? copyPairs(copying, node as YamlMap) : copyMembers(copying, node as YamlMap, keep);
  } else {
    for (const [key, item] of copying.tree.below(node) ?? []) {
      const below = keep === "all" ? keep : keep.get(key);
      if (below !== undefined) copy.items.push(copyNode(copying, item, below));
    }
  }
  return copy;
}

/** A map that stays whole keeps its merge keys. */
function copyPairs(copying: Copying, map: YamlMap): Pair<Node, Node>[] {
  return map.items.map((pair) => {
    return new Pair(copyKey(copying, pair), copyNode(copying, pair.value, "all"));
  });
}

function copyKey(copying: Copying, pair: YamlPair): Node {
  if (isMerge(pair)) return literal("<<");
  // Where nothing is written, the name is the empty text, as null it would be "null".
  return copying.tree.survey.nameOf(pair.key) === "" ? nameNode("") : copyNode(copying, pair.key, "all");
}

/** A map of which only parts stay has what it merges for its own. */
function copyMembers(copying: Copying, map: YamlMap, keep: Exclude<KeepTree, "all">): Pair<Node, Node>[] {
  return [...copying.tree.members(map)].flatMap(([name, { value }]) => {
    const below = keep.get(name);
    return below === undefined ? [] : [copyMember(copying, name, value, below)];
  });
}

/** An entry of a map with its name as a plain text, wherever it comes from. */
export function copyMember(copying: Copying, name: string, value: YamlNode | null, keep: KeepTree): Pair<Node, Node> {
  return new Pair(nameNode(name), copyNode(copying, value, keep));
}

/** A map of one entry, to be printed. */
export function mapOf(pair: Pair<Node, Node>): YAMLMap<Node, Node> {
  const map = new YAMLMap<Node, Node>();
  map.items.push(pair);
  return map;
}

function copyScalar(scalar: YamlScalar, inline: boolean): Scalar {
  if (typeof scalar.value !== "string") return literal(scalar.source === "" ? "null" : scalar.source);
  return textNode(scalar.value, scalar.type, inline);
}

function copyComments(from: YamlNode, to: Node): void {
  if (from.comment) to.comment = from.comment;
  if (from.commentBefore) to.commentBefore = from.commentBefore;
  if (from.spaceBefore) to.spaceBefore = true;
}
