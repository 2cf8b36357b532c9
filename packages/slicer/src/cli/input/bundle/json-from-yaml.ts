import { byteOrderMarkLength, decode } from "../../../utf8.ts";
import { YamlTree } from "../../../yaml/tree.ts";
import { writeJson } from "../../../yaml/write-json.ts";

/**
 * YAML as JSON: aliases and merge keys written out, the order of members and numbers as they are written.
 *
 * @throws {SliceError} with line and column when it is not YAML, or more than JSON can hold.
 */
export function jsonFromYaml(bytes: Uint8Array): string {
  return writeJson(new YamlTree(decode(bytes, byteOrderMarkLength(bytes))), "all");
}
