/** The address that a header leads to, if it is on the same origin as the one it came from: the token goes nowhere else. */
export function sameOrigin(target: string | null | undefined, from: string): string | undefined {
  if (target === null || target === undefined || !URL.canParse(target, from)) return undefined;
  const url = new URL(target, from);
  return url.origin === new URL(from).origin ? url.href : undefined;
}
