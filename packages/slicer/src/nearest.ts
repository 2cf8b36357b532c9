/** The candidates most like a misspelt name, best first; none when nothing comes close. */
export function nearest(name: string, candidates: Iterable<string>, most = 3): string[] {
  const limit = Math.max(2, Math.floor(name.length / 2));
  const wanted = name.toLowerCase();
  return (
    [...new Set(candidates)]
      .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase()) }))
      // Names that share no letter are not alike, however short they are.
      .filter(({ candidate, distance: steps }) => steps <= limit && steps < Math.max(wanted.length, candidate.length))
      .toSorted((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
      .slice(0, most)
      .map((entry) => entry.candidate)
  );
}

/** What a message says of them, behind its last full stop: a sentence, or nothing when there is none. */
export function nearestSentence(names: readonly string[]): string {
  return names.length > 0 ? ` Nearest: ${names.join(", ")}.` : "";
}

/** A name that holds the other counts as one step away; otherwise the Levenshtein distance. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min((current[column - 1] ?? 0) + 1, (previous[column] ?? 0) + 1, (previous[column - 1] ?? 0) + swap),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
