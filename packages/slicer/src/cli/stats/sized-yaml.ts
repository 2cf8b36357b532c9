import { isYamlMap, type YamlNode } from "../../yaml/node.ts";
import { treeSource } from "../../yaml/tree-source.ts";
import { YamlTree } from "../../yaml/tree.ts";
import type { SizedText } from "./sized-text.ts";

/** Lengths as they are written: an alias counts for itself, not for what it stands for. */
export function sizedYaml(bytes: Uint8Array): SizedText {
  const text = new TextDecoder().decode(bytes);
  const tree = new YamlTree(text);
  const source = treeSource(tree);
  return {
    bytes: bytes.length,
    members: (place) => {
      let node: YamlNode | null | undefined = tree.parsed.root;
      for (const name of place) node = node === undefined ? node : tree.child(node, name);
      const map = tree.resolve(node ?? null);
      if (!map || !isYamlMap(map)) return new Map();
      return new Map(
        map.items.map(({ key, value }) => {
          const [start, , keyEnd] = key.range;
          const end = Math.max(keyEnd, value?.range[2] ?? 0);
          return [tree.survey.nameOf(key), Buffer.byteLength(text.slice(start, end))];
        }),
      );
    },
    value: (place) => source.value(place),
  };
}
