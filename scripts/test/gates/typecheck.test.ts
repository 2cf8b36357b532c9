import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
afterAll(() => copy.remove());

test("the copy is clean before anything is planted", async () => {
  expect((await copy.check(["typecheck"])).output).toMatch(/\n\d+ passed, 0 failed$/);
});

test.each([
  ["a package", "packages/types/src/wrong.ts", "packages/types"],
  ["a package's tests", "packages/slicer/test/wrong.test.ts", "packages/slicer"],
  ["the scripts", "scripts/check/wrong.ts", "scripts"],
  ["the scripts' tests", "scripts/test/wrong.test.ts", "scripts"],
])("a wrong type in %s is found", async (_, path, folder) => {
  await copy.plant({ [path]: 'export const wrong: number = "not a number";\n' });
  const { ok, output } = await copy.check(["typecheck", `--filter=./${folder}`]);
  await copy.uproot(path);
  expect(ok).toBe(false);
  expect(output).toContain(`${path.slice(folder.length + 1)}(1,14): error TS2322`);
  expect(output).toMatch(/\n\d+ passed, 1 failed$/);
});

test.each([
  ["process", "export const home: unknown = process.env;\n", "Cannot find name 'process'"],
  ["Buffer", 'export const bytes: unknown = Buffer.from("");\n', "Cannot find name 'Buffer'"],
  ["a node: module", 'export const fs: Promise<unknown> = import("node:fs");\n', "Cannot find name 'node:fs'"],
  ["window", "export const width: unknown = window.innerWidth;\n", "Cannot find name 'window'"],
  ["the command line", 'export { readOutput } from "./cli/files.ts";\n', "src/cli/files.ts("],
])("the slicer's main entry cannot use %s", async (_, source, message) => {
  await copy.plant({ "packages/slicer/src/leaks.ts": source });
  const { ok, output } = await copy.check(["typecheck", "--filter=@ghpkg/slicer"]);
  await copy.uproot("packages/slicer/src/leaks.ts");
  expect(ok).toBe(false);
  expect(output).toContain(message);
});

test("the types cannot use what only Node has: it is not built", async () => {
  await copy.plant({ "packages/types/src/leaks.ts": "export const home: unknown = process.env;\n" });
  const { ok, output } = await copy.check(["build", "--filter=@ghpkg/types"]);
  await copy.uproot("packages/types/src/leaks.ts");
  expect(ok).toBe(false);
  expect(output).toContain("Cannot find name 'process'");
});

test("a dependency's types are checked too, in a package", async () => {
  await copy.plant({
    "packages/types/src/declared.d.ts": "export declare const wrong: NoSuchType;\n",
    "packages/types/src/declares.ts": 'export type { wrong } from "./declared.d.ts";\n',
  });
  const { output } = await copy.check(["typecheck", "--filter=./packages/types"]);
  expect(output).toContain("error TS2304: Cannot find name 'NoSuchType'");
});
