import { SliceError } from "./errors.ts";
import type { Json } from "./json.ts";
import { findJsonFault } from "./json-fault.ts";

/** Parses JSON text, with or without a byte order mark. Throws a SliceError that names line and column. */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    const { offset, expected, received } = findJsonFault(text);
    const before = text.slice(0, offset);
    const line = before.split("\n").length;
    const column = offset - (before.lastIndexOf("\n") + 1) + 1;
    throw new SliceError(`Not JSON: line ${line}, column ${column}: expected ${expected}, found ${received}.`, {
      code: "invalid-json",
      line,
      column,
      expected,
      received,
      ...hint(text, offset),
    }, { cause });
  }
}

function hint(text: string, offset: number): { hint?: string } {
  if (/^\s*(openapi|swagger)\s*:|^---/.test(text)) return { hint: "This looks like YAML. Convert it to JSON first." };
  return offset >= text.length ? { hint: "The text ends too early: the file may be truncated." } : {};
}
