import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

const manifest = "packages/types/package.json";
const index = "packages/types/src/index.ts";

const gate = ["check-package", "--filter=@ghpkg/types"];
const well = "export function double(value: number): number {\n  return 2 * value;\n}\n";

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
  // A small package, with one thing to use: what is tried here is the gate.
  await copy.uproot("packages/types/src");
  await copy.uproot("packages/types/consumer");
  await copy.plant({
    LICENSE: "MIT\n",
    "packages/types/README.md": "# Types\n",
    [index]: well,
    "packages/types/consumer/use.ts":
      'import { double } from "@ghpkg/types";\ndouble(1);\n// @ts-expect-error a text cannot be doubled\ndouble("1");\n',
    "packages/types/consumer/use.mjs":
      'import { double } from "@ghpkg/types";\nif (double(2) !== 4) throw new Error("doubled wrongly");\n',
  });
});
afterAll(() => copy.remove());

test("a package that is well passes", async () => {
  const { ok, output } = await copy.check(gate);
  expect(output).toMatch(/passed {2}check-package of @ghpkg\/types/);
  expect(ok).toBe(true);
});

test("a test file among the packed files is found", async () => {
  await copy.plant({ "packages/types/src/left.test.ts": "export {};\n" });
  const { ok, output } = await copy.check(gate);
  await copy.uproot("packages/types/src/left.test.ts");
  expect(ok).toBe(false);
  expect(output).toContain("src/left.test.ts is a test and does not belong in the tarball");
});

test("an export that leads to no file is found", async () => {
  await copy.replace(manifest, '"exports": {', '"exports": {\n    "./nowhere": "./dist/nowhere.js",');
  const { ok, output } = await copy.check(gate);
  await copy.replace(manifest, '\n    "./nowhere": "./dist/nowhere.js",', "");
  expect(ok).toBe(false);
  expect(output).toContain('pkg.exports["./nowhere"] is ./dist/nowhere.js but the file does not exist');
});

test("a type that has turned any is found by every compiler", async () => {
  await copy.plant({ [index]: well.replace("value: number", "value: any") });
  const { ok, output } = await copy.check(gate);
  await copy.plant({ [index]: well });
  expect(ok).toBe(false);
  expect(output.match(/use\.ts\(3,1\): error TS2578: Unused '@ts-expect-error' directive\./g)).toHaveLength(6);
});

test("code that only works on a newer Node is found on the older ones", async () => {
  await copy.plant({ [index]: `${well}if (!("withResolvers" in Promise)) throw new Error("this Node is too old");\n` });
  const { ok, output } = await copy.check(gate);
  await copy.plant({ [index]: well });
  expect(ok).toBe(false);
  expect(output).toContain("failed  Node 20.20.2");
  expect(output).toContain("this Node is too old");
  expect(output).toContain("passed  Node 26.10.0");
});

test("a program of a consumer that goes wrong is found", async () => {
  await copy.plant({ [index]: well.replace("2 * value", "3 * value") });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("doubled wrongly");
});
