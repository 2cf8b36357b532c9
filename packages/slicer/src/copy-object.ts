import type { Json, JsonObject } from "./json.ts";
import type { KeepTree } from "./keep-tree.ts";

/**
 * Copies what stays, in source order. The copy shares nothing with the source; what the source holds in two places, or
 * within itself, the copy does too. A loop, not a recursion: what is kept may nest as deep as it likes.
 */
export function copyKept(document: Json, tree: KeepTree): Json {
  const wholeCopies = new Map<Json, Json>();
  const open: { readonly from: Json[] | JsonObject; readonly to: Json[] | JsonObject; readonly tree: KeepTree }[] = [];

  const begin = (from: Json, kept: KeepTree): Json => {
    if (typeof from !== "object" || from === null) return from;
    const known = kept === "all" ? wholeCopies.get(from) : undefined;
    if (known !== undefined) return known;
    // No JSON, but readers of other formats make dates.
    if (from instanceof Date) return structuredClone(from);
    const to = Array.isArray(from) ? [] : {};
    if (kept === "all") wholeCopies.set(from, to);
    open.push({ from, to, tree: kept });
    return to;
  };

  const copy = begin(document, tree);
  for (let next = open.pop(); next; next = open.pop()) {
    for (const [key, value] of Object.entries(next.from)) {
      const below = next.tree === "all" ? "all" : next.tree.get(key);
      if (below !== undefined) append(next.to, key, begin(value, below));
    }
  }
  return copy;
}

function append(to: Json[] | JsonObject, key: string, value: Json): void {
  if (Array.isArray(to)) to.push(value);
  // Assigning to __proto__ would set a prototype where the description has a member.
  else if (key === "__proto__")
    Object.defineProperty(to, key, { value, configurable: true, enumerable: true, writable: true });
  else to[key] = value;
}
