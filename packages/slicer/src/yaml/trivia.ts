/**
 * Comments and empty lines between two entries. A comment belongs to the entry after it; one that is set in deeper than
 * the entries belongs to what the entry before it holds, as `# post: …` under the last operation of a path does.
 */

/**
 * Where what belongs to an entry ends and what belongs to the next one begins.
 *
 * @param end behind the last token of the entry; the rest of its line is its own.
 * @param column of the entries.
 */
export function boundary(text: string, end: number, column: number): number {
  let offset = lineEnd(text, end);
  let own = offset;
  while (offset < text.length) {
    const { indent, kind, next } = lineAt(text, offset);
    if (kind === "other" || (kind === "comment" && indent <= column)) break;
    if (kind === "comment") own = next;
    offset = next;
  }
  return own;
}

/** Behind the line feed of the line that an offset is in; a line feed just before it counts, as a block text ends so. */
export function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === "\n") return offset;
  return behindFeed(text, offset);
}

/** Behind the empty lines that a range begins with. */
export function behindEmptyLines(text: string, from: number, to: number): number {
  const [lines = ""] = /^(?:[ \t]*\r?\n)*/.exec(text.slice(from, to)) ?? [];
  return from + lines.length;
}

function behindFeed(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  return feed === -1 ? text.length : feed + 1;
}

/** The comments of some lines, each set in by as many columns; with an empty line before them if there was one. */
export function setComments(lines: string, column: number, spaced: boolean): string {
  const comments = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("#"))
    .map((line) => `${" ".repeat(column)}${line}\n`);
  return `${spaced && /^[ \t]*\r?\n/.test(lines) ? "\n" : ""}${comments.join("")}`;
}

function lineAt(text: string, offset: number): { indent: number; kind: "empty" | "comment" | "other"; next: number } {
  let start = offset;
  while (text[start] === " " || text[start] === "\t") start += 1;
  const character = text[start];
  const empty = character === undefined || character === "\n" || character === "\r";
  return {
    indent: start - offset,
    kind: empty ? "empty" : character === "#" ? "comment" : "other",
    next: behindFeed(text, start),
  };
}
