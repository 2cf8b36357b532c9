// YAML as people and programs write it: every style of every value, with comments, anchors, aliases and merge keys.
import fc from "fast-check";
import { parse } from "yaml";
import type { Json } from "../../src/index.ts";

/** A node and how it is to be written. */
type Node =
  | { readonly kind: "scalar"; readonly text: string; readonly anchor?: string | undefined }
  | { readonly kind: "block text"; readonly lines: readonly string[] }
  | {
      readonly kind: "list";
      readonly items: readonly Node[];
      readonly flow: Flow;
      readonly anchor?: string | undefined;
    }
  | {
      readonly kind: "map";
      readonly entries: readonly Entry[];
      readonly flow: Flow;
      readonly anchor?: string | undefined;
    }
  // Which of the anchors up to then.
  | { readonly kind: "alias"; readonly index: number };

/** Whether it is in brackets, on one line or on several. */
type Flow = "line" | "lines" | undefined;

interface Entry {
  readonly name: string;
  readonly value: Node;
  /** Comments and empty lines before it, and a comment behind it on its line. */
  readonly before: string;
  readonly behind: string;
  /** Which of the maps with an anchor it takes over before itself, if there is one. */
  readonly merge?: number | undefined;
}

export interface WrittenYaml {
  readonly text: string;
  /** What the library reads of it, which follows aliases and merge keys by itself. */
  readonly value: Json;
}

const anchor = fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined });
const scalar = fc.record({
  kind: fc.constant("scalar" as const),
  text: fc.constantFrom(
    "plain",
    "two words",
    "1.0",
    "9223372036854775807",
    "0x1F",
    "~",
    "true",
    '"on"',
    "'1.0'",
    '"a\\n: # b"',
    "",
  ),
  anchor,
});
const blockText = fc.record({
  kind: fc.constant("block text" as const),
  lines: fc.constantFrom(
    ["|", "x", "# y"],
    ["|-", "x", "", "y"],
    ["|+", "x", "", ""],
    [">", "x", "y"],
    ["|2", "  x", "y"],
  ),
});

const { node } = fc.letrec<{ node: Node; map: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    scalar,
    blockText,
    fc.record({ kind: fc.constant("alias" as const), index: fc.nat(9) }),
    fc.record({
      kind: fc.constant("list" as const),
      items: fc.array(tie("node"), { maxLength: 3 }),
      flow: fc.constantFrom(undefined, "line", "lines"),
      anchor,
    }),
    tie("map"),
  ),
  map: fc.record({
    kind: fc.constant("map" as const),
    entries: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom("k", "l", "m", "n", "200", "x y", "__proto__", "constructor"),
        value: tie("node"),
        before: fc.constantFrom("", "", "# before\n", "\n", "    # deep\n", "\n# one\n\n# two\n"),
        behind: fc.constantFrom("", "", " # behind"),
        merge: fc.option(fc.nat(5), { nil: undefined, freq: 3 }),
      }),
      { maxLength: 4, selector: ({ name }) => name },
    ),
    flow: fc.constantFrom(undefined, "line", "lines"),
    anchor,
  }),
}));

export const writtenYaml: fc.Arbitrary<WrittenYaml> = fc
  .record({
    entries: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom("p", "q", "r", "s", "t"),
        value: node,
        before: fc.constantFrom("", "# before\n", "\n"),
        behind: fc.constant(""),
      }),
      { minLength: 1, maxLength: 5, selector: ({ name }) => name },
    ),
    end: fc.constantFrom("", "# end\n", "...\n"),
    windows: fc.boolean(),
  })
  .map(({ entries, end, windows }) => {
    const lines = `# head\n${new Writer().blockMap(entries, 0)}${end}`;
    const text = windows ? lines.replaceAll("\n", "\r\n") : lines;
    return { text, value: parse(text, { merge: true, maxAliasCount: -1 }) as Json };
  });

class Writer {
  /** The last node of each anchor up to this point; an alias within it would have no end. */
  readonly #anchors = new Map<string, { readonly map: boolean; open: boolean }>();

  blockMap(entries: readonly Entry[], column: number): string {
    const indent = " ".repeat(column);
    let merged = false;
    return entries
      .map(({ name, value, before, behind, merge }) => {
        const base = merged ? undefined : this.#nameFor(merge, true);
        merged ||= base !== undefined;
        const text = this.#block(value, column);
        // Behind a "|" or within a text, "# …" would be no comment.
        const commented = value.kind === "block text" ? text : text.replace("\n", `${behind}\n`);
        const own = `${before.replaceAll(/^#/gm, `${indent}#`)}${indent}${name}:${commented}`;
        return base === undefined ? own : `${indent}<<: *${base}\n${own}`;
      })
      .join("");
  }

  /** What stands behind "name:" or "-": from a blank to the end of the last line. */
  #block(each: Node, column: number): string {
    if (each.kind === "block text") {
      const [header = "", ...lines] = each.lines;
      return ` ${header}\n${lines.map((line) => (line === "" ? "\n" : `${" ".repeat(column + 2)}${line}\n`)).join("")}`;
    }
    const parts = each.kind === "list" ? each.items : each.kind === "map" ? each.entries : [];
    if (parts.length === 0 || !("flow" in each) || each.flow) return ` ${this.#inline(each)}`.trimEnd().concat("\n");
    const lines = this.#anchored(each, () =>
      each.kind === "list" ? this.#blockList(each.items, column + 2) : this.blockMap(each.entries, column + 2),
    );
    return `${each.anchor === undefined ? "" : ` &${each.anchor}`}\n${lines}`;
  }

  #blockList(items: readonly Node[], column: number): string {
    const indent = " ".repeat(column);
    return items
      .map((item) => {
        const compact = item.kind === "map" && !item.flow && item.entries.length > 0 && item.anchor === undefined;
        if (!compact) return `${indent}-${this.#block(item, column)}`;
        // "- name: …" has no room for a comment before the name.
        const entries = item.entries.map((entry, index) => (index === 0 ? { ...entry, before: "" } : entry));
        return `${indent}- ${this.blockMap(entries, column + 2).slice(column + 2)}`;
      })
      .join("");
  }

  #inline(each: Node): string {
    if (each.kind === "block text") return "text";
    if (each.kind === "alias") {
      const name = this.#nameFor(each.index, false);
      return name === undefined ? "none" : `*${name} `;
    }
    const text = this.#anchored(each, () => {
      if (each.kind === "scalar") return each.text === "" ? "null" : each.text;
      // Deeper than any block around it.
      const line = each.flow === "lines" ? `\n${" ".repeat(60)}` : " ";
      if (each.kind === "list") return `[${each.items.map((item) => `${line}${this.#inline(item)}`).join(",")}${line}]`;
      let base: string | undefined;
      const entries = each.entries.map(({ name, value, before, behind, merge }, index) => {
        const merged = base === undefined ? this.#nameFor(merge, true) : undefined;
        base ??= merged;
        const comment = each.flow === "lines" && before !== "" ? `${line}# before` : "";
        const own = `${merged === undefined ? "" : `${line}<<: *${merged} ,`}${comment}${line}${name}: ${this.#inline(value)}`;
        const comma = index < each.entries.length - 1 ? "," : "";
        return `${own}${comma}${each.flow === "lines" ? behind : ""}`;
      });
      return `{${entries.join("")}${line}}`;
    });
    return each.anchor === undefined ? text : `&${each.anchor} ${text}`;
  }

  #anchored(each: Exclude<Node, { kind: "alias" | "block text" }>, write: () => string): string {
    const known = { map: each.kind === "map", open: true };
    if (each.anchor !== undefined) this.#anchors.set(each.anchor, known);
    const text = write();
    known.open = false;
    return text;
  }

  /** An anchor that an alias, or a merge key, can name at this point. */
  #nameFor(index: number | undefined, map: boolean): string | undefined {
    const names = [...this.#anchors].filter(([, each]) => !each.open && (each.map || !map)).map(([name]) => name);
    return index === undefined ? undefined : names[index % Math.max(names.length, 1)];
  }
}
