/** A place in a document: the keys that lead to it from the root. */
export type Tokens = readonly string[];

/** Writes a place as a JSON Pointer in a URI fragment's readable form, `#/paths/~1user/get` (RFC 6901). */
export function formatPointer(tokens: Tokens): string {
  let pointer = "#";
  for (const token of tokens)
    pointer += `/${/[~/]/.test(token) ? token.replaceAll("~", "~0").replaceAll("/", "~1") : token}`;
  return pointer;
}

/** Reads `#/components/schemas/a~1b` or `#/paths/%2Fuser`; undefined when the text is not a pointer into this document. */
export function parsePointer(reference: string): Tokens | undefined {
  if (reference === "#") return [];
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((token) => percentDecode(token).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A lone `%` is not an escape: descriptions written by hand have them, and they mean themselves. */
function percentDecode(token: string): string {
  if (!token.includes("%")) return token;
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
