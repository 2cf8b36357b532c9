import {
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type Alias,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** A node of a text that was read. */
export type YamlNode = ParsedNode;
export type YamlMap = YAMLMap.Parsed;
export type YamlList = YAMLSeq.Parsed;
export type YamlScalar = Scalar.Parsed;
export type YamlAlias = Alias.Parsed;
/** An entry of a map. Its value is null when there is only a name: `{ a }`. */
export type YamlPair = Pair<ParsedNode, ParsedNode | null>;

// The library's own guards forget what kind of nodes a collection holds. All of ours come from its parser.
export function isYamlMap(node: YamlNode | null): node is YamlMap {
  return isMap(node);
}

export function isYamlList(node: YamlNode | null): node is YamlList {
  return isSeq(node);
}

export function isYamlScalar(node: YamlNode | null): node is YamlScalar {
  return isScalar(node);
}

/**
 * Whether an entry takes over those of other maps: `<<: *base`. In quotes it is a name like any other.
 * https://yaml.org/type/merge.html
 */
export function isMerge({ key }: YamlPair): boolean {
  return isYamlScalar(key) && key.source === "<<" && key.type === Scalar.PLAIN;
}
