import { SliceError } from "./errors.ts";
import type { KeepTree } from "./keep-tree.ts";

/**
 * Copies what stays from JSON text to JSON text: one pass, skipping over what is dropped. Names, strings and numbers are
 * copied as they are written, white space becomes two spaces a level.
 *
 * @param text valid JSON: the caller has parsed it.
 * @throws {SliceError} when an object of which only some members stay names one of them twice.
 */
export function copyKeptText(text: string, tree: KeepTree): string {
  const out: string[] = [];
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  copyValue(text, skipSpace(text, start), tree, "\n", out);
  out.push("\n");
  return out.join("");
}

/** Copies the value that starts here and returns the offset behind it. `newline` is a line feed and the indentation. */
function copyValue(text: string, start: number, tree: KeepTree, newline: string, out: string[]): number {
  if (tree === "all") return copyAll(text, start, newline, out);
  const close = text[start] === "{" ? "}" : text[start] === "[" ? "]" : undefined;
  if (close === undefined) return copyAll(text, start, newline, out);
  const inner = `${newline}  `;
  const seen = new Set<string>();
  let separator = text[start] ?? "";
  let index = 0;
  let offset = skipSpace(text, start + 1);
  while (text[offset] !== close) {
    const keyEnd = close === "}" ? skipString(text, offset) : offset;
    const written = text.slice(offset, keyEnd);
    const key = close === "}" ? (JSON.parse(written) as string) : String(index);
    const valueStart = close === "}" ? skipSpace(text, skipSpace(text, keyEnd) + 1) : offset;
    const below = tree.get(key);
    if (below) {
      if (seen.has(key)) throw duplicateKey(text, offset, key);
      seen.add(key);
      out.push(separator, inner, close === "}" ? `${written}: ` : "");
      separator = ",";
      offset = copyValue(text, valueStart, below, inner, out);
    } else {
      offset = skipValue(text, valueStart);
    }
    offset = skipSpace(text, offset);
    if (text[offset] === ",") offset = skipSpace(text, offset + 1);
    index += 1;
  }
  out.push(separator === "," ? `${newline}${close}` : `${text[start]}${close}`);
  return offset + 1;
}

/** Copies a whole value, indented anew. A loop, not a recursion: what is kept may nest as deep as it likes. */
function copyAll(text: string, start: number, outer: string, out: string[]): number {
  let newline = outer;
  let offset = start;
  let depth = 0;
  do {
    offset = skipSpace(text, offset);
    const character = text[offset];
    if (character === "{" || character === "[") {
      const next = skipSpace(text, offset + 1);
      if (text[next] === "}" || text[next] === "]") {
        out.push(character, text[next] ?? "");
        offset = next + 1;
      } else {
        depth += 1;
        newline += "  ";
        out.push(character, newline);
        offset = next;
      }
    } else if (character === "}" || character === "]") {
      depth -= 1;
      newline = newline.slice(0, -2);
      out.push(newline, character);
      offset += 1;
    } else if (character === ",") {
      out.push(",", newline);
      offset += 1;
    } else if (character === ":") {
      out.push(": ");
      offset += 1;
    } else {
      const end = character === '"' ? skipString(text, offset) : skipLiteral(text, offset);
      out.push(text.slice(offset, end));
      offset = end;
    }
  } while (depth > 0);
  return offset;
}

/** The offset behind the value that starts here. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  let offset = start;
  do {
    const code = text.charCodeAt(offset);
    if (code === 0x22) {
      offset = skipString(text, offset);
      continue;
    }
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (depth === 0) return skipLiteral(text, offset);
    offset += 1;
  } while (depth > 0);
  return offset;
}

/** The offset behind the string that starts here: its closing quote is the first with an even run of backslashes before it. */
function skipString(text: string, start: number): number {
  let quote = start;
  let backslashes: number;
  do {
    quote = text.indexOf('"', quote + 1);
    backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes += 1;
  } while (backslashes % 2 === 1);
  return quote + 1;
}

/** The offset behind the number or word that starts here. */
function skipLiteral(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && !/[\s,\]}]/.test(text[offset] ?? "")) offset += 1;
  return offset;
}

function skipSpace(text: string, start: number): number {
  let offset = start;
  for (let code = text.charCodeAt(offset); code === 0x20 || (code >= 0x09 && code <= 0x0d); ) {
    offset += 1;
    code = text.charCodeAt(offset);
  }
  return offset;
}

function duplicateKey(text: string, offset: number, key: string): SliceError {
  const line = text.slice(0, offset).split("\n").length;
  const column = offset - (text.lastIndexOf("\n", offset - 1) + 1) + 1;
  return new SliceError(`The name ${JSON.stringify(key)} stands twice in one object: line ${line}, column ${column}.`, {
    code: "duplicate-key",
    line,
    column,
    expected: "each name once",
    received: key,
    hint: "Readers disagree on which of the two counts; remove one.",
  });
}
