import type { KeepTree } from "../keep-tree.ts";
import type { Entry } from "./layout.ts";
import { isYamlMap, type YamlList, type YamlMap, type YamlNode, type YamlPair } from "./node.ts";
import type { YamlTree } from "./tree.ts";

/** Something that stays of a collection. */
export interface Kept {
  /** The entry in whose place it is written. */
  readonly place: Entry;
  /** Its own entry in the text; absent when a merge key brings it in. */
  readonly own?: Entry;
  readonly name: string;
  readonly value: YamlNode | null;
  readonly keep: KeepTree;
}

/**
 * What stays of a collection, in the order it is written. In the place of a merge key stands what it brings in; an entry
 * that overrules one of those has its place, as it has for every reader.
 */
export function keptEntries(
  tree: YamlTree,
  node: YamlMap | YamlList,
  entries: readonly Entry[],
  keep: Exclude<KeepTree, "all">,
): Kept[] {
  if (!isYamlMap(node)) {
    return entries.flatMap((entry) => {
      const name = String(entry.index);
      const below = keep.get(name);
      return below === undefined ? [] : [{ place: entry, own: entry, name, value: entry.value, keep: below }];
    });
  }
  const byPair = new Map<YamlPair | undefined, Entry>(entries.map((entry) => [entry.pair, entry]));
  const byPlace = new Map<Entry, Kept[]>();
  for (const [name, { own, via, value }] of tree.members(node)) {
    const below = keep.get(name);
    const place = byPair.get(via ?? own);
    if (below === undefined || !place) continue;
    const entry = own && byPair.get(own);
    const kept: Kept = { place, ...(entry ? { own: entry } : {}), name, value, keep: below };
    const before = byPlace.get(place);
    if (before) before.push(kept);
    else byPlace.set(place, [kept]);
  }
  return entries.flatMap((entry) => byPlace.get(entry) ?? []);
}
