import { expect, test } from "vitest";
import { median, medianRatio } from "../src/statistics.ts";

test("the median is the middle, whatever the order", () => {
  expect(median([9, 1, 5])).toBe(5);
});

test("the median of an even number is half way between the two in the middle", () => {
  expect(median([4, 1, 100, 2])).toBe(3);
});

test("one slow run does not move the median", () => {
  expect(median([10, 11, 9000])).toBe(11);
});

test("there is no median of nothing", () => {
  expect(() => median([])).toThrow(RangeError);
});

test("a round that slowed both moves no ratio", () => {
  expect(medianRatio([20, 2000, 22], [10, 1000, 11])).toBe(2);
});

test("a ratio needs both in every round", () => {
  expect(() => medianRatio([1, 2], [1])).toThrow(RangeError);
});

test("nothing is a multiple of nothing", () => {
  expect(() => medianRatio([1], [0])).toThrow(RangeError);
});
