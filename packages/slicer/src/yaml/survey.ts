import { isAlias } from "yaml";
import { maxCharacters, maxLevels } from "./limits.ts";
import {
  isMerge,
  isYamlMap,
  isYamlScalar,
  type YamlAlias,
  type YamlMap,
  type YamlNode,
  type YamlPair,
} from "./node.ts";
import { tooDeep, type Parsed } from "./parse.ts";
import { lineOf, yamlError, type Fault } from "./yaml-fault.ts";

/** An anchor or an alias, in the order of the text. */
export interface Mark {
  /** Where the node with the anchor begins, or the alias. */
  readonly offset: number;
  readonly node: YamlNode;
  /** For an alias that is an entry of a block collection: the column of the entries. Absent where only one line fits. */
  readonly column?: number;
}

/** What the aliases of a document stand for. */
export interface Survey {
  readonly targets: ReadonlyMap<YamlAlias, YamlNode>;
  readonly marks: readonly Mark[];
  /** Collections that hold a member named `links` at whatever depth. */
  readonly linked: ReadonlySet<YamlNode>;
  /** The name of an entry, as a program that reads the description sees it. */
  readonly nameOf: (key: YamlNode) => string;
}

/** How big a node is with all aliases in it written out. */
interface Size {
  readonly characters: number;
  readonly levels: number;
  readonly linked: boolean;
}

/**
 * Walks a whole document once: finds what its aliases stand for, and refuses what the library lets pass. Aliases are
 * never followed: what they stand for was measured where it is written, so that a bomb of them is found in passing.
 *
 * @throws {SliceError} for names that stand twice, names that are no text, aliases without an anchor or within their
 * own, merge keys without a map, tags that JSON has no values for, and for what grows out of bounds written out.
 */
export function survey(parsed: Parsed): Survey {
  const walk = new Walk(parsed.text);
  walk.visit(parsed.root);
  const { targets, marks, linked } = walk;
  return { targets, marks, linked, nameOf: (key) => walk.nameOf(key) };
}

const jsonTags = new Set(["str", "int", "float", "bool", "null", "map", "seq", "merge"].map(coreTag));
const empty: Size = { characters: 1, levels: 0, linked: false };

class Walk {
  readonly targets = new Map<YamlAlias, YamlNode>();
  readonly marks: Mark[] = [];
  readonly linked = new Set<YamlNode>();
  readonly #text: string;
  /** The node that has an anchor at this point of the text; its size is known once it is behind us. */
  readonly #anchors = new Map<string, YamlNode>();
  readonly #sizes = new Map<YamlNode, Size>();
  #written = 0;
  constructor(text: string) {
    this.#text = text;
  }

  visit(node: YamlNode | null, column?: number): Size {
    if (node === null) return empty;
    if (isAlias(node)) return this.#alias(node, column);
    if (node.tag !== undefined && node.tag !== "!" && !jsonTags.has(node.tag)) this.#refuseTag(node, node.tag);
    if (node.anchor !== undefined) {
      this.marks.push({ offset: node.range[0], node });
      this.#anchors.set(node.anchor, node);
    }
    const size = this.#measure(node);
    if (node.anchor !== undefined) this.#sizes.set(node, size);
    return size;
  }

  nameOf(key: YamlNode): string {
    const node = isAlias(key) ? this.targets.get(key) : key;
    if (node && isYamlScalar(node)) return node.source;
    throw this.#error(key, {
      expected: "a text as a name",
      hint: "OpenAPI's names are texts: a list or a map cannot be one.",
    });
  }

  #measure(node: Exclude<YamlNode, YamlAlias>): Size {
    if (isYamlScalar(node)) return { ...empty, characters: node.range[1] - node.range[0] + 1 };
    const column = node.flow ? undefined : columnOf(node);
    let characters = 2;
    let levels = 0;
    let linked = false;
    const add = (size: Size): void => {
      characters += size.characters;
      linked ||= size.linked;
      levels = Math.max(levels, size.levels);
    };
    if (isYamlMap(node)) for (const size of this.#entries(node, column)) add(size);
    else for (const item of node.items) add(this.visit(item, column));
    if (levels + 1 > maxLevels) throw tooDeep(this.#text, node.range[0]);
    if (linked) this.linked.add(node);
    return { characters, levels: levels + 1, linked };
  }

  #entries(map: YamlMap, column: number | undefined): Size[] {
    const names = new Map<string, YamlNode>();
    return map.items.flatMap((pair) => {
      const key = this.visit(pair.key);
      if (isMerge(pair)) return [key, this.visit(pair.value, column), this.#merged(pair)];
      const name = this.nameOf(pair.key);
      const before = names.get(name);
      if (before) this.#refuseName(pair.key, name, before);
      names.set(name, pair.key);
      const value = this.visit(pair.value, column);
      return [key, name === "links" ? { ...value, linked: true } : value];
    });
  }

  #alias(alias: YamlAlias, column: number | undefined): Size {
    this.marks.push({ offset: alias.range[0], node: alias, ...(column === undefined ? {} : { column }) });
    const target = this.#anchors.get(alias.source);
    if (!target) {
      const near = [...this.#anchors.keys()].slice(0, 3).map((name) => `&${name}`);
      throw this.#error(alias, {
        expected: `an anchor &${alias.source} before`,
        hint:
          near.length > 0
            ? `Anchors before it: ${near.join(", ")}.`
            : "There is no anchor before it; put the text into quotes if it is meant as text.",
      });
    }
    const size = this.#sizes.get(target);
    if (!size) {
      throw this.#error(alias, {
        expected: "an alias outside of its anchor",
        received: `*${alias.source} within &${alias.source} of line ${lineOf(this.#text, target.range[0])}`,
        hint: "What holds itself has no end: use a $ref instead.",
      });
    }
    this.targets.set(alias, target);
    this.#write(alias, size.characters);
    return size;
  }

  /** A map that takes over entries has them all for itself, which counts as if they were written out once more. */
  #merged(pair: YamlPair): Size {
    const source = this.#target(pair.value);
    const maps = source !== null && "items" in source && !isYamlMap(source) ? source.items : [source];
    let characters = 0;
    for (const each of maps) {
      const map = this.#target(each);
      if (!map || !isYamlMap(map)) {
        throw this.#error(each ?? pair.key, {
          expected: "a map, or a list of maps, behind the merge key <<",
          hint: 'Put "<<" into quotes if it is meant as a name.',
        });
      }
      characters += this.#sizes.get(map)?.characters ?? 0;
    }
    this.#write(pair.key, characters);
    return { ...empty, characters };
  }

  #target(node: YamlNode | null): YamlNode | null {
    return isAlias(node) ? (this.targets.get(node) ?? null) : node;
  }

  #write(at: YamlNode, characters: number): void {
    this.#written += characters;
    const limit = maxCharacters(this.#text.length);
    if (this.#written <= limit) return;
    throw this.#error(at, {
      expected: `aliases that stand for at most ${limit} characters`,
      received: `${this.#written} up to here`,
      hint: "Aliases of aliases multiply: use $ref for what many places share.",
    });
  }

  #refuseTag(node: YamlNode, tag: string): never {
    throw this.#error(node, {
      expected: "a value of the JSON kind",
      received: `the tag ${tag.replace(/^tag:yaml\.org,2002:/, "!!")}`,
      hint: "Leave out the tag: OpenAPI allows only values that JSON has.",
    });
  }

  #refuseName(key: YamlNode, name: string, before: YamlNode): never {
    throw this.#error(key, {
      expected: "a name that the map does not have yet",
      received: `${JSON.stringify(name)}, which stands on line ${lineOf(this.#text, before.range[0])} already`,
      hint: "Leave out one of the two, or merge what they hold.",
    });
  }

  #error(node: YamlNode, fault: Omit<Fault, "offset">): Error {
    return yamlError(this.#text, { offset: node.range[0], ...fault });
  }
}

function columnOf({ srcToken }: Exclude<YamlNode, YamlAlias>): number | undefined {
  return srcToken && "indent" in srcToken ? srcToken.indent : undefined;
}

function coreTag(name: string): string {
  return `tag:yaml.org,2002:${name}`;
}
