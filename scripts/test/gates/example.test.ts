import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

const gate = ["example", "--filter=@ghpkg/types"];
const example = "packages/types/example/untagged-versions.ts";

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
afterAll(() => copy.remove());

test("an example that compiles and runs passes", async () => {
  await copy.plant({ [example]: 'import "@ghpkg/types";\n' });
  expect((await copy.check(gate)).output).toMatch(/passed {2}example of @ghpkg\/types[^]*\n2 passed, 0 failed$/);
});

test("an example that does not compile is found", async () => {
  await copy.plant({
    [example]: 'import type { Package } from "@ghpkg/types";\nexport const id: Package["id"] = "1";\n',
  });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("untagged-versions.ts(2,14): error TS2322");
  expect(output).toMatch(/\n1 passed, 1 failed$/);
});

test("an example that compiles, and breaks when it runs, is found", async () => {
  await copy.plant({ [example]: 'import "@ghpkg/types";\nthrow new Error("the example broke");\n' });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("Error: the example broke");
  expect(output).toMatch(/\n1 passed, 1 failed$/);
});
