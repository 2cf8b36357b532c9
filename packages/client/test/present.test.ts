import { expect, test } from "vitest";
import { present } from "../src/present.ts";

test("only what is undefined is left out", () => {
  const members = present({ a: undefined, b: null, c: 0, d: "", e: false });
  expect(Object.keys(members)).toEqual(["b", "c", "d", "e"]);
});
