/** A text of the description in a message: of one that fills more than a line, its beginning and its end. */
export function shortened(text: string, limit = 400): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}
