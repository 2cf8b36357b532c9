import { expect, test } from "vitest";
import { nearest } from "../src/nearest.ts";

test("a name of one or two letters is near to those that share a letter with it, and to no other", () => {
  expect(nearest("T", ["u", "t", "to", "ab"])).toEqual(["t", "to"]);
  expect(nearest("ab", ["cd", "ac", "abc"])).toEqual(["abc", "ac"]);
  expect(nearest("", ["a", "ab"])).toEqual([]);
});

test("the nearest come first, three of them at most", () => {
  expect(nearest("pets", ["pats", "shops", "pet", "pots", "petal", "PETS"])).toEqual(["PETS", "pats", "pet"]);
});
