import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sampleDir, samplePackage, sampleSource } from "./sample-package.ts";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

const gate = ["check-package", "--filter=@ghpkg/sample"];
const manifest = `${sampleDir}/package.json`;
const index = `${sampleDir}/src/index.ts`;

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
beforeEach(async () => {
  await copy.uproot(sampleDir);
  await copy.plant(samplePackage);
});
afterAll(() => copy.remove());

test("a package that is well passes", async () => {
  const { ok, output } = await copy.check(gate);
  expect(output).toMatch(/passed {2}check-package of @ghpkg\/sample/);
  expect(ok).toBe(true);
});

test("a test file among the packed files is found", async () => {
  await copy.plant({ [`${sampleDir}/src/left.test.ts`]: "export {};\n" });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("src/left.test.ts is a test and does not belong in the tarball");
});

test("an export that leads to no file is found", async () => {
  await copy.replace(manifest, '"exports": {', '"exports": {\n    "./nowhere": "./dist/nowhere.js",');
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain('pkg.exports["./nowhere"] is ./dist/nowhere.js but the file does not exist');
});

test("a type that has turned any is found by every compiler", async () => {
  await copy.plant({ [index]: sampleSource.replace("value: number", "value: any") });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output.match(/use\.ts\(3,1\): error TS2578: Unused '@ts-expect-error' directive\./g)).toHaveLength(6);
});

test("code that only works on a newer Node is found on the older ones", async () => {
  await copy.plant({
    [index]: `${sampleSource}if (!("withResolvers" in Promise)) throw new Error("this Node is too old");\n`,
  });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("failed  Node 20.20.2");
  expect(output).toContain("this Node is too old");
  expect(output).toContain("passed  Node 26.10.0");
});

test("a program of a consumer that goes wrong is found", async () => {
  await copy.plant({ [index]: sampleSource.replace("2 * value", "3 * value") });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("doubled wrongly");
});
