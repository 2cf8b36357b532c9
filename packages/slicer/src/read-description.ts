import type { WindowOptions } from "./byte-window.ts";
import { type ByteReader, memoryReader } from "./byte-reader.ts";
import { copyKeptText } from "./copy-text.ts";
import type { Description } from "./description.ts";
import { plan } from "./plan.ts";
import { textSource } from "./text-source.ts";
import { encode } from "./utf8.ts";

/**
 * Reads a description in JSON once, to be sliced any number of times: {@link sliceText} reads it for every slice.
 *
 * @param text JSON, or its bytes in UTF-8. Bytes must not change while the description is in use.
 * @throws {SliceError} with line and column when the text is not JSON.
 */
export function readDescription(text: string | Uint8Array): Description {
  // Not Node's Buffer, whose every part is made a Buffer again: there are thousands of parts.
  const bytes = typeof text === "string" ? encode(text) : new Uint8Array(text.buffer, text.byteOffset, text.byteLength);
  return scanDescription(memoryReader(bytes));
}

/**
 * Reads a description in JSON a part at a time, so that memory holds what a slice is made of and not the whole. What it reads must stay
 * as it is while the description is in use.
 *
 * @param window how much of it is at hand while it is scanned.
 * @throws {SliceError} with line and column when the text is not JSON.
 */
export function scanDescription(reader: ByteReader, window?: WindowOptions): Description {
  const source = textSource(reader, window);
  return {
    bytes: reader.length,
    slice: (selection, options = {}) => {
      const { tree, ...result } = plan(source, selection, options);
      return { text: copyKeptText(source.index, tree), ...result };
    },
  };
}
