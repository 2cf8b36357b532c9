import { behind, firstOfArray, firstOfObject, passed, told } from "./json-automaton.ts";
import { wasm } from "./scan-assembly.generated.ts";

/** scan-assembly.wat with its memory. */
export interface ScanAssembly {
  /** Memory for the bytes at hand and the 0 behind them. */
  readonly room: Uint8Array;
  /** Where the room stands in memory: the module counts from the beginning of that. */
  readonly roomAt: number;
  readonly exports: Exports;
  /** Events as they stand in memory, four numbers each. */
  readonly events: Int32Array;
  /** Where in memory the events start. */
  readonly eventsAt: number;
  /** What is behind the open containers, by their depths. */
  readonly opened: Uint8Array;
  readonly deepest: number;
  /** The same scan, as far as it has come, with more memory. */
  readonly enlarged: (bigger: { readonly size?: number; readonly deepest?: number }) => ScanAssembly;
}

/** What scan-assembly.wat exports. */
interface Exports {
  readonly scan: (at: number) => number;
  readonly state: { value: number };
  readonly depth: { value: number };
  readonly limit: { value: number };
  readonly nameStart: { value: number };
  readonly event: { value: number };
  readonly reason: { value: number };
}

/** What is used of WebAssembly, which the compiler knows in browsers only. */
interface Assembly {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports };
}

// As scan-assembly.wat has it.
const toldAt = 1 << 15;
const behindAt = 1 << 16;
const eventsAt = behindAt + 128;
const roomAt = eventsAt + (1 << 16);
/** In numbers. */
const eventsLength = (roomAt - eventsAt) / 4;
/** It reads sixteen bytes at a time, up to so many behind the last. */
const slack = 16;
const page = 1 << 16;

/**
 * Makes one with room for so many bytes. Undefined where there is no WebAssembly, or where the policy of a page forbids it:
 * https://www.w3.org/TR/CSP3/#directive-script-src
 *
 * @param deepest how many containers may be open within each other before it needs more memory.
 */
export function createScanAssembly(size: number, deepest: number = 1 << 16): ScanAssembly | undefined {
  try {
    return instantiate(size, deepest);
  } catch {
    // No WebAssembly, or none that may be used: there is another way to do the same.
    return undefined;
  }
}

function instantiate(size: number, deepest: number): ScanAssembly {
  // Every engine of today has it; where one does not, this fails.
  const { Instance, Memory, Module } = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;
  const openedAt = roomAt + size + slack;
  const memory = new Memory({ initial: Math.ceil((openedAt + deepest) / page) });
  const json = { memory, firstOfObject, firstOfArray, opened: openedAt, deepest };
  const { exports } = new Instance(new Module(wasm), { json });
  const all = new Uint8Array(memory.buffer);
  all.set(passed);
  all.set(told, toldAt);
  all.set(behind, behindAt);
  return {
    room: all.subarray(roomAt, roomAt + size),
    roomAt,
    eventsAt,
    deepest,
    exports,
    events: new Int32Array(memory.buffer, eventsAt, eventsLength),
    opened: all.subarray(openedAt),
    enlarged: (bigger) => {
      const other = instantiate(bigger.size ?? size, bigger.deepest ?? deepest);
      for (const name of ["state", "depth", "limit", "nameStart"] as const)
        other.exports[name].value = exports[name].value;
      other.opened.set(all.subarray(openedAt, openedAt + exports.depth.value));
      return other;
    },
  };
}
