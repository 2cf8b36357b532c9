// A few of the cases that `pnpm fuzz:slicer` tries by the ten thousand.
import { describe, expect, test } from "vitest";
import { readCorpus } from "../fuzz/corpus.ts";
import { Dice } from "../fuzz/dice.ts";
import { hostile } from "../fuzz/hostile.ts";
import { judge } from "../fuzz/invariants.ts";
import { makeCase } from "../fuzz/make-case.ts";

describe("broken and hostile input is refused in words, or sliced right", () => {
  const corpus = readCorpus();
  const seed = 1;
  test.each([0, 1, 2, 3])("the %i. hundred cases", (hundred) => {
    const verdicts = Array.from({ length: 100 }, (_, index) => {
      const number = hundred * 100 + index;
      return { number, ...judge(makeCase(corpus, seed, number, { big: 2000 })) };
    });
    expect(verdicts.filter(({ fault }) => fault !== undefined)).toEqual([]);
    // Not everything may be refused: then nothing was tried.
    expect(verdicts.filter(({ outcome }) => outcome === "sliced").length).toBeGreaterThan(20);
  });

  test.each(Object.keys(hostile))("two thousand of it: %s", (name) => {
    const input = new TextEncoder().encode(hostile[name]?.(2000));
    expect(judge({ kind: "big", name, format: "json", input, selection: {}, options: {} })).not.toHaveProperty("fault");
  });
});

test("a case is the same one each time it is made", () => {
  const corpus = readCorpus();
  expect(makeCase(corpus, 7, 42, { big: 10 })).toEqual(makeCase(corpus, 7, 42, { big: 10 }));
  expect(Dice.of(7, 42).below(1000)).not.toBe(Dice.of(7, 43).below(1000));
});
