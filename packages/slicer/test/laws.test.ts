import fc from "fast-check";
import { expect, test } from "vitest";
import { isSliceError, slice } from "../src/index.ts";
import type { Criteria, JsonObject, Selection } from "../src/index.ts";
import { componentsOf, operationsOf, sliced } from "./description.ts";
import { generatedDescription } from "./generated-description.ts";
import { dangling, lookUp, unreachable } from "./reference-checker.ts";

const criteria: fc.Arbitrary<Criteria> = fc.oneof(
  fc.subarray(["red", "green", "blue"], { minLength: 1 }).map((tags): Criteria => ({ tags })),
  fc.subarray(["get", "post", "delete"], { minLength: 1 }).map((methods): Criteria => ({ methods })),
  fc.subarray(["/a", "/b", "/a/*", "/c", "/**"], { minLength: 1 }).map((paths): Criteria => ({ paths })),
);
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({}),
  criteria.map((include) => ({ include })),
  criteria.map((exclude) => ({ exclude })),
);

/** Checks a law on every slice there is: a selection that the description refuses has none. */
function law<Values extends [JsonObject, ...unknown[]]>(
  values: fc.Arbitrary<Values>,
  check: (...values: Values) => void,
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
    { numRuns: 200 },
  );
  expect(checked).toBeGreaterThanOrEqual(200);
}
const slices = fc.tuple(generatedDescription, selection);

test("the object form and the text form agree, and the input is untouched", () => {
  law(slices, (document, each) => expect(sliced(document, each)).toHaveProperty("openapi"));
});

test("a frozen input is sliced like any other", () => {
  law(slices, (document, each) => expect(slice(deepFreeze(document), each).document).toHaveProperty("openapi"));
});

test("slicing a slice changes nothing", () => {
  law(slices, (document, each) => {
    const { document: once } = slice(document, each);
    expect(slice(once, {}).document).toEqual(once);
  });
});

test("no reference of a slice leads nowhere", () => {
  law(slices, (document, each) => expect(dangling(slice(document, each).document)).toEqual([]));
});

test("nothing of a slice is unreachable", () => {
  law(slices, (document, each) => expect(unreachable(slice(document, each).document)).toEqual([]));
});

test("a slice of everything is the description less what is unreachable", () => {
  law(fc.tuple(generatedDescription), (document) => {
    const { document: all, report } = slice(document, {});
    expect(operationsOf(all)).toEqual(operationsOf(document));
    expect(all["paths"]).toEqual(document["paths"]);
    const dropped = report.components.dropped.map((pointer) => pointer.slice("#/components/".length));
    expect([...componentsOf(all), ...dropped].toSorted()).toEqual(componentsOf(document).toSorted());
  });
});

test("what is kept is the same value as in the source", () => {
  law(slices, (document, each) => {
    const { document: result, report } = slice(document, each);
    for (const { pointer } of [...report.operations.kept, ...report.components.kept]) {
      expect(lookUp(result, pointer), pointer).toEqual(lookUp(document, pointer));
    }
  });
});

test("selecting this or that holds just what selecting this and selecting that hold", () => {
  law(fc.tuple(generatedDescription, criteria, criteria), (document, first, second) => {
    const parts = [first, second].map((include) => slice(document, { include }).document);
    const both = slice(document, { include: [first, second] }).document;
    const union = (of: (each: JsonObject) => string[]): string[] => [...new Set(parts.flatMap(of))].toSorted();
    expect(operationsOf(both).toSorted()).toEqual(union(operationsOf));
    expect(componentsOf(both).toSorted()).toEqual(union(componentsOf));
  });
});

test("the order of selectors does not matter", () => {
  law(fc.tuple(generatedDescription, criteria, criteria), (document, first, second) => {
    const forwards = slice(document, { include: [first, second] });
    const backwards = slice(document, { include: [reversed(second), reversed(first)] });
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards));
  });
});

function reversed(each: Criteria): Criteria {
  return Object.fromEntries(
    Object.entries(each).map(([kind, values]: [string, readonly string[]]) => [kind, values.toReversed()]),
  );
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
