import { member } from "./json.ts";
import type { Tokens } from "./pointer.ts";
import type { Source } from "./source.ts";

/** The tags that the root declares, by name. A name that is declared twice has both declarations. */
export class DeclaredTags {
  readonly #source: Source;
  #places: ReadonlyMap<string, readonly Tokens[]> | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  placesOf(name: string): readonly Tokens[] {
    this.#places ??= this.#read();
    return this.#places.get(name) ?? [];
  }

  /** Once for all: looking through the list for each tag of each operation takes minutes where there are many of both. */
  #read(): ReadonlyMap<string, readonly Tokens[]> {
    const places = new Map<string, Tokens[]>();
    const declared = this.#source.value(["tags"]);
    if (!Array.isArray(declared)) return places;
    for (const [index, tag] of declared.entries()) {
      const name = member(tag, "name");
      if (typeof name !== "string") continue;
      const place = ["tags", String(index)];
      const known = places.get(name);
      if (known) known.push(place);
      else places.set(name, [place]);
    }
    return places;
  }
}
