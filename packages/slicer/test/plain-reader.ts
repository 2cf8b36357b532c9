// The plain way to a slice as text, slow and without a trick: parse everything, decide over the object, and print what stays in
// the source's own words. The fast reader has to give the same bytes.
import type { Json, Selection, SliceOptions, SliceReport } from "../src/index.ts";
import type { KeepTree } from "../src/keep-tree.ts";
import { plan } from "../src/plan.ts";
import { objectSource } from "../src/source.ts";
import { membersOf, readLossless, type Written } from "./lossless-json.ts";

export function slicePlainly(
  text: string,
  selection: Selection,
  options: SliceOptions = {},
): { readonly text: string; readonly report: SliceReport } {
  // Not JSON: the parser says so. Other values than objects are for the slicer to refuse.
  const document = JSON.parse(text.replace(/^\uFEFF/, "")) as Json;
  const { tree, report } = plan(objectSource(document), selection, options);
  return { text: `${print(readLossless(text), tree)}\n`, report };
}

type Piece = string | { readonly source: Written; readonly tree: KeepTree; readonly depth: number };

/** Prints the parts of the source that stay, from a stack of its own: descriptions may nest deeply. */
function print(root: Written, tree: KeepTree): string {
  const out: string[] = [];
  const todo: Piece[] = [{ source: root, tree, depth: 0 }];
  for (let piece = todo.pop(); piece !== undefined; piece = todo.pop()) {
    if (typeof piece === "string") out.push(piece);
    else for (const inner of pieces(piece).toReversed()) todo.push(inner);
  }
  return out.join("");
}

function pieces({ source, tree, depth }: Exclude<Piece, string>): Piece[] {
  if (source.kind === "literal") return [source.text];
  const [open, close] = source.kind === "array" ? ["[", "]"] : ["{", "}"];
  const parts = (source.kind === "array" ? items(source.items) : members(source)).flatMap(({ key, name, value }) => {
    const below = tree === "all" ? "all" : tree.get(key);
    return below === undefined ? [] : [{ name, value, below }];
  });
  if (parts.length === 0) return [`${open}${close}`];
  // Deeper than 200 levels, lines are not indented any further.
  const line = (level: number): string => `\n${"  ".repeat(Math.min(level, 200))}`;
  const inside = parts.flatMap(({ name, value, below }, index): Piece[] => [
    `${index > 0 ? "," : ""}${line(depth + 1)}${name}`,
    { source: value, tree: below, depth: depth + 1 },
  ]);
  return [open, ...inside, line(depth), close];
}

interface Part {
  readonly key: string;
  /** As it is written, with its colon; nothing for an array's item. */
  readonly name: string;
  readonly value: Written;
}

function members(source: Written): Part[] {
  return [...membersOf(source)].map(([key, { name, value }]) => ({ key, name: `${name}: `, value }));
}

function items(source: readonly Written[]): Part[] {
  return source.map((value, index) => ({ key: String(index), name: "", value }));
}
