/**
 * The `ETag` of a body: a strong one of 64 hexadecimal digits, as GitHub's are. Not for security: only the same text has the
 * same, as good as surely.
 */
export function etagOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  let digits = "";
  for (let word = 0; word < 4; word += 1) {
    a = mixed(a + word);
    b = mixed(b ^ a);
    digits += hex(a) + hex(b);
  }
  return `"${digits}"`;
}

/** Whether one of the tags that a request names is that of the answer: https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match */
export function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
