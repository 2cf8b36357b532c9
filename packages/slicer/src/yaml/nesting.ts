import type { CST } from "yaml";

/** Where tokens first nest deeper than this, if they do. A loop, not a recursion: that is what it guards against. */
export function nestsDeeper(tokens: readonly CST.Token[], levels: number): number | undefined {
  const open: { readonly token: CST.Token; readonly level: number }[] = [];
  const add = (token: CST.Token | null | undefined, level: number): void => {
    if (token && (token.type === "document" || "items" in token)) open.push({ token, level });
  };
  for (const token of tokens) add(token, 0);
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, level } = next;
    if (level > levels) return token.offset;
    if (token.type === "document") add(token.value, 1);
    if (!("items" in token)) continue;
    for (const { key, value } of token.items) {
      add(key, level + 1);
      add(value, level + 1);
    }
  }
  return undefined;
}
