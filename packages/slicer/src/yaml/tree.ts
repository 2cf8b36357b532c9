import { isAlias } from "yaml";
import type { KeepTree } from "../keep-tree.ts";
import { isMerge, isYamlMap, type YamlMap, type YamlNode, type YamlPair } from "./node.ts";
import { parse, type Parsed } from "./parse.ts";
import { survey, type Survey } from "./survey.ts";

/** An entry of a map, its own or one that a merge key brings in. */
export interface Member {
  readonly key: YamlNode;
  readonly value: YamlNode | null;
  /** The map's own entry; absent on one that was merged. */
  readonly own?: YamlPair;
  /** The merge key at whose place it stands: its own entry may overrule one that was merged before it. */
  readonly via?: YamlPair;
}

/** A document as the values it stands for: aliases followed, merge keys carried out. Never changed once it was read. */
export class YamlTree {
  readonly parsed: Parsed;
  readonly survey: Survey;
  readonly #members = new Map<YamlMap, ReadonlyMap<string, Member>>();

  /** Throws a SliceError when the text is refused. */
  constructor(text: string) {
    this.parsed = parse(text);
    this.survey = survey(this.parsed);
  }

  /** The node that a node stands for: itself, or what its alias names. */
  resolve(node: YamlNode | null): Exclude<YamlNode, { anchor?: never }> | null {
    // The survey has seen that every alias has an anchor, and that an anchor is on something else than an alias.
    const target = isAlias(node) ? this.survey.targets.get(node) : node;
    return target && !isAlias(target) ? target : null;
  }

  /** The entries of a map by name, in order. What a merge key brings in gives way to what the map has itself. */
  members(map: YamlMap): ReadonlyMap<string, Member> {
    const known = this.#members.get(map);
    if (known) return known;
    const members = new Map<string, Member>();
    for (const pair of map.items) {
      if (isMerge(pair)) this.#merge(members, pair);
      else {
        const name = this.survey.nameOf(pair.key);
        const via = members.get(name)?.via;
        members.set(name, { key: pair.key, value: pair.value, own: pair, ...(via ? { via } : {}) });
      }
    }
    this.#members.set(map, members);
    return members;
  }

  /** What is below a node at a name or a position; undefined when there is nothing. */
  child(node: YamlNode | null, key: string): YamlNode | null | undefined {
    const resolved = this.resolve(node);
    if (!resolved || !("items" in resolved)) return undefined;
    if (isYamlMap(resolved)) return this.members(resolved).get(key)?.value;
    return /^(0|[1-9]\d*)$/.test(key) ? resolved.items[Number(key)] : undefined;
  }

  /** All that is below a node, by name or by position; undefined when it is a scalar. */
  below(node: YamlNode | null): ReadonlyMap<string, YamlNode | null> | undefined {
    const resolved = this.resolve(node);
    if (!resolved || !("items" in resolved)) return undefined;
    if (isYamlMap(resolved)) return new Map([...this.members(resolved)].map(([name, { value }]) => [name, value]));
    return new Map(resolved.items.map((item, index) => [String(index), item]));
  }

  /** Whether a tree keeps all that is below a node, be it name by name. */
  isWhole(node: YamlNode | null, tree: KeepTree): boolean {
    if (tree === "all") return true;
    const below = this.below(node);
    if (!below) return true;
    if (tree.size < below.size) return false;
    for (const [name, value] of below) {
      const kept = tree.get(name);
      if (kept === undefined || !this.isWhole(value, kept)) return false;
    }
    return true;
  }

  #merge(members: Map<string, Member>, via: YamlPair): void {
    const source = this.resolve(via.value);
    const maps = source && "items" in source && !isYamlMap(source) ? source.items : [source];
    for (const each of maps) {
      const map = this.resolve(each);
      if (!map || !isYamlMap(map)) continue;
      // The first map that has a name counts: https://yaml.org/type/merge.html
      for (const [name, { key, value }] of this.members(map)) {
        if (!members.has(name)) members.set(name, { key, value, via });
      }
    }
  }
}
