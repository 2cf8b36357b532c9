import type { KeepTree } from "./keep-tree.ts";
import { indentJson, lineBreak } from "./indent-json.ts";
import type { JsonIndex, NodeId } from "./json-index.ts";

/**
 * Copies what stays from JSON text to JSON text. Names, strings and numbers are copied as they are written; only white
 * space changes, to two spaces a level.
 */
export function copyKeptText(index: JsonIndex, tree: KeepTree): string {
  const out: string[] = [];
  // What is still to be written, last first. A loop, not a recursion: a reference may lead as deep as it likes.
  const todo: Piece[] = [{ node: 0, tree, depth: 0 }];
  for (let piece = todo.pop(); piece !== undefined; piece = todo.pop()) {
    if (typeof piece === "string") out.push(piece);
    else for (const inner of pieces(index, piece).toReversed()) todo.push(inner);
  }
  out.push("\n");
  return out.join("");
}

type Piece = string | { readonly node: NodeId; readonly tree: KeepTree; readonly depth: number };

function pieces(index: JsonIndex, { node, tree, depth }: Exclude<Piece, string>): Piece[] {
  const array = index.isArray(node);
  if (tree === "all" || !(array || index.isObject(node))) return [indentJson(index.text(node), depth)];
  const found: Piece[] = [];
  // Few stay of many. Not a loop, which would make a list of each name with its member.
  index.members(node).forEach((member, name) => {
    const below = tree.get(name);
    if (below) addMember(found, index, { node: member, tree: below, depth: depth + 1 }, !array);
  });
  if (found.length > 0) found.push(lineBreak(depth));
  return [array ? "[" : "{", ...found, array ? "]" : "}"];
}

function addMember(found: Piece[], index: JsonIndex, member: Exclude<Piece, string>, named: boolean): void {
  found.push(found.length > 0 ? "," : "", lineBreak(member.depth));
  if (named) found.push(index.writtenName(member.node), ": ");
  found.push(member);
}
