import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sampleDir, samplePackage } from "./sample-package.ts";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

const gate = ["test", "--filter=@ghpkg/sample"];

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
beforeEach(async () => {
  await copy.uproot(sampleDir);
  await copy.plant(samplePackage);
});
afterAll(() => copy.remove());

test("one test that passes is counted as one", async () => {
  expect(await copy.check(gate)).toMatchObject({ ok: true, output: endsWith("1 passed, 0 failed") });
});

test("a run from the cache has its own numbers, not those of the run before", async () => {
  await copy.check(gate);
  await copy.plant({ [`${sampleDir}/test/red.test.ts`]: testFile("adds up wrongly", "expect(1 + 1).toBe(3);") });
  expect(await copy.check(gate)).toMatchObject({ ok: false, output: endsWith("1 passed, 1 failed") });
  await copy.uproot(`${sampleDir}/test/red.test.ts`);
  const { output } = await copy.check(gate);
  expect(output).toMatch(/passed {2}test of @ghpkg\/sample {2}cached {2}1 test passed/);
  expect(output).toMatch(/\n1 passed, 0 failed$/);
});

test("a failing test fails the gate", async () => {
  await copy.plant({ [`${sampleDir}/test/red.test.ts`]: testFile("adds up wrongly", "expect(1 + 1).toBe(3);") });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("expected 2 to be 3");
  expect(output).toMatch(/\n1 passed, 1 failed$/);
});

test("a wrong claim about a type fails the gate", async () => {
  const claim = "expectTypeOf(1 as number).toEqualTypeOf<string>();";
  await copy.plant({ [`${sampleDir}/test/red.test-d.ts`]: testFile("a number is a string", claim) });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("TypeCheckError");
  expect(output).toMatch(/\n1 passed, 1 failed$/);
});

test("a line that must not compile, and does, fails the gate", async () => {
  const claim = "// @ts-expect-error it is one\n  const one: number = 1;\n  void one;";
  await copy.plant({ [`${sampleDir}/test/red.test-d.ts`]: testFile("one is not a number", claim) });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("Unused '@ts-expect-error' directive");
});

test("a missing snapshot is not written but fails the gate", async () => {
  const claim = 'return expect("text").toMatchFileSnapshot("./nowhere.txt");';
  await copy.plant({ [`${sampleDir}/test/red.test.ts`]: testFile("has a snapshot", claim) });
  expect(await copy.check(gate)).toMatchObject({ ok: false, output: endsWith("1 passed, 1 failed") });
});

test("a forgotten .only fails the gate", async () => {
  const only = testFile("stands alone", "expect(1).toBe(1);").replace("test(", "test.only(");
  await copy.plant({ [`${sampleDir}/test/red.test.ts`]: only });
  expect(await copy.check(gate)).toMatchObject({ ok: false });
});

test("a file that cannot be loaded fails the gate", async () => {
  await copy.plant({ [`${sampleDir}/test/red.test.ts`]: 'import "./nowhere.ts";\n' });
  expect(await copy.check(gate)).toMatchObject({ ok: false, output: endsWith("1 passed, 1 failed") });
});

test("no tests at all fail the gate", async () => {
  await copy.uproot(`${sampleDir}/test/index.test.ts`);
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("it has no tests");
  expect(output).toMatch(/\n0 passed, 1 failed$/);
});

test("a skipped test is named with its reason, and fails the gate in CI only", async () => {
  const skips = testFile("asks jq", 'context.skip("jq is not here");');
  await copy.plant({ [`${sampleDir}/test/skips.test.ts`]: skips });
  const here = await copy.check(gate);
  expect(here.output).toContain("test of @ghpkg/sample: asks jq: jq is not here");
  expect(here).toMatchObject({ ok: true, output: endsWith("1 passed, 0 failed") });

  const inCi = await copy.check(gate, { CI: "true" });
  expect(inCi.output).toContain("1 skipped test, counted as failed because CI=true:");
  expect(inCi).toMatchObject({ ok: false, output: endsWith("1 passed, 1 failed") });
});

function testFile(name: string, body: string): string {
  return [
    'import { expect, expectTypeOf, test } from "vitest";',
    `test(${JSON.stringify(name)}, (context) => {`,
    `  ${body}`,
    "});",
    "void [expect, expectTypeOf];",
    "",
  ].join("\n");
}

function endsWith(line: string): string {
  // A matcher in place of a string is how vitest declares them.
  return expect.stringMatching(new RegExp(`\\n${line}$`)) as string;
}
