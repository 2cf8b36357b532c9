/**
 * How deep collections may nest, those that aliases stand for included. The library and the steps after it are
 * recursive, and a call stack holds about 700 levels of them. Nobody writes a description of more than 50.
 */
export const maxLevels = 500;

/**
 * How many characters a text of this length may stand for when every alias is written out. Ten short lines can stand for
 * gigabytes ("billion laughs"); descriptions that share their parts by aliases come to a few times their length.
 */
export function maxCharacters(length: number): number {
  return Math.max(10_000_000, 20 * length);
}
