/** A whole number below 2 ** 32 that depends on the text alone: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, mixed once more. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // Texts that differ in their last letter only would be neighbours otherwise.
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Hands out ids: the one that was asked for, or one made of a text, from `first` to `last`. None is handed out twice. */
export class StableIds {
  readonly #first: number;
  readonly #size: number;
  readonly #taken: Set<number>;

  constructor(first: number, last: number, taken: Iterable<number>) {
    this.#first = first;
    this.#size = last - first + 1;
    this.#taken = new Set(taken);
  }

  /** The id of what has this text. In which order others were asked matters only where two texts meet. */
  idOf(text: string): number {
    let place = stableHash(text) % this.#size;
    while (this.#taken.has(this.#first + place)) place = (place + 1) % this.#size;
    this.#taken.add(this.#first + place);
    return this.#first + place;
  }
}
