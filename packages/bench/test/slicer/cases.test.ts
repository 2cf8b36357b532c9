import { expect, test } from "vitest";
import { disordered, readCases } from "../../src/slicer/cases.ts";
import { closureOf } from "../../src/slicer/closure.ts";
import { isRight, judge } from "../../src/slicer/judge.ts";
import { readLossless } from "../../src/slicer/lossless-json.ts";

const cases = await readCases();

test("there are cases for more than twenty ideas", () => {
  expect(cases.length).toBeGreaterThan(20);
});

test.each(cases)("the closure finds what was found by hand: $name", ({ needed, text }) => {
  const closure = closureOf(readLossless(text), "keep");
  expect(closure.selected).toHaveLength(1);
  const components = [...closure.needed].filter(([, { is }]) => is === "component").map(([pointer]) => pointer);
  expect(components.toSorted()).toEqual(needed.toSorted());
});

test.each(cases)("a slice that leaves nothing out is not right: $name", (one) => {
  const source = readLossless(one.text);
  expect(isRight(judge(source, source, closureOf(source, "keep")))).toBe(false);
});

test("names that come in another order are found", () => {
  const one = cases.find(({ name }) => name === "order-of-names");
  const parsed = JSON.stringify(JSON.parse(one?.text ?? ""));
  expect(one && disordered(readLossless(one.text), one)).toEqual([]);
  expect(one && disordered(readLossless(parsed), one)).toEqual([
    "/paths/~1pets/get/responses in another order",
    "/components/schemas/Pet/properties in another order",
  ]);
});
