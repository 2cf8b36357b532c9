import type { ByteWindow } from "./byte-window.ts";
import { scanFast } from "./scan-fast.ts";
import type { ScanNotes } from "./scan-notes.ts";
import { scanSlowly } from "./scan-slowly.ts";

/**
 * Walks over a JSON value in its bytes (UTF-8) without building anything, and accepts exactly what `JSON.parse` accepts. A
 * reader that knows where values end can leave most of a big description unread. No recursion, so that nesting is bounded by memory
 * alone. In WebAssembly where that is there and worth it, in JavaScript elsewhere: both go by the tables of json-automaton.ts.
 *
 * @param start the offset at which the value starts, `end` one behind it: of the whole text, if that is all that is known.
 * @returns the offset behind it.
 * @throws {NotJson}
 */
export function scanValue(window: ByteWindow, start: number, end: number, notes: ScanNotes): number {
  return window.fast ? scanFast(window, window.fast, start, end, notes) : scanSlowly(window, start, end, notes);
}

/** Skips white space, if there is any: the offset of what follows it, or of the end of the text. */
export function skipSpace(window: ByteWindow, start: number): number {
  let offset = window.move(start);
  for (;;) {
    const byte = window.bytes[offset];
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) offset += 1;
    else if (offset !== window.length || window.isLast) return window.start + offset;
    else offset = window.move(window.start + offset);
  }
}
