import { copyKept } from "./copy-object.ts";
import type { TextSlice } from "./description.ts";
import type { Json, JsonObject } from "./json.ts";
import type { SliceOptions } from "./options.ts";
import { plan } from "./plan.ts";
import { readDescription } from "./read-description.ts";
import type { ReferenceGraph } from "./reference-graph.ts";
import type { SliceReport } from "./report.ts";
import type { Selection } from "./selection.ts";
import { objectSource } from "./source.ts";

/** What was cut out of an object. */
export interface Slice {
  /** The description of what was selected, on its own. */
  readonly document: JsonObject;
  /** What stayed and what went. */
  readonly report: SliceReport;
  /** Every reference that was followed, for {@link explainAll}. */
  readonly graph: ReferenceGraph;
}

/**
 * Cuts the selected operations, and everything they reach, out of an OpenAPI description.
 *
 * The input is not changed and the result shares nothing with it. Members keep their order as far as JavaScript objects
 * do; {@link sliceText} keeps the order of the text, and how numbers are written.
 *
 * @throws {SliceError} when the document is not OpenAPI, a selector names nothing, nothing is selected, or a reference
 * that is reached leads nowhere, or out of the document where the options do not keep it.
 */
export function slice(document: unknown, selection: Selection, options: SliceOptions = {}): Slice {
  // The parameter is `unknown` for callers with types of their own; the plan checks what it relies on.
  const source = document as Json;
  const { tree, ...result } = plan(objectSource(source), selection, options);
  // The plan has refused anything but an object.
  return { document: copyKept(source, tree) as JsonObject, ...result };
}

/**
 * Cuts like {@link slice}, from JSON text to JSON text. What is kept is copied as it is written: the order of members
 * (`"404"` before `"200"`), number literals (`1.0`, `9223372036854775807`) and escapes stay; only white space changes.
 * What the slice does not need is skipped and never built.
 *
 * @param text JSON, or its bytes in UTF-8.
 * @throws {SliceError} as {@link slice}, and with line and column when the text is not JSON.
 */
export function sliceText(text: string | Uint8Array, selection: Selection, options: SliceOptions = {}): TextSlice {
  return readDescription(text).slice(selection, options);
}
