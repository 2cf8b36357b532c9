/**
 * Sets valid JSON in lines of its own, two spaces a level, as `JSON.stringify(…, null, 2)` does; names, strings and
 * numbers stay as they are written. A loop, not a recursion: the text may nest as deep as it likes.
 *
 * @param depth the level of the line that the text starts on.
 */
export function indentJson(text: string, depth: number): string {
  const out: string[] = [];
  let level = depth;
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === '"') {
      token.lastIndex = stringEnd(text, match.index);
      out.push(text.slice(match.index, token.lastIndex));
    } else if (found === "{" || found === "[") out.push(found, lineBreak((level += 1)));
    else if (found === "}" || found === "]") out.push(lineBreak((level -= 1)), found);
    else if (found === ",") out.push(found, lineBreak(level));
    else if (found === ":") out.push(": ");
    else out.push(found.startsWith("{") ? "{}" : found.startsWith("[") ? "[]" : found);
  }
  return out.join("");
}

/**
 * A new line on a level. The indentation stops growing at level 200: nobody writes a description that deep, and the
 * spaces of a hundred thousand levels would take 20 GB.
 */
export function lineBreak(level: number): string {
  return lineBreaks[Math.min(level, lineBreaks.length - 1)] ?? "\n";
}

const lineBreaks = Array.from({ length: 201 }, (_, level) => `\n${"  ".repeat(level)}`);

/** A string only by its opening quote: engines run out of stack when an expression matches a string of megabytes. */
const token = /"|\{\s*\}|\[\s*\]|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The offset behind the string whose opening quote stands here. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
}
