import type { ByteWindow } from "./byte-window.ts";
import { actions, behind, firstAction, firstOfArray, firstOfObject } from "./json-automaton.ts";
import { firstOutsideOfStrings, numberMayEnd, passed, told, value } from "./json-automaton.ts";
import { NotJson, type ScanNotes } from "./scan-notes.ts";

/** `scanValue` in JavaScript. One loop over one table for what is told, another one for the rest. */
export function scanSlowly(window: ByteWindow, start: number, end: number, notes: ScanNotes): number {
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
        name = notes.name(depth, window.bytes, nameStart - window.start, offset);
        nameStart = -1;
      } else if (next === actions.begin) notes.begin(depth, at, byte, name);
      else {
        const last = next === actions.end ? at + 1 : at;
        notes.end(depth, last);
        if (depth === 0) return last;
      }
      next = passed[(state << 8) | byte] as number;
    }
    if (next < firstAction) {
      state = next;
      if (next < firstOutsideOfStrings) offset = skipWords(window.bytes, offset);
      else if (byte === 0x0a) offset = skipBlanks(window.bytes, offset);
    } else if (next === actions.open) {
      notes.begin(depth, window.start + offset - 1, byte, name);
      const first = byte === 0x7b /* { */ ? firstOfObject : firstOfArray;
      opened[depth] = behind[state] as number;
      if (depth < notes.depth) {
        depth += 1;
        state = first;
      } else {
        offset = passOver(window, offset, first);
        notes.end(depth, window.start + offset);
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
      if (endsInNumber(window, offset - 1, depth, state)) {
        notes.end(0, at);
        return at;
      }
      offset = more(window, offset - 1, nameStart === -1 ? at : nameStart);
    }
  }
}

/** Goes over what is within a container, up to its end. Most of a big text is gone over here. */
function passOver(window: ByteWindow, start: number, first: number): number {
  const opened: number[] = [];
  let state = first;
  let offset = start;
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

/** Whether a place where a byte may not stand is the end of a text that is a number. */
export function endsInNumber(window: ByteWindow, at: number, depth: number, state: number): boolean {
  return at === window.length && window.isLast && depth === 0 && numberMayEnd[state] === 1;
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
function skipWords(bytes: Uint8Array, start: number): number {
  let offset = start;
  for (;;) {
    const byte = bytes[offset] as number;
    if (byte === 0x22 || byte === 0x5c || byte < 0x20) return offset;
    offset += 1;
  }
}

function skipBlanks(bytes: Uint8Array, start: number): number {
  let offset = start;
  while (bytes[offset] === 0x20) offset += 1;
  return offset;
}
