/** A figure with as many digits as say something: 12,345, 157.8, 2.55, 0.045. */
export function figureText(figure: number): string {
  if (Number.isInteger(figure)) return figure.toLocaleString("en-US");
  const size = Math.abs(figure);
  const digits = size >= 1000 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
  return figure.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
