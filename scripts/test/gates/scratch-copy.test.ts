import { lstat, readFile, realpath } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScratchCopy } from "./scratch-copy.ts";
import { repository, scratchCopy } from "./scratch-copy.ts";

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
afterAll(() => copy.remove());

test("is outside the repository", () => {
  expect(relative(repository, copy.dir)).toMatch(/^\.\./);
});

test("its packages find each other in the copy", async () => {
  expect(await realpath(join(copy.dir, "scripts/node_modules/@ghpkg/slicer"))).toBe(join(copy.dir, "packages/slicer"));
});

test("what is built in it is not built in the repository", async () => {
  const marker = "export const onlyInTheCopy: string = 'planted';\n";
  const output = "packages/types/dist/only-in-the-copy.js";
  await copy.plant({ "packages/types/src/only-in-the-copy.ts": marker });
  const { output: said } = await copy.check(["build", "--filter=@ghpkg/types"]);
  expect(said).toMatch(/\n1 passed, 0 failed$/);
  expect(await readFile(join(copy.dir, output), "utf8")).toContain("planted");
  await expect(readFile(join(repository, output))).rejects.toThrow("ENOENT");
});

test("a changed manifest starts no install, which would write to the repository's dependencies", async () => {
  await copy.replace(
    "packages/types/package.json",
    '"devDependencies": {',
    '"devDependencies": { "publint": "catalog:",',
  );
  await copy.check(["build", "--filter=@ghpkg/types"]);
  await expect(lstat(join(copy.dir, "packages/types/node_modules/publint"))).rejects.toThrow("ENOENT");
  expect((await lstat(join(copy.dir, "node_modules/.pnpm"))).isSymbolicLink()).toBe(false);
});
