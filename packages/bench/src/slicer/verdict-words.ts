import type { Verdict } from "./judge.ts";

/** What each list of a verdict is called in tables. */
export const faults: Readonly<Record<keyof Verdict, string>> = {
  unused: "unused",
  missing: "missing",
  dangling: "dangling",
  damage: "damage",
  leftOver: "left over",
};

/** The lists of a verdict, in the order of tables. */
export function faultLists(verdict: Verdict): readonly (readonly [string, readonly string[]])[] {
  // Object.entries does not say that the names are those of the object.
  return (Object.keys(faults) as (keyof Verdict)[]).map((name) => [faults[name], verdict[name]] as const);
}

/** What is wrong, a line for each kind of fault: how many, and the first of them. */
export function wordsFor(verdict: Verdict, shown: number): readonly string[] {
  return faultLists(verdict).flatMap(([name, places]) => {
    if (places.length === 0) return [];
    const more = places.length > shown ? `, and ${places.length - shown} more` : "";
    return [`${name}: ${places.slice(0, shown).join(", ")}${more}`];
  });
}
