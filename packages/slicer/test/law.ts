import fc from "fast-check";
import { expect } from "vitest";
import { isSliceError } from "../src/index.ts";
import type { Criteria, JsonObject, Selection, SliceOptions } from "../src/index.ts";
import { tagNames } from "./generated-description.ts";
import type { Operation } from "./reference-checker.ts";

/** Criteria, and what they mean: written down again, for the checker. */
export interface Wanted {
  readonly criteria: Criteria;
  readonly wants: (operation: Operation) => boolean;
}

export const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc.subarray([...tagNames], { minLength: 1 }).map((tags): Wanted => ({
    criteria: { tags },
    wants: (operation) => operation.tags.some((tag) => tags.includes(tag)),
  })),
  fc.subarray(["get", "post", "delete"], { minLength: 1 }).map((methods): Wanted => ({
    criteria: { methods },
    wants: ({ method }) => methods.includes(method.toLowerCase()),
  })),
  fc.subarray(["/a", "/b", "/c", "/r"], { minLength: 1 }).map((paths): Wanted => ({
    criteria: { paths },
    wants: ({ path }) => paths.includes(path),
  })),
);

export const policies: fc.Arbitrary<SliceOptions> = fc.record({
  links: fc.constantFrom("drop", "keep", "follow"),
  subtypes: fc.constantFrom("all", "mapped"),
});

/** A selection and what it means. */
export interface Asked {
  readonly selection: Selection;
  readonly wants: (operation: Operation) => boolean;
}

export const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.constant<Asked>({ selection: {}, wants: () => true }),
  wanted.map(({ criteria, wants }) => ({ selection: { include: criteria }, wants })),
  wanted.map(({ criteria, wants }): Asked => ({ selection: { exclude: criteria }, wants: (each) => !wants(each) })),
  fc.tuple(wanted, wanted).map(([yes, no]): Asked => ({
    selection: { include: yes.criteria, exclude: no.criteria },
    wants: (each) => yes.wants(each) && !no.wants(each),
  })),
);

/** Checks a law on every slice there is: a selection that the description refuses has none. */
export function law<Values extends [JsonObject, ...unknown[]]>(
  values: fc.Arbitrary<Values>,
  check: (...values: Values) => void,
  numRuns = 60,
): void {
  let checked = 0;
  fc.assert(
    fc.property(values, (each) => {
      try {
        check(...each);
        checked += 1;
      } catch (error) {
        if (!isSliceError(error) || !/selector|selection/.test(error.facts.code)) throw error;
        fc.pre(false);
      }
    }),
    { numRuns },
  );
  expect(checked).toBeGreaterThanOrEqual(numRuns);
}
