import type { ByteWindow } from "./byte-window.ts";
import { value } from "./json-automaton.ts";
import type { ScanAssembly } from "./scan-assembly.ts";
import type { ScanNotes } from "./scan-notes.ts";
import { endsInNumber, more } from "./scan-slowly.ts";

/** Why scan-assembly.wat has stopped. */
const ended = 0;
const events = 2;
const tooDeep = 3;
/** What it tells. */
const begin = 0;
const end = 1;

/** `scanValue` in WebAssembly, which stops where it needs help: for more bytes, for more memory, to be heard. */
export function scanFast(
  window: ByteWindow,
  assembly: ScanAssembly,
  start: number,
  last: number,
  notes: ScanNotes,
): number {
  let fast = assembly;
  let name = 0;
  let at = window.move(start, last);
  const { roomAt } = fast;
  fast.exports.state.value = value;
  fast.exports.depth.value = 0;
  fast.exports.nameStart.value = -1;
  for (;;) {
    const { exports } = fast;
    exports.limit.value = notes.depth;
    at = exports.scan(roomAt + at) - roomAt;
    name = tell(window, fast, notes, name);
    const reason = exports.reason.value;
    if (reason === ended) return window.start + at;
    if (reason === events) continue;
    if (reason === tooDeep) {
      fast = window.deepen(fast);
      continue;
    }
    if (endsInNumber(window, at, exports.depth.value, exports.state.value)) {
      notes.end(0, window.start + at);
      return window.start + at;
    }
    const nameStart = exports.nameStart.value;
    at = more(window, at, window.start + (nameStart < 0 ? at : nameStart - roomAt));
    // A name that is longer than all that was at hand has brought another memory.
    fast = window.fast ?? fast;
    if (nameStart >= 0) fast.exports.nameStart.value = roomAt;
  }
}

/** Tells what has been written down since it was told last, and forgets it. Returns the name that belongs to the next value. */
function tell(
  window: ByteWindow,
  { events: list, eventsAt, exports, roomAt }: ScanAssembly,
  notes: ScanNotes,
  before: number,
): number {
  let name = before;
  const toOffset = window.start - roomAt;
  const count = (exports.event.value - eventsAt) / 4;
  for (let event = 0; event < count; event += 4) {
    const depth = list[event + 1] as number;
    const one = list[event + 2] as number;
    const other = list[event + 3] as number;
    if (list[event] === begin) notes.begin(depth, one + toOffset, other, name);
    else if (list[event] === end) notes.end(depth, one + toOffset);
    else name = notes.name(depth, window.bytes, one - roomAt, other - roomAt);
  }
  exports.event.value = eventsAt;
  return name;
}
