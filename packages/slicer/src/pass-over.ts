import type { ByteWindow } from "./byte-window.ts";
import {
  actions,
  behind,
  firstAction,
  firstOfArray,
  firstOfObject,
  firstOutsideOfStrings,
  passed,
} from "./json-automaton.ts";

/** The bytes are not JSON. Where and why is found out afterwards, by a slower reader. */
export class NotJson extends Error {
  override readonly name = "NotJson";
}

/** Where a pass over a container has come to. */
export interface Passing {
  /** The place in the bytes at hand. */
  readonly at: number;
  readonly state: number;
  /** What is behind the containers that were opened on the way. */
  readonly opened: readonly number[];
}

/**
 * Goes over what is within a container, up to its end: most of a big text is gone over here. In WebAssembly, where there is any;
 * what that leaves undone, or all of it, in a loop of our own that does the same.
 *
 * @param start the place behind the container's first byte, in the bytes at hand. Returned is the place behind its last one.
 * @param first the state behind its first byte.
 * @throws {NotJson}
 */
export function passOver(window: ByteWindow, start: number, first: number): number {
  const { fast } = window;
  if (!fast || window.bytes !== fast.room) return passSlowly(window, { at: start, state: first, opened: [] });
  let at = fast.begin(start, first);
  while (at < 0) {
    const stopped = ~at;
    if (stopped !== window.length || window.isLast) return passSlowly(window, { at: stopped, ...fast.stopped() });
    at = fast.goOn(more(window, stopped, window.start + stopped));
  }
  return at;
}

function passSlowly(window: ByteWindow, passing: Passing): number {
  const opened = [...passing.opened];
  let { state, at: offset } = passing;
  let { bytes } = window;
  for (;;) {
    const byte = bytes[offset++] as number;
    const next = passed[(state << 8) | byte] as number;
    if (next < firstAction) {
      state = next;
      // Most of a description is words, and white space at the beginnings of lines.
      if (next < firstOutsideOfStrings) offset = skipWords(bytes, offset);
      else if (byte === 0x0a) offset = skipBlanks(bytes, offset);
    } else if (next === actions.open) {
      opened.push(behind[state] as number);
      state = byte === 0x7b /* { */ ? firstOfObject : firstOfArray;
    } else if (next === actions.close) {
      const outer = opened.pop();
      if (outer === undefined) return offset;
      state = outer;
    } else {
      offset = more(window, offset - 1, window.start + offset - 1);
      bytes = window.bytes;
    }
  }
}

/**
 * Goes on where a byte may not stand, if that is only the end of what is at hand. What stands from `keep` on stays at hand. Returns where
 * the next byte stands then.
 *
 * @throws {NotJson} when it is not.
 */
export function more(window: ByteWindow, at: number, keep: number): number {
  if (at !== window.length || window.isLast) throw new NotJson();
  const offset = window.start + at;
  window.extend(keep);
  return offset - window.start;
}

/** Skips what a string holds up to the next byte that means something: a quote, a backslash, a control character. */
export function skipWords(bytes: Uint8Array, start: number): number {
  let offset = start;
  for (;;) {
    const byte = bytes[offset] as number;
    if (byte === 0x22 || byte === 0x5c || byte < 0x20) return offset;
    offset += 1;
  }
}

/** Skips blanks. */
export function skipBlanks(bytes: Uint8Array, start: number): number {
  let offset = start;
  while (bytes[offset] === 0x20) offset += 1;
  return offset;
}
