import { lineBreak } from "../indent-json.ts";
import type { KeepTree } from "../keep-tree.ts";
import { isYamlList, isYamlScalar, type YamlNode } from "./node.ts";
import { jsonOf } from "./scalar-value.ts";
import type { YamlTree } from "./tree.ts";

/** Writes what stays as JSON, two spaces a level; aliases and merge keys are written out. */
export function writeJson(tree: YamlTree, kept: KeepTree): string {
  const out: string[] = [];
  // A recursion: how deep a document nests, and how long it gets, was bounded when it was read.
  const write = (node: YamlNode | null, keep: KeepTree, depth: number): void => {
    const resolved = tree.resolve(node);
    if (resolved === null) out.push("null");
    else if (isYamlScalar(resolved)) out.push(jsonOf(tree.parsed.text, resolved));
    else {
      const array = isYamlList(resolved);
      out.push(array ? "[" : "{");
      let first = true;
      for (const [name, value] of tree.below(resolved) ?? []) {
        const below = keep === "all" ? keep : keep.get(name);
        if (below === undefined) continue;
        out.push(first ? "" : ",", lineBreak(depth + 1));
        if (!array) out.push(JSON.stringify(name), ": ");
        write(value, below, depth + 1);
        first = false;
      }
      if (!first) out.push(lineBreak(depth));
      out.push(array ? "]" : "}");
    }
  };
  write(tree.parsed.root, kept, 0);
  out.push("\n");
  return out.join("");
}
