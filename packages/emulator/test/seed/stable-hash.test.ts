import { expect, test } from "vitest";
import { StableIds } from "../../src/seed/stable-hash.ts";

test("an id is handed out once, however few there are, and none that is taken", () => {
  const ids = new StableIds(10, 19, [12, 15]);
  const given = ["a", "b", "c", "d", "e", "f", "g", "h"].map((text) => ids.idOf(text));
  expect(given.toSorted((one, other) => one - other)).toEqual([10, 11, 13, 14, 16, 17, 18, 19]);
});

test("an id depends on the text alone, as long as it is free", () => {
  const first = new StableIds(1, 1_000_000, []);
  first.idOf("acme");
  expect(first.idOf("mona")).toBe(new StableIds(1, 1_000_000, []).idOf("mona"));
});
