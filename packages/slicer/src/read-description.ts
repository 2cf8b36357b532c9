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
  const bytes = typeof text === "string" ? encode(text) : text;
  const source = textSource(bytes);
  return {
    bytes: bytes.length,
    slice: (selection, options = {}) => {
      const { tree, ...result } = plan(source, selection, options);
      return { text: copyKeptText(source.index, tree), ...result };
    },
  };
}
