/** A whole number from 1 to the most: with 0 at once nothing would ever be sent, and GitHub cuts a page of 200 to 100. */
export function wholeUpTo(most: number, value: number): number {
  return Math.min(Math.max(Math.trunc(value) || 1, 1), most);
}
