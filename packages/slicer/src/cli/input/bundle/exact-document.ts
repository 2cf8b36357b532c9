import { jsonError } from "../../../json-fault.ts";
import { byteOrderMarkLength, decode } from "../../../utf8.ts";
import { looksLikeYaml } from "../../input-format.ts";
import { readExact, type Exact, type MemberOrder } from "./exact-json.ts";

/**
 * Reads a file of a description, in JSON or YAML.
 *
 * @param name its path, its address or its content type: tells YAML from JSON.
 * @throws {SliceError} with line and column when it is neither.
 */
export async function readDocument(bytes: Uint8Array, name: string, order: MemberOrder): Promise<Exact> {
  if (looksLikeYaml(name, bytes)) {
    const { jsonFromYaml } = await import("./json-from-yaml.ts");
    return readExact(jsonFromYaml(bytes), order);
  }
  const text = decode(bytes, byteOrderMarkLength(bytes));
  if (!isJson(text)) throw jsonError(text);
  return readExact(text, order);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
