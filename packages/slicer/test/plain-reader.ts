// The plain way to a slice as text, slow and without a trick: parse everything, slice the object, and print what stayed in
// the source's own words. The fast reader has to give the same bytes.
import { slice } from "../src/index.ts";
import type { Json, Selection, SliceOptions, SliceReport } from "../src/index.ts";
import { membersOf, pairItems, readLossless, type Written } from "./lossless-json.ts";

export function slicePlainly(
  text: string,
  selection: Selection,
  options: SliceOptions = {},
): { readonly text: string; readonly report: SliceReport } {
  // Not JSON: the parser says so. Other values than objects are for the slicer to refuse.
  const { document, report } = slice(JSON.parse(text.replace(/^\uFEFF/, "")) as Json, selection, options);
  return { text: `${print(readLossless(text), document)}\n`, report };
}

type Piece = string | { readonly source: Written; readonly kept: Json; readonly depth: number };

/** Prints the parts of the source that are in a copy of it, from a stack of its own: descriptions may nest deeply. */
function print(root: Written, copy: Json): string {
  const out: string[] = [];
  const todo: Piece[] = [{ source: root, kept: copy, depth: 0 }];
  for (let piece = todo.pop(); piece !== undefined; piece = todo.pop()) {
    if (typeof piece === "string") out.push(piece);
    else todo.push(...pieces(piece).toReversed());
  }
  return out.join("");
}

function pieces({ source, kept, depth }: Exclude<Piece, string>): Piece[] {
  if (source.kind === "literal") return [source.text];
  const [open, close] = source.kind === "array" ? ["[", "]"] : ["{", "}"];
  const parts = source.kind === "array" ? items(source.items, kept) : members(source, kept);
  if (parts.length === 0) return [`${open}${close}`];
  // Deeper than 200 levels, lines are not indented any further.
  const line = (level: number): string => `\n${"  ".repeat(Math.min(level, 200))}`;
  const inside = parts.flatMap(({ name, value, copy }, index): Piece[] => [
    `${index > 0 ? "," : ""}${line(depth + 1)}${name}`,
    { source: value, kept: copy, depth: depth + 1 },
  ]);
  return [open, ...inside, line(depth), close];
}

interface Part {
  readonly name: string;
  readonly value: Written;
  readonly copy: Json;
}

function members(source: Written, kept: Json): Part[] {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) throw new Error("an object became none");
  return [...membersOf(source)].flatMap(([key, { name, value }]) => {
    const copy = Object.hasOwn(kept, key) ? kept[key] : undefined;
    return copy === undefined ? [] : [{ name: `${name}: `, value, copy }];
  });
}

function items(source: readonly Written[], kept: Json): Part[] {
  if (!Array.isArray(kept)) throw new Error("an array became none");
  const positions = pairItems(
    source,
    kept.map((item) => readLossless(JSON.stringify(item))),
  );
  return kept.flatMap((copy, index) => {
    const value = source[positions[index] ?? -1];
    return value ? [{ name: "", value, copy }] : [];
  });
}
