/**
 * Sets valid JSON in lines of its own, two spaces a level, as `JSON.stringify(…, null, 2)` does; names, strings and
 * numbers stay as they are written. A loop, not a recursion: the text may nest as deep as it likes.
 *
 * @param depth the level of the line that the text starts on.
 */
export function indentJson(text: string, depth: number): string {
  const out: string[] = [];
  let level = depth;
  let offset = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    const start = offset;
    offset += 1;
    if (code === quote) {
      offset = stringEnd(text, start);
      out.push(text.slice(start, offset));
    } else if (code === openBrace || code === openBracket) {
      while (isSpace(text.charCodeAt(offset))) offset += 1;
      // "{" and "}", "[" and "]" are two apart in ASCII.
      if (text.charCodeAt(offset) === code + 2) {
        offset += 1;
        out.push(code === openBrace ? "{}" : "[]");
      } else {
        out.push(code === openBrace ? "{" : "[", lineBreak((level += 1)));
      }
    } else if (code === closeBrace || code === closeBracket) {
      out.push(lineBreak((level -= 1)), code === closeBrace ? "}" : "]");
    } else if (code === comma) out.push(",", lineBreak(level));
    else if (code === colon) out.push(": ");
    else if (!isSpace(code)) {
      while (offset < text.length && isLiteral(text.charCodeAt(offset))) offset += 1;
      out.push(text.slice(start, offset));
    }
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

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** In valid JSON nothing else of what is not above space stands outside of a string. */
function isSpace(code: number): boolean {
  return code <= 0x20;
}

/** A character of a number or a word, when one of them has begun. */
function isLiteral(code: number): boolean {
  return code > 0x20 && code !== comma && code !== closeBracket && code !== closeBrace;
}

/** The offset behind the string whose opening quote stands here. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
}
