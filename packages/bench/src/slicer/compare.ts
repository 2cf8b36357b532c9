import { isList, isObjectValue, Numeral } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";
import { sameNumber } from "./numbers.ts";
import type { Place } from "./places.ts";

/** A place where a copy is not what it was made of. */
export interface Difference {
  readonly place: Place;
  readonly what: "lost" | "added" | "changed";
}

/** Whether a member may be left out of a copy. */
export type MayGo = (place: Place) => boolean;

/** Where a copy differs from what it was made of. The order of members, and how a number is written, make no difference. */
export function differences(from: Value, to: Value, place: Place, mayGo: MayGo): readonly Difference[] {
  if (isObjectValue(from) && isObjectValue(to)) {
    const kept = [...from].flatMap(([name, value]) => {
      const inside = [...place, name];
      const copy = to.get(name);
      if (copy !== undefined) return differences(value, copy, inside, mayGo);
      return mayGo(inside) ? [] : [{ place: inside, what: "lost" as const }];
    });
    const added = [...to.keys()].filter((name) => !from.has(name));
    return [...kept, ...added.map((name) => ({ place: [...place, name], what: "added" as const }))];
  }
  if (isList(from) && isList(to) && from.length === to.length) {
    return from.flatMap((item, at) => differences(item, to[at] ?? null, [...place, String(at)], mayGo));
  }
  return sameScalar(from, to) ? [] : [{ place, what: "changed" }];
}

function sameScalar(one: Value, other: Value): boolean {
  if (one instanceof Numeral && other instanceof Numeral) return sameNumber(one.text, other.text);
  return one === other;
}
