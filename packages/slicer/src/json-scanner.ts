import type { ByteWindow } from "./byte-window.ts";
import { more, passOver, skipBlanks, skipWords } from "./pass-over.ts";
import {
  actions,
  behind,
  firstAction,
  firstOfArray,
  firstOfObject,
  firstOutsideOfStrings,
  numberMayEnd,
  passed,
  told,
  value,
} from "./json-automaton.ts";

/** Who is told where values stand, while they are scanned. Offsets count bytes. */
export interface ScanNotes {
  /** A member's name, quotes included, stands here for now. What it gives comes along with the member's value. */
  readonly name: (bytes: Uint8Array, start: number, end: number) => number;
  /** A value begins, with this byte. Its name is what {@link name} gave; 0 for an array's item. */
  readonly begin: (depth: number, start: number, byte: number, name: number) => void;
  /** The value that was begun last at this depth ends before this offset. */
  readonly end: (depth: number, end: number) => void;
  /** How deep values are told: 1 are the members of the scanned value. May change while the scan goes on. */
  readonly depth: number;
}

/** For a scan that tells nobody anything. */
export const noNotes: ScanNotes = { name: () => 0, begin: () => undefined, end: () => undefined, depth: -1 };

/**
 * Walks over a JSON value in its bytes (UTF-8) without building anything, and accepts exactly what `JSON.parse` accepts. A
 * reader that knows where values end can leave most of a big description unread.
 *
 * One loop over one table (json-automaton.ts) for what is told, another one for the rest (pass-over.ts). No recursion, so that nesting
 * is bounded by memory alone.
 *
 * @param start the offset at which the value starts, `end` one behind it: of the whole text, if that is all that is known.
 * @returns the offset behind it.
 * @throws {NotJson}
 */
export function scanValue(window: ByteWindow, start: number, end: number, notes: ScanNotes): number {
  /** What is behind the open containers, by their depths. */
  const opened: number[] = [];
  let depth = 0;
  let name = 0;
  let nameStart = -1;
  let state = value;
  let offset = window.move(start, end);
  for (;;) {
    const byte = window.bytes[offset++] as number;
    let next = told[(state << 8) | byte] as number;
    if (next > actions.close) {
      const at = window.start + offset - 1;
      if (next === actions.nameBegin) nameStart = at;
      else if (next === actions.nameEnd) {
        name = notes.name(window.bytes, nameStart - window.start, offset);
        nameStart = -1;
      } else if (next === actions.begin) {
        if (depth <= notes.depth) notes.begin(depth, at, byte, name);
      } else {
        const last = next === actions.end ? at + 1 : at;
        if (depth <= notes.depth) notes.end(depth, last);
        if (depth === 0) return last;
      }
      next = passed[(state << 8) | byte] as number;
    }
    if (next < firstAction) {
      state = next;
      if (next < firstOutsideOfStrings) offset = skipWords(window.bytes, offset);
      else if (byte === 0x0a) offset = skipBlanks(window.bytes, offset);
    } else if (next === actions.open) {
      if (depth <= notes.depth) notes.begin(depth, window.start + offset - 1, byte, name);
      const first = byte === 0x7b /* { */ ? firstOfObject : firstOfArray;
      opened[depth] = behind[state] as number;
      if (depth < notes.depth) {
        depth += 1;
        name = 0;
        state = first;
      } else {
        offset = passOver(window, offset, first);
        if (depth <= notes.depth) notes.end(depth, window.start + offset);
        if (depth === 0) return window.start + offset;
        state = opened[depth] as number;
      }
    } else if (next === actions.close) {
      depth -= 1;
      notes.end(depth, window.start + offset);
      if (depth === 0) return window.start + offset;
      state = opened[depth] as number;
    } else {
      const at = window.start + offset - 1;
      if (at === window.start + window.length && window.isLast && depth === 0 && numberMayEnd[state] === 1) {
        if (notes.depth >= 0) notes.end(0, at);
        return at;
      }
      offset = more(window, offset - 1, nameStart === -1 ? at : nameStart);
    }
  }
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
