/**
 * Whether a path is what a pattern says: `*` stands for anything, also for nothing and for slashes. Each part is looked for once,
 * from left to right, so that no pattern takes long, wherever it comes from; a regular expression could.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const [start = "", ...rest] = pattern.split("*");
  const end = rest.pop();
  if (end === undefined) return path === start;
  if (!path.startsWith(start)) return false;
  let place = start.length;
  for (const part of rest) {
    const found = path.indexOf(part, place);
    if (found === -1) return false;
    place = found + part.length;
  }
  return path.length - end.length >= place && path.endsWith(end);
}
