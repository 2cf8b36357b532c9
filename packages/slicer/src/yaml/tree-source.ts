import type { Json, JsonObject } from "../json.ts";
import type { Tokens } from "../pointer.ts";
import type { Source } from "../source.ts";
import { isYamlMap, isYamlScalar, type YamlNode } from "./node.ts";
import { plainValue } from "./scalar-value.ts";
import type { YamlTree } from "./tree.ts";

/** A document as the plan reads it. Values are built where they are asked for; what an alias shares stays shared. */
export function treeSource(tree: YamlTree): Source {
  const built = new Map<YamlNode, Json[] | JsonObject>();

  const value = (node: YamlNode | null): Json => {
    const resolved = tree.resolve(node);
    if (resolved === null) return null;
    if (isYamlScalar(resolved)) return plainValue(resolved);
    const known = built.get(resolved);
    if (known !== undefined) return known;
    const made = isYamlMap(resolved) ? object(resolved) : resolved.items.map(value);
    built.set(resolved, made);
    return made;
  };
  const object = (map: YamlNode): JsonObject => {
    const made: JsonObject = {};
    for (const [name, each] of tree.below(map) ?? []) {
      // Assigning to __proto__ would set a prototype where the description has a member.
      if (name === "__proto__") Object.defineProperty(made, name, { value: value(each), ...ordinary });
      else made[name] = value(each);
    }
    return made;
  };
  const find = (place: Tokens): YamlNode | null | undefined => {
    let node: YamlNode | null | undefined = tree.parsed.root;
    for (const key of place) {
      node = tree.child(node, key);
      if (node === undefined) return undefined;
    }
    return node;
  };
  return {
    names: (place) => {
      const node = tree.resolve(find(place) ?? null);
      return node && isYamlMap(node) ? [...tree.members(node).keys()] : [];
    },
    value: (place) => {
      const node = find(place);
      return node === undefined ? undefined : value(node);
    },
  };
}

const ordinary = { configurable: true, enumerable: true, writable: true } as const;
