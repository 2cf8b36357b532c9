import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { causeTexts } from "../src/failure-causes.ts";
import * as api from "../src/index.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

test("the README names every cause of a failure", () => {
  expect(Object.keys(causeTexts).filter((cause) => !readme.includes(`\`${cause}\``))).toEqual([]);
});

test("the README names every export", () => {
  expect(Object.keys(api).filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([]);
});
