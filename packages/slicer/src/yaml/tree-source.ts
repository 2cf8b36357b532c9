import { isAlias } from "yaml";
import type { Json, JsonObject } from "../json.ts";
import type { Tokens } from "../pointer.ts";
import type { Source } from "../source.ts";
import { isYamlMap, isYamlScalar, type YamlMap, type YamlNode } from "./node.ts";
import { plainValue } from "./scalar-value.ts";
import type { YamlTree } from "./tree.ts";

/** A document as the plan reads it. Values are built where they are asked for; what an alias shares stays shared. */
export function treeSource(tree: YamlTree): Source {
  const builder = new Builder(tree);
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
      return node === undefined ? undefined : builder.value(node, {});
    },
  };
}

/** How a value is reached. */
interface Way {
  /** By an alias or a merge key, so that it is somewhere else, too. */
  readonly copied?: boolean;
  /** It holds links, or is one: this many levels of it have to be objects of their own. */
  readonly levels?: number;
}

/**
 * Builds values. The walk over them looks at an object once, wherever it is met. That is right for all but links: each
 * place of a link to an operation that goes must be found, so what holds links is an object of its own at each place.
 */
class Builder {
  readonly #tree: YamlTree;
  readonly #built = new Map<YamlNode, Json[] | JsonObject>();
  constructor(tree: YamlTree) {
    this.#tree = tree;
  }

  value(node: YamlNode | null, way: Way): Json {
    const resolved = this.#tree.resolve(node);
    if (resolved === null) return null;
    if (isYamlScalar(resolved)) return plainValue(resolved);
    const { levels = 0 } = way;
    const copied = way.copied === true || isAlias(node);
    const shares = levels === 0 && !(copied && this.#tree.survey.linked.has(resolved));
    const known = shares ? this.#built.get(resolved) : undefined;
    if (known !== undefined) return known;
    const below = { copied, levels: Math.max(levels - 1, 0) };
    const made = isYamlMap(resolved)
      ? this.#object(resolved, below)
      : resolved.items.map((item) => this.value(item, below));
    if (shares) this.#built.set(resolved, made);
    return made;
  }

  #object(map: YamlMap, way: Way): JsonObject {
    const made: JsonObject = {};
    for (const [name, { value: node, own }] of this.#tree.members(map)) {
      const copied = way.copied === true || own === undefined;
      const value = this.value(node, { copied, levels: name === "links" ? 2 : (way.levels ?? 0) });
      // Assigning to __proto__ would set a prototype where the description has a member.
      if (name === "__proto__") Object.defineProperty(made, name, { value, ...ordinary });
      else made[name] = value;
    }
    return made;
  }
}

const ordinary = { configurable: true, enumerable: true, writable: true } as const;
