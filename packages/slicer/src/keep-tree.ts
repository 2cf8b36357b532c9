import type { Tokens } from "./pointer.ts";

/** Which parts of a document stay: all below a place, or only the named members. */
export type KeepTree = "all" | Map<string, KeepTree>;

/** Marks a place, and with it the way to it, as kept. With `all` false only the place itself, as an empty container. */
export function keep(tree: Map<string, KeepTree>, tokens: Tokens, all = true): void {
  let node = tree;
  for (const [index, token] of tokens.entries()) {
    const last = index === tokens.length - 1;
    const child = node.get(token);
    if (child === "all") return;
    if (last && all) {
      node.set(token, "all");
    } else if (child) {
      node = child;
    } else {
      const created = new Map<string, KeepTree>();
      node.set(token, created);
      node = created;
    }
  }
}

/**
 * Takes a place out of what stays, and what held it with it when that has nothing else left.
 *
 * @param names gives the names of the members at a place, or the indices of an array.
 */
export function drop(tree: Map<string, KeepTree>, tokens: Tokens, names: (place: Tokens) => readonly string[]): void {
  const way: Map<string, KeepTree>[] = [];
  let node = tree;
  for (const [index, token] of tokens.entries()) {
    way.push(node);
    if (index === tokens.length - 1) break;
    let child = node.get(token);
    if (child === undefined) return;
    if (child === "all") {
      child = new Map(names(tokens.slice(0, index + 1)).map((name) => [name, "all"] as const));
      node.set(token, child);
    }
    node = child;
  }
  node.delete(tokens.at(-1) ?? "");
  // The map that held it, not what that belongs to: an operation does not go with its last link.
  if (node.size === 0) way.at(-2)?.delete(tokens.at(-2) ?? "");
}

/** Whether a place stays: wholly, or at least as a container of something that does. */
export function isKept(tree: KeepTree, tokens: Tokens): boolean {
  return keptAt(tree, tokens) !== undefined;
}

/** What stays below a place; undefined when the place itself does not. */
export function keptAt(tree: KeepTree, tokens: Tokens): KeepTree | undefined {
  let node: KeepTree | undefined = tree;
  for (const token of tokens) {
    if (node === "all" || node === undefined) return node;
    node = node.get(token);
  }
  return node;
}
