import { isObject, type Json } from "./json.ts";

/** A place in a document: the keys that lead to it from the root. */
export type Tokens = readonly string[];

/** Writes a place as a JSON Pointer in a URI fragment's readable form, `#/paths/~1user/get` (RFC 6901). */
export function formatPointer(tokens: Tokens): string {
  return `#${tokens.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;
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

/** The value at a place, or undefined when there is none. */
export function resolve(document: Json, tokens: Tokens): Json | undefined {
  let value: Json | undefined = document;
  for (const token of tokens) {
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
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
