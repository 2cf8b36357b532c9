import { jsonError } from "../../../json-fault.ts";
import { NotJson, skipSpace, skipValue } from "../../../json-scanner.ts";
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
  const start = byteOrderMarkLength(bytes);
  const text = decode(bytes, start);
  if (!isJson(bytes, start)) throw jsonError(text);
  return readExact(text, order);
}

function isJson(bytes: Uint8Array, start: number): boolean {
  try {
    return skipSpace(bytes, skipValue(bytes, skipSpace(bytes, start))) === bytes.length;
  } catch (error) {
    if (error instanceof NotJson) return false;
    throw error;
  }
}
