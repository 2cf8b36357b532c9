import type { YamlNode } from "./node.ts";

/** Which node each anchor names at the point that the output has come to: an alias may stay where that is its own. */
export class Bound {
  readonly #nodes = new Map<string, YamlNode>();
  readonly #cut = new Set<YamlNode>();

  /** Notes that a node was written whole, with its anchor. */
  bind(node: YamlNode): void {
    if (node.anchor !== undefined) this.#nodes.set(node.anchor, node);
  }

  /** Notes that the place of a node in the source was copied: with all of it, unless it is cut. */
  pass(node: YamlNode): void {
    if (node.anchor !== undefined && this.#cut.has(node)) this.#nodes.delete(node.anchor);
    else this.bind(node);
  }

  /** Notes that of a node only parts will be written where it stands, be it with its anchor. */
  cut(node: YamlNode): void {
    this.#cut.add(node);
    if (node.anchor !== undefined) this.#nodes.delete(node.anchor);
  }

  holds(anchor: string, node: YamlNode): boolean {
    return this.#nodes.get(anchor) === node;
  }
}
