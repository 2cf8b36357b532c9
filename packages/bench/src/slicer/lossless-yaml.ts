import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, Node } from "yaml";
import { Numeral } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";

/** Reads YAML as what it means in JSON, numbers as they are written. Throws the parser's error. */
export function readLosslessYaml(text: string): Value {
  const document = parseDocument(text, { uniqueKeys: false, keepSourceTokens: false });
  const [error] = document.errors;
  if (error) throw error;
  return valueOf(document.contents, document);
}

function valueOf(node: Node | null, document: Document): Value {
  if (isAlias(node)) return valueOf(node.resolve(document) ?? null, document);
  if (isMap<Node, Node | null>(node)) {
    return new Map(node.items.map(({ key, value }) => [nameOf(key), valueOf(value, document)]));
  }
  if (isSeq<Node>(node)) return node.items.map((item) => valueOf(item, document));
  if (!isScalar(node)) return null;
  const { source, value } = node;
  if (typeof value === "number" || typeof value === "bigint") return new Numeral(decimal(source, value));
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

function nameOf(key: Node): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : String(key);
}

/** What is no number of JSON, such as 0x10 or .5, by its value. */
function decimal(source: string | undefined, value: bigint | number): string {
  return source !== undefined && /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(source) ? source : String(value);
}
