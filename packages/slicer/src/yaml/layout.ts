import type { CST } from "yaml";
import { isYamlMap, type YamlList, type YamlMap, type YamlNode, type YamlPair } from "./node.ts";

/** Where an entry of a collection stands in the text. */
export interface Entry {
  /** The position among the entries: a list's items are named by it. */
  readonly index: number;
  /** The entry of a map; absent in a list. */
  readonly pair?: YamlPair;
  readonly value: YamlNode | null;
  /** Where it begins: its name, its "- ", an anchor before its name. Comments before it are not counted. */
  readonly start: number;
  /** Behind the last token before its value: the colon, the "-", an anchor or a tag. */
  readonly head: number;
  /** Behind its last token; comments and line ends after it are not counted. */
  readonly end: number;
  /** Where its tokens begin, comments and comma before it included. */
  readonly outerStart: number;
}

/** The entries of a collection that was read from these tokens. */
export function entriesOf(node: YamlMap | YamlList, items: readonly CST.CollectionItem[]): Entry[] {
  const solid = items.filter(({ start, key, sep, value }) => key || value || sep || start.some(isIndicator));
  return solid.map((item, index) => {
    const pair = isYamlMap(node) ? node.items[index] : undefined;
    const value = isYamlMap(node) ? (pair?.value ?? null) : (node.items[index] ?? null);
    const inner = [...item.start, ...(item.key ? [item.key] : []), ...(item.sep ?? [])].filter(isSolid);
    const all = item.value ? [...inner, item.value] : inner;
    const last = inner.at(-1);
    const start = all[0]?.offset ?? 0;
    return {
      index,
      ...(pair ? { pair } : {}),
      value,
      start,
      head: last ? endOf(last) : start,
      end: all.length > 0 ? endOf(all.at(-1) as CST.Token) : start,
      outerStart: item.start[0]?.offset ?? start,
    };
  });
}

function isIndicator({ type }: CST.SourceToken): boolean {
  return type === "seq-item-ind" || type === "explicit-key-ind" || type === "anchor" || type === "tag";
}

function isSolid({ type }: CST.Token): boolean {
  return type !== "space" && type !== "comment" && type !== "newline" && type !== "comma";
}

/** Behind the last character of a token that means something. */
export function endOf(token: CST.Token): number {
  if (token.type === "block-scalar") {
    const header = token.props.reduce((end, { offset, type, ...prop }) => {
      return type === "document" || !("source" in prop) ? end : offset + prop.source.length;
    }, token.offset);
    return header + token.source.length;
  }
  if (token.type === "flow-collection") {
    const [closing] = token.end;
    return closing ? closing.offset + closing.source.length : token.offset + token.start.source.length;
  }
  if (token.type === "block-map" || token.type === "block-seq") {
    const parts = token.items.flatMap(({ start, key, sep, value }) => [...start, key, ...(sep ?? []), value]);
    const last = parts.findLast((part) => part && isSolid(part));
    return last ? endOf(last) : token.offset;
  }
  return "source" in token ? token.offset + token.source.length : token.offset;
}
