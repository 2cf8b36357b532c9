import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ran } from "../../run-program.ts";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
afterAll(() => copy.remove());

test("the copy is clean before anything is planted", async () => {
  expect((await copy.check(["boundaries"])).output).toMatch(/\n1 passed, 0 failed$/);
});

describe("with imports that go where no line is drawn", () => {
  let ran: Ran;
  beforeAll(async () => {
    await copy.plant({
      "packages/types/src/slices.ts": 'export { slice } from "@ghpkg/slicer";\n',
      "packages/types/src/reaches-out.ts": 'export { slice } from "../../slicer/src/index.ts";\n',
      "packages/slicer/src/reaches-scripts.ts": 'export { gates } from "../../../scripts/check/gates.ts";\n',
      "packages/slicer/src/imports-scripts.ts": 'export { gates } from "@ghpkg/scripts";\n',
      "packages/scopes/src/calls.ts": 'export { createClient } from "@ghpkg/client";\n',
      "packages/emulator/test/calls.ts": 'export { createClient } from "@ghpkg/client";\n',
    });
    ran = await copy.check(["boundaries"]);
  });

  test("the gate fails", () => {
    expect(ran).toMatchObject({ ok: false, output: expect.stringMatching(/\n0 passed, 1 failed$/) });
  });

  test.each([
    "cannot import package `@ghpkg/slicer` because it is not a dependency",
    "cannot import package `@ghpkg/scripts` because it is not a dependency",
    "cannot import package `@ghpkg/client` because it is not a dependency",
    "import `../../slicer/src/index.ts` leaves the package",
    "import `../../../scripts/check/gates.ts` leaves the package",
  ])("it says: %s", (sentence) => {
    expect(ran.output).toContain(sentence);
  });
});

test.each([
  ["types", "slicer", "level-0"],
  ["types", "scopes", "scopes"],
  ["types", "client", "client"],
  ["types", "bench", "bench"],
  ["types", "scripts", "scripts"],
  ["slicer", "client", "client"],
  ["slicer", "scripts", "scripts"],
  ["scopes", "client", "client"],
  ["scopes", "bench", "bench"],
  ["scopes", "scripts", "scripts"],
  ["types", "emulator", "emulator"],
  ["scopes", "emulator", "emulator"],
  ["emulator", "client", "client"],
  ["emulator", "bench", "bench"],
  ["emulator", "scripts", "scripts"],
  ["client", "bench", "bench"],
  ["client", "scripts", "scripts"],
  ["bench", "scripts", "scripts"],
])("declaring the dependency does not open the way from %s to %s", async (from, to, tag) => {
  const manifest = `packages/${from}/package.json`;
  const declaration = `"devDependencies": { "@ghpkg/${to}": "workspace:*",`;
  await copy.replace(manifest, '"devDependencies": {', declaration);
  const { ok, output } = await copy.check(["boundaries"]);
  await copy.replace(manifest, declaration, '"devDependencies": {');
  expect(ok).toBe(false);
  expect(unbroken(output)).toContain(
    `Package \`@ghpkg/${to}\` found with tag listed in denylist for \`@ghpkg/${from}\`: \`${tag}\``,
  );
});

/** Turbo breaks long sentences, within words too. */
function unbroken(output: string): string {
  return output.replaceAll("\n  | ", "");
}
