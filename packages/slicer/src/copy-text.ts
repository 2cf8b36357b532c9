import { openBracket } from "./json-scanner.ts";
import type { KeepTree } from "./keep-tree.ts";
import { decode, indexMembers, type IndexNode, type TextSource } from "./text-source.ts";

/**
 * Copies what stays from JSON text to JSON text. Names, strings and numbers are copied as they are written; only white
 * space changes, to two spaces a level.
 */
export function copyKeptText(source: TextSource, tree: KeepTree): string {
  const out: string[] = [];
  copyNode(source, source.root, tree, "\n", out);
  out.push("\n");
  return out.join("");
}

/** `newline` is a line feed and the indentation of the line the value starts on. */
function copyNode(source: TextSource, node: IndexNode, tree: KeepTree, newline: string, out: string[]): void {
  const { bytes } = source;
  const members = tree === "all" ? undefined : indexMembers(source, node);
  if (tree === "all" || !members) {
    out.push(indent(decode(bytes, node.start, node.end), newline));
    return;
  }
  const array = bytes[node.start] === openBracket;
  const inner = `${newline}  `;
  let separator = array ? "[" : "{";
  for (const [name, member] of members) {
    const below = tree.get(name);
    if (!below) continue;
    out.push(separator, inner);
    if (!array) out.push(decode(bytes, member.nameStart, member.nameEnd), ": ");
    copyNode(source, member, below, inner, out);
    separator = ",";
  }
  const end = array ? "]" : "}";
  out.push(separator === "," ? `${newline}${end}` : `${separator}${end}`);
}

/** Sets JSON text in lines of its own below `newline`. A loop, not a recursion: what is kept may nest as deep as it likes. */
function indent(text: string, newline: string): string {
  const out: string[] = [];
  let line = newline;
  for (const [token] of text.matchAll(tokens)) {
    if (token === "{" || token === "[") out.push(token, (line += "  "));
    else if (token === "}" || token === "]") out.push((line = line.slice(0, -2)), token);
    else if (token === ",") out.push(token, line);
    else if (token === ":") out.push(": ");
    else out.push(/^[{[]/.test(token) ? token.replace(/\s+/, "") : token);
  }
  return out.join("");
}

/** Empty objects and arrays count as one token: they stay on one line. */
const tokens = /"(?:[^"\\]|\\.)*"|\{\s*\}|\[\s*\]|[{}[\],:]|[^\s{}[\],:"]+/g;
