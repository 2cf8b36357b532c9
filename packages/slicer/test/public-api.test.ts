import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as api from "../src/index.ts";

test("the package exports these names and no others", () => {
  expect(Object.keys(api).toSorted()).toEqual([
    "SliceError",
    "explain",
    "explainAll",
    "isSliceError",
    "policyChoices",
    "readDescription",
    "slice",
    "sliceText",
  ]);
});

test("nothing outside of the command line imports a module of Node", () => {
  const source = join(import.meta.dirname, "../src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("cli"),
  );
  expect(files).toContain("index.ts");
  const guilty = files.filter((file) => /from "(node:|\.\.?\/cli\/)/.test(readFileSync(join(source, file), "utf8")));
  expect(guilty).toEqual([]);
});
