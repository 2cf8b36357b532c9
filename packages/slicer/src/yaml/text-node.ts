import { Scalar } from "yaml";

/**
 * A text to be printed, in a style that reads as that text again. The library chooses between plain and quoted; lines of
 * their own are chosen here, since it loses the blanks of lines that have nothing else.
 *
 * @param style how it was written, where it was written before.
 * @param inline whether all of it must stand on one line.
 */
export function textNode(value: string, style?: Scalar.Type, inline = false): Scalar<string> {
  const node = new Scalar(value);
  if (value.includes("\n")) node.type = !inline && standsInLines(value) ? "BLOCK_LITERAL" : "QUOTE_DOUBLE";
  else if (style !== undefined && !style.startsWith("BLOCK")) node.type = style;
  return node;
}

/** A name that reads as that name again: in quotes where it would be a merge key. */
export function nameNode(name: string): Scalar<string> {
  return textNode(name, name === "<<" ? "QUOTE_DOUBLE" : undefined, true);
}

/** Whether each line has something to see, and the first begins with it: that is how a reader finds the indentation. */
function standsInLines(text: string): boolean {
  return /^[^\s]/.test(text) && !/^[^\S\n]+$|\r/m.test(text);
}
