import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as api from "../src/index.ts";

test("the package exports these names and no others", () => {
  expect(Object.keys(api).toSorted()).toEqual(["SliceError", "explain", "isSliceError", "slice", "sliceText"]);
});

test("nothing outside of the command line imports a module of Node", () => {
  const source = join(import.meta.dirname, "../src");
  const files = readdirSync(source).filter((file) => file.endsWith(".ts"));
  expect(files).toContain("index.ts");
  const guilty = files.filter((file) => /from "(node:|\.\/cli\/)/.test(readFileSync(join(source, file), "utf8")));
  expect(guilty).toEqual([]);
});
