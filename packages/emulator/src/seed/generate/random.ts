/**
 * Numbers that look like chance and are the same for the same seed on every machine: whole numbers and the four rules of
 * arithmetic only, as engines differ in the last digit of `Math.log` and its like. The generator is xoshiro128**, which its
 * authors gave to the public domain: https://prng.di.unimi.it
 */
export class Random {
  readonly #state: Int32Array = new Int32Array(4);
  readonly #codes: number[] = Array.from(`sha256:${"0".repeat(64)}`, (letter) => letter.charCodeAt(0));

  /** Of the seed and what it is for: two purposes with one seed have nothing in common. */
  constructor(seed: number, purpose: number) {
    let mixed = (seed ^ Math.imul(purpose, 0x9e3779b1)) | 0;
    for (let index = 0; index < 4; index += 1) {
      mixed = (mixed + 0x9e3779b9) | 0;
      let word = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      this.#state[index] = word ^ (word >>> 15);
    }
  }

  /** A whole number from 0 up to 2 ** 32. */
  word(): number {
    const state = this.#state as unknown as Words;
    const second = state[1];
    const third = state[2] ^ state[0];
    const fourth = state[3] ^ second;
    state[1] = second ^ third;
    state[0] ^= fourth;
    state[2] = third ^ (second << 9);
    state[3] = rotated(fourth, 11);
    return Math.imul(rotated(Math.imul(second, 5), 7), 9) >>> 0;
  }

  /** From 0 up to 1. */
  unit(): number {
    return this.word() / 2 ** 32;
  }

  /** A whole number from 0 up to `end`. */
  below(end: number): number {
    return Math.floor(this.unit() * end);
  }

  /** Whether something happens that is likely by this much. */
  happens(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of a list that is not empty. */
  oneOf<Item>(items: readonly Item[]): Item {
    // The place is below the length.
    return items[this.below(items.length)] as Item;
  }

  /** `sha256:` and 64 hexadecimal digits, as the name of a container's version. */
  digest(): string {
    const codes = this.#codes;
    for (let place = 7; place < codes.length; place += 8) {
      const word = this.word();
      for (let digit = 0; digit < 8; digit += 1) codes[place + digit] = hexadecimal((word >>> (4 * digit)) & 15);
    }
    // All at once: a text that is strung together from its digits takes four times the memory.
    return String.fromCharCode(...codes);
  }
}

/** Four of them, from the start to the end. */
type Words = [number, number, number, number];

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** The character of a digit: 0 to 9, then a to f. */
function hexadecimal(digit: number): number {
  return digit + (digit < 10 ? 48 : 87);
}
