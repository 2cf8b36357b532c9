import { openBracket } from "./json-scanner.ts";
import type { KeepTree } from "./keep-tree.ts";
import { indentJson, lineBreak } from "./indent-json.ts";
import { indexMembers, type IndexNode, type TextSource } from "./text-source.ts";
import { decode } from "./utf8.ts";

/**
 * Copies what stays from JSON text to JSON text. Names, strings and numbers are copied as they are written; only white
 * space changes, to two spaces a level.
 */
export function copyKeptText(source: TextSource, tree: KeepTree): string {
  const out: string[] = [];
  // What is still to be written, last first. A loop, not a recursion: a reference may lead as deep as it likes.
  const todo: Piece[] = [{ node: source.root, tree, depth: 0 }];
  for (let piece = todo.pop(); piece !== undefined; piece = todo.pop()) {
    if (typeof piece === "string") out.push(piece);
    else for (const inner of pieces(source, piece).toReversed()) todo.push(inner);
  }
  out.push("\n");
  return out.join("");
}

type Piece = string | { readonly node: IndexNode; readonly tree: KeepTree; readonly depth: number };

function pieces(source: TextSource, { node, tree, depth }: Exclude<Piece, string>): Piece[] {
  const { bytes } = source;
  const members = tree === "all" ? undefined : indexMembers(source, node);
  if (tree === "all" || !members) return [indentJson(decode(bytes, node.start, node.end), depth)];
  const array = bytes[node.start] === openBracket;
  const found: Piece[] = [];
  for (const [name, member] of members) {
    const below = tree.get(name);
    if (!below) continue;
    found.push(found.length > 0 ? "," : "", lineBreak(depth + 1));
    if (!array) found.push(decode(bytes, member.nameStart, member.nameEnd), ": ");
    found.push({ node: member, tree: below, depth: depth + 1 });
  }
  if (found.length > 0) found.push(lineBreak(depth));
  return [array ? "[" : "{", ...found, array ? "]" : "}"];
}
