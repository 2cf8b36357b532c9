import { behind, firstOfArray, firstOfObject, passed } from "./json-automaton.ts";
import { wasm } from "./pass-over.generated.ts";

/** A pass over containers in WebAssembly: pass-over.wat. */
export interface FastPass {
  /** Memory for the bytes at hand. What stands elsewhere it cannot pass over. */
  readonly room: Uint8Array;
  /** Starts at a place in the room. Gives the place behind the container, or the complement of where it has stopped. */
  readonly begin: (at: number, first: number) => number;
  /** Goes on at a place after it has stopped. */
  readonly goOn: (at: number) => number;
  /** How it was when it stopped. */
  readonly stopped: () => { readonly state: number; readonly opened: readonly number[] };
}

/** What pass-over.wat knows of memory: where things stand in it. */
const behindAt = 1 << 15;
const openedAt = behindAt + 128;
/** How many containers may be open within each other. */
const deepest = 1 << 18;
const roomAt = openedAt + deepest;
/** It reads sixteen bytes at a time, up to so many behind the last. */
const slack = 16;
const page = 1 << 16;

/** What is used of WebAssembly, which the compiler knows in browsers only, with the exports that pass-over.wat declares. */
interface Assembly {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, object>>,
  ) => {
    readonly exports: {
      readonly passOver: (at: number) => number;
      readonly state: { value: number };
      readonly depth: { value: number };
    };
  };
}

/**
 * Makes one with room for so many bytes. Undefined where there is no WebAssembly, or where the policy of a page forbids it:
 * https://www.w3.org/TR/CSP3/#directive-script-src
 */
export function createFastPass(size: number): FastPass | undefined {
  try {
    // Every engine of today has it; where one does not, the next line fails.
    const { Instance, Memory, Module } = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;
    const memory = new Memory({ initial: Math.ceil((roomAt + size + slack) / page) });
    const json = { memory, firstOfObject, firstOfArray, deepest };
    const { passOver, state, depth } = new Instance(new Module(wasm), { json }).exports;
    const all = new Uint8Array(memory.buffer);
    all.set(passed);
    all.set(behind, behindAt);
    const run = (at: number): number => {
      const to = passOver(roomAt + at);
      return to < 0 ? ~(~to - roomAt) : to - roomAt;
    };
    return {
      room: all.subarray(roomAt, roomAt + size),
      begin: (at, first) => {
        state.value = first;
        depth.value = 0;
        return run(at);
      },
      goOn: run,
      stopped: () => ({ state: state.value, opened: [...all.subarray(openedAt, openedAt + depth.value)] }),
    };
  } catch {
    // No WebAssembly, or none that may be used: there is another way to do the same.
    return undefined;
  }
}
