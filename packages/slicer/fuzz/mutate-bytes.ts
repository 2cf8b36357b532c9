import type { Dice } from "./dice.ts";

/** Breaks text in its bytes. */
export function mutateBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  let result = bytes;
  for (let count = 1 + dice.below(3); count > 0; count -= 1) result = dice.pick(mutations)(result, dice);
  return result;
}

type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const pieces: readonly [string, ...string[]] = [
  '"__proto__":{"polluted":true},',
  '"$ref":"#",',
  '"paths":{},',
  "\ufeff",
  "\u0000",
  "\r\n",
  "\\ud800",
  "\\u",
  "{",
  "[",
  '"',
  ",",
  "]",
  "}",
  "&a [*a]",
  "<<: *a\n",
  "!!binary x",
  "---\n",
  "1e999999",
  "9".repeat(400),
  "NaN",
  "//",
  "\t",
];

const mutations: readonly [Mutation, ...Mutation[]] = [
  (bytes, dice) => bytes.subarray(0, dice.below(bytes.length + 1)),
  (bytes, dice) => bytes.subarray(dice.below(bytes.length + 1)),
  (bytes, dice) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[dice.below(copy.length)] = dice.below(256);
    return copy;
  },
  (bytes, dice) => {
    const [start, end] = range(bytes, dice);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  (bytes, dice) => {
    const [start, end] = range(bytes, dice);
    return join(bytes.subarray(0, end), bytes.subarray(start));
  },
  ...Array.from({ length: 4 }, (): Mutation => insert),
  (bytes, dice) => replaceAll(bytes, dice.pick(["\n", ",", ":"]), dice.pick(["\r\n", "\n,", ":\t", ""])),
  (bytes) => join(Uint8Array.of(0xef, 0xbb, 0xbf), bytes),
  (bytes) => join(Uint8Array.of(0xff, 0xfe), bytes),
];

function insert(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice.below(bytes.length + 1);
  return join(bytes.subarray(0, at), new TextEncoder().encode(dice.pick(pieces)), bytes.subarray(at));
}

function range(bytes: Uint8Array, dice: Dice): [number, number] {
  const start = dice.below(bytes.length + 1);
  return [start, Math.min(bytes.length, start + dice.below(dice.once(2) ? 8 : 2000))];
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

function replaceAll(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(from, to));
}
