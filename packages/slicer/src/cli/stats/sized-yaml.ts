import { isMap, isNode, isScalar, parseDocument } from "yaml";
import type { Json } from "../../json.ts";
import type { Tokens } from "../../pointer.ts";
import type { SizedText } from "./sized-text.ts";

/** Lengths as they are written: an alias counts for itself, not for what it stands for. */
export function sizedYaml(bytes: Uint8Array): SizedText {
  const text = new TextDecoder().decode(bytes);
  const document = parseDocument(text, { logLevel: "silent", keepSourceTokens: false });
  const at = (place: Tokens): unknown => {
    let node: unknown = document.contents;
    for (const name of place)
      node = isMap(node) ? node.items.find(({ key }) => nameOf(key) === name)?.value : undefined;
    return node;
  };
  return {
    bytes: bytes.length,
    members: (place) => {
      const node = at(place);
      if (!isMap(node)) return new Map();
      return new Map(
        node.items.map(({ key, value }) => {
          const start = rangeOf(key)[0];
          const end = Math.max(rangeOf(key)[1], rangeOf(value)[1]);
          return [nameOf(key), Buffer.byteLength(text.slice(start, end))];
        }),
      );
    },
    value: (place) => {
      const node = at(place);
      // Tags and the like: plain values, so JSON.
      return isNode(node) ? (node.toJS(document, { maxAliasCount: 100 }) as Json) : undefined;
    },
  };
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[2]] : [0, 0];
}
