import { isAlias, type Node } from "yaml";
import type { KeepTree } from "../keep-tree.ts";
import { Bound } from "./bound.ts";
import { copyMember, copyNode, mapOf } from "./copy-node.ts";
import type { YamlAlias, YamlNode } from "./node.ts";
import { indentLines, printBlock, printInline } from "./print.ts";
import type { Mark } from "./survey.ts";
import type { YamlTree } from "./tree.ts";
import { boundary } from "./trivia.ts";

/**
 * The text of a slice as it is written, piece by piece and in order. An alias that is copied stays as it is where its
 * anchor stands before it; otherwise the anchored node is written in its place, and has the anchor from there on.
 */
export class Output {
  readonly bound: Bound = new Bound();
  readonly #tree: YamlTree;
  readonly #parts: string[] = [];
  constructor(tree: YamlTree) {
    this.#tree = tree;
  }

  get text(): string {
    return this.#parts.join("");
  }

  write(text: string): void {
    this.#parts.push(text);
  }

  /** Copies a range of the source. */
  copy(from: number, to: number): void {
    const { marks } = this.#tree.survey;
    let cursor = from;
    for (let index = firstFrom(marks, from); index < marks.length; index += 1) {
      const mark = marks[index];
      if (!mark || mark.offset >= to) break;
      if (!isAlias(mark.node)) this.bound.pass(mark.node);
      else if (!this.#stays(mark.node)) {
        this.#source(cursor, mark.offset);
        cursor = this.replace(mark.node, mark.column, "all");
      }
    }
    if (cursor < to) this.#source(cursor, to);
  }

  /**
   * Writes what an alias stands for in its place, as far as it is kept.
   *
   * @param column of the alias's own entry, for lines of their own below it; absent where only one line fits.
   * @returns the offset in the source to go on from.
   */
  replace(alias: YamlAlias, column: number | undefined, keep: KeepTree): number {
    const [, end] = alias.range;
    const target = this.#tree.resolve(alias);
    const inline =
      column === undefined || !target || !("items" in target) || target.flow === true || !this.#keepsAny(target, keep);
    const copy = copyNode({ tree: this.#tree, bound: this.bound, inline }, alias, keep);
    // The anchor is written here: behind it, the line ends as that of the alias did.
    const anchor = copy.anchor === undefined ? "" : `&${copy.anchor}`;
    clearTop(copy);
    if (inline) {
      this.write(`${anchor}${anchor === "" ? "" : " "}${printInline(copy)}`);
      return end;
    }
    // Comments that are set in deeper go before the lines: behind them, they could become part of a block text.
    const next = boundary(this.#tree.parsed.text, end, column);
    // "key: " has a blank for the alias, which nothing may come for on its line.
    if (anchor === "") this.#trim();
    this.write(anchor);
    this.#source(end, next);
    this.endLine();
    this.write(indentLines(printBlock(copy), column + 2));
    return next;
  }

  /** Writes an entry that a merge key brought in: in lines of its own that begin in this column, or within brackets. */
  member(name: string, value: YamlNode | null, keep: KeepTree, column?: number): void {
    const inline = column === undefined;
    const pair = copyMember({ tree: this.#tree, bound: this.bound, inline }, name, value, keep);
    const map = mapOf(pair);
    this.write(
      inline
        ? printInline(map)
            .replace(/^\{\s*/, "")
            .replace(/\s*\}$/, "")
        : indentLines(printBlock(map), column).slice(column),
    );
  }

  /** Begins a new line, unless one has just begun. */
  endLine(): void {
    if (!this.#parts.at(-1)?.endsWith("\n")) this.#parts.push("\n");
  }

  #stays(alias: YamlAlias): boolean {
    const target = this.#tree.resolve(alias);
    return target !== null && this.bound.holds(alias.source, target);
  }

  #keepsAny(node: YamlNode, keep: KeepTree): boolean {
    const names = [...(this.#tree.below(node)?.keys() ?? [])];
    return names.some((name) => keep === "all" || keep.has(name));
  }

  #trim(): void {
    this.#parts.push(this.#parts.pop()?.trimEnd() ?? "");
  }

  #source(from: number, to: number): void {
    this.#parts.push(this.#tree.parsed.text.slice(from, to));
  }
}

function clearTop(node: Node): void {
  delete node.anchor;
  node.commentBefore = null;
  node.spaceBefore = false;
}

/** The first mark at or behind an offset, by halving. */
function firstFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
