/** The name that is most like what somebody wrote. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  // Nobody types more than this by mistake, and what comes over HTTP may be of any length.
  const word = plain(written.slice(0, 100));
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    // An operation without its category is as near as can be: "delete-package-for-org".
    const whole = plain(name);
    const distance = Math.min(edits(word, whole), edits(word, whole.slice(whole.indexOf("/") + 1)));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** Some ids of GitHub's operations end in -org, others in -organization: who writes the one for the other is near. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll("organization", "org");
}

/** How many letters must be added, dropped or changed to make one word of the other (Levenshtein). */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of one.split("").entries()) {
    const next = [line + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
