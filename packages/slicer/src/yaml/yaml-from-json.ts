import { Pair, YAMLMap, YAMLSeq, type Node } from "yaml";
import { SliceError } from "../errors.ts";
import { memoryReader } from "../byte-reader.ts";
import { textSource } from "../text-source.ts";
import { encode } from "../utf8.ts";
import { bounded } from "./bounded.ts";
import { maxLevels } from "./limits.ts";
import { literal, printBlock } from "./print.ts";
import { nameNode, textNode } from "./text-node.ts";

/**
 * Writes JSON as YAML in block style: the same values, in the same order, with numbers as they are written. Texts that
 * a reader of YAML, also of YAML 1.1, would take for something else are quoted.
 *
 * @throws {SliceError} when the text is not JSON, or nests deeper than YAML is read here.
 */
export function yamlFromJson(jsonText: string): string {
  // Reads it only to see that it is JSON, with our own words when it is not.
  textSource(memoryReader(encode(jsonText)));
  return bounded(jsonText, () => printBlock(nodeOf(jsonText), { compat: "yaml-1.1" }));
}

/** A collection that is open, with the names of a map's entries: one that stands twice has its last value, as in JSON. */
interface Open {
  readonly collection: YAMLMap<Node, Node> | YAMLSeq<Node>;
  readonly names: Map<string, Pair<Node, Node>>;
  name?: string;
}

/** Builds nodes of valid JSON, in a loop: it may nest deeper than a call stack. */
function nodeOf(text: string): Node {
  const open: Open[] = [];
  let root: Node = literal("null");
  const add = (node: Node): void => {
    const holder = open.at(-1);
    if (!holder) root = node;
    else if (holder.collection instanceof YAMLSeq) holder.collection.items.push(node);
    else addMember(holder, holder.collection, node);
  };
  for (const { found, string } of tokensOf(text)) {
    const holder = open.at(-1);
    if (found === "{" || found === "[") {
      const collection = found === "{" ? new YAMLMap<Node, Node>() : new YAMLSeq<Node>();
      add(collection);
      open.push({ collection, names: new Map() });
      if (open.length > maxLevels) throw tooDeep();
    } else if (found === "}" || found === "]") open.pop();
    else if (string !== undefined && holder?.collection instanceof YAMLMap && holder.name === undefined)
      holder.name = string;
    else if (string !== undefined) add(textNode(string));
    else add(literal(found));
  }
  return root;
}

function addMember(holder: Open, map: YAMLMap<Node, Node>, node: Node): void {
  const { name = "", names } = holder;
  delete holder.name;
  const known = names.get(name);
  if (known) known.value = node;
  else {
    const pair = new Pair<Node, Node>(nameNode(name), node);
    names.set(name, pair);
    map.items.push(pair);
  }
}

/** The tokens of valid JSON that mean something: brackets, strings, numbers and words. */
function* tokensOf(text: string): Generator<{ readonly found: string; readonly string?: string }> {
  const token = /"|[{}[\]]|[^\s{}[\],:"]+/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === "\uFEFF") continue;
    if (found !== '"') {
      yield { found };
      continue;
    }
    token.lastIndex = stringEnd(text, match.index);
    // JSON.parse gives a string for a string.
    yield { found, string: JSON.parse(text.slice(match.index, token.lastIndex)) as string };
  }
}

/** Behind the string that begins here. By hand: engines run out of stack when an expression matches megabytes. */
function stringEnd(text: string, start: number): number {
  let end = start + 1;
  while (text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  return end + 1;
}

function tooDeep(): SliceError {
  return new SliceError(
    `JSON that cannot be written as YAML: expected at most ${maxLevels} levels of nesting, found more.`,
    {
      code: "invalid-yaml",
      expected: `at most ${maxLevels} levels of nesting`,
      received: "more",
      hint: "Write it as JSON: there, levels are not limited.",
    },
  );
}
