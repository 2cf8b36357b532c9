import { LineCounter, parseDocument, type YAMLError } from "yaml";
import { SliceError } from "../../errors.ts";
import { jsonError } from "../../json-fault.ts";
import { byteOrderMarkLength, decode } from "../../utf8.ts";

/**
 * The value that a configuration file holds: JSON when its name ends in `.json`, else YAML. A name that stands twice is
 * refused in both: one of two slices would be lost.
 *
 * @throws {SliceError} with line and column.
 */
export function parseConfig(path: string, bytes: Uint8Array): unknown {
  const text = decode(bytes, byteOrderMarkLength(bytes));
  const json = /\.json$/i.test(path) ? parseJson(text) : undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  // JSON that the YAML library takes exception to is JSON all the same.
  const error = document.errors.find(({ code }) => !json || code === "DUPLICATE_KEY");
  if (error) throw yamlError(error, lines);
  if (json) return json.value;
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    // An alias without an anchor, or too many of them.
    throw invalid("a configuration", cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function parseJson(text: string): { readonly value: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    throw jsonError(text);
  }
}

function yamlError({ code, message, pos }: YAMLError, lines: LineCounter): SliceError {
  const { line, col } = lines.linePos(pos[0]);
  const received = code === "DUPLICATE_KEY" ? "a name that stands there already" : message;
  const expected = code === "DUPLICATE_KEY" ? "each name once" : "YAML";
  return new SliceError(`line ${line}, column ${col}: expected ${expected}, found ${received}.`, {
    code: "invalid-config",
    line,
    column: col,
    expected,
    received,
  });
}

function invalid(expected: string, received: string, options: ErrorOptions): SliceError {
  return new SliceError(
    `expected ${expected}, found ${received}.`,
    { code: "invalid-config", expected, received },
    options,
  );
}
