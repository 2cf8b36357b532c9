import { isSliceError, SliceError } from "../../errors.ts";
import { jsonError } from "../../json-fault.ts";
import { byteOrderMarkLength, decode } from "../../utf8.ts";
import { treeSource } from "../../yaml/tree-source.ts";
import { YamlTree } from "../../yaml/tree.ts";

/**
 * The value that a configuration file holds: JSON when its name ends in `.json`, else YAML. A name that stands twice is
 * refused in both: one of two slices would be lost.
 *
 * @throws {SliceError} with line and column.
 */
export function parseConfig(path: string, bytes: Uint8Array): unknown {
  const text = decode(bytes, byteOrderMarkLength(bytes));
  if (!/\.json$/i.test(path)) return treeSource(readYaml(text)).value([]);
  const value = parseJson(text);
  // JSON is YAML: read as that only for the names that stand twice, of which JSON.parse takes the last.
  readYaml(text);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw jsonError(text);
  }
}

function readYaml(text: string): YamlTree {
  try {
    return new YamlTree(text);
  } catch (cause) {
    if (!isSliceError(cause)) throw cause;
    const { line, column, expected, received } = cause.facts;
    // Its own message calls the text YAML, which it may not be, and a description, which it is not.
    throw new SliceError(
      `line ${line}, column ${column}: expected ${expected?.replace(/^a description$/, "a configuration")}, found ${received}.`,
      cause.facts,
      { cause },
    );
  }
}
