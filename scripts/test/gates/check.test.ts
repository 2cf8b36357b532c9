import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sampleDir, samplePackage, sampleSource } from "./sample-package.ts";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

const onlySample = "--filter=@ghpkg/sample";

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
beforeEach(async () => {
  await copy.uproot(sampleDir);
  await copy.plant(samplePackage);
});
afterAll(() => copy.remove());

test("counts one for each gate and one for each test", async () => {
  const { ok, output } = await copy.check(["build", "typecheck", "test", onlySample]);
  expect(output).toMatch(/\n3 passed, 0 failed$/);
  expect(ok).toBe(true);
});

test("runs every gate although one fails, and shows what the failed ones said", async () => {
  await copy.plant({ [`${sampleDir}/src/index.ts`]: `${sampleSource}export const wrong: number = "text";\n` });
  const { ok, output } = await copy.check(["build", "typecheck", "test", onlySample]);
  expect(ok).toBe(false);
  expect(output.match(/error TS2322/g)).toHaveLength(2);
  expect(output).toMatch(/passed {2}test of @ghpkg\/sample/);
  expect(output).toMatch(/\n1 passed, 2 failed$/);
});

test("tests that die before they report are not counted by the report of the run before", async () => {
  expect((await copy.check(["test", onlySample])).output).toMatch(/\n1 passed, 0 failed$/);
  await copy.plant({ [`${sampleDir}/vitest.config.ts`]: 'throw new Error("no settings");\n' });
  const { ok, output } = await copy.check(["test", onlySample]);
  expect(ok).toBe(false);
  expect(output).toContain("it left no report");
  expect(output).toMatch(/\n0 passed, 1 failed$/);
});

test("says what turbo said when turbo cannot run the gates at all", async () => {
  await copy.plant({ [`${sampleDir}/turbo.json`]: "{ nonsense" });
  const { ok, output } = await copy.check(["test"]);
  expect(ok).toBe(false);
  expect(output).toContain("turbo could not run the gates. It said:");
  expect(output).not.toMatch(/^ +at .*:\d+:\d+\)?$/m);
  expect(output).toMatch(/\n0 passed, 1 failed$/);
});

test("refuses a gate it does not know, in one sentence and the last line", async () => {
  const { ok, output } = await copy.check(["tset"]);
  expect(ok).toBe(false);
  expect(output).toMatch(/^tset is not a gate: use pnpm check .*\n\n0 passed, 1 failed$/);
});

test("says so when no package has the gate", async () => {
  const { ok, output } = await copy.check(["example", onlySample]);
  expect(ok).toBe(false);
  expect(output).toMatch(/^nothing to run: .*: example --filter=@ghpkg\/sample$/m);
  expect(output).toMatch(/\n0 passed, 1 failed$/);
});
