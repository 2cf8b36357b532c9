/** A place in a text as editors show it: both count from 1, the column in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** The position behind a text. */
export function positionAfter(before: string): TextPosition {
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}
