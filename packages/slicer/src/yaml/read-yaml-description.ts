import type { Description } from "../description.ts";
import { isSliceError, SliceError } from "../errors.ts";
import type { SliceOptions } from "../options.ts";
import { isObject, typeName } from "../json.ts";
import { plan } from "../plan.ts";
import { byteOrderMarkLength, decode } from "../utf8.ts";
import { bounded } from "./bounded.ts";
import { cutYaml } from "./cut.ts";
import { YamlTree } from "./tree.ts";
import { treeSource } from "./tree-source.ts";
import { writeJson } from "./write-json.ts";

/** How a description in YAML is sliced. */
export type YamlSliceOptions = SliceOptions & {
  /**
   * `yaml` (the default) copies what is kept as it is written, with its comments, anchors and aliases; `json` writes
   * it as `sliceText` would, with aliases and merge keys written out.
   */
  readonly format?: "yaml" | "json";
};

/**
 * Reads a description in YAML once, to be sliced any number of times. A slice leaves it as it is. JSON is YAML, too.
 *
 * @param text YAML 1.2, or its bytes in UTF-8. Names count as they are written: `200:` is the name "200".
 * @throws {SliceError} with line and column when the text is not YAML, or more than JSON can hold.
 */
export function readYamlDescription(text: string | Uint8Array): Description<YamlSliceOptions> {
  const yaml = typeof text === "string" ? text.replace(/^\uFEFF/, "") : decodeYaml(text);
  const tree = bounded(yaml, () => new YamlTree(yaml));
  const source = treeSource(tree);
  return {
    bytes: typeof text === "string" ? new TextEncoder().encode(text).length : text.length,
    slice: (selection, options = {}) => {
      const { format, policies } = readFormat(options);
      const { tree: kept, ...result } = plan(source, selection, policies);
      const write = format === "json" ? writeJson : cutYaml;
      return { text: bounded(yaml, () => write(tree, kept)), ...result };
    },
  };
}

/** Options that are no object are left to whoever checks the policies. */
function readFormat(options: YamlSliceOptions): { readonly format: "yaml" | "json"; readonly policies: SliceOptions } {
  if (!isObject(options)) return { format: "yaml", policies: options };
  // What no compiler has checked may be anything.
  const { format = "yaml", ...policies }: Omit<YamlSliceOptions, "format"> & { readonly format?: unknown } = options;
  if (format === "yaml" || format === "json") return { format, policies };
  const received = typeof format === "string" ? format : typeName(format);
  throw new SliceError(`Wrong options: format takes yaml or json, found ${received}.`, {
    code: "invalid-option",
    expected: "yaml or json",
    received,
    hint: "Leave format out for YAML.",
  });
}

function decodeYaml(bytes: Uint8Array): string {
  try {
    return decode(bytes, byteOrderMarkLength(bytes));
  } catch (error) {
    if (!isSliceError(error)) throw error;
    throw new SliceError(error.message, { ...error.facts, code: "invalid-yaml" }, { cause: error });
  }
}
