/**
 * Says what is wrong with a name or an id before it becomes one segment of a path; nothing when all is well.
 *
 * `.` and `..` would address something else: the URL standard takes them out of a path before it is sent
 * (https://url.spec.whatwg.org/#path-state), and servers may do so behind an encoded slash.
 */
export function nameFault(value: unknown): string | undefined {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return undefined;
  if (typeof value !== "string" || value === "") return "expected a name";
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x1f\x7f]/.test(value)) return "it has a control character";
  if (/(^|[\\/])\.\.?($|[\\/])/.test(value)) return 'a part of it is "." or "..", which would change the path';
  if (/\p{Surrogate}/u.test(value)) return "it has half of a surrogate pair";
  return undefined;
}

/** Whether a name seems to be encoded already. No registry allows a percent sign, so it is a likely reason for a 404. */
export function looksEncoded(name: unknown): boolean {
  return /%[\da-f]{2}/i.test(String(name));
}
