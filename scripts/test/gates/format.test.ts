import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
afterAll(() => copy.remove());

test("the copy is clean before anything is planted, and the planted file is found", async () => {
  expect((await copy.check(["format:check"])).output).toMatch(/\n1 passed, 0 failed$/);

  await copy.plant({ "packages/types/src/crooked.ts": "export const   crooked : number=1" });
  const { ok, output } = await copy.check(["format:check"]);
  expect(ok).toBe(false);
  expect(output).toContain("packages/types/src/crooked.ts");
  expect(output).toMatch(/\n0 passed, 1 failed$/);
});

test("a generated file is left as its generator wrote it", async () => {
  await copy.plant({
    "packages/types/src/crooked.ts": "export const crooked: number = 1;\n",
    "packages/types/src/crooked.generated.ts": "export const   crooked : number=1",
  });
  expect((await copy.check(["format:check"])).output).toMatch(/\n1 passed, 0 failed$/);
});
