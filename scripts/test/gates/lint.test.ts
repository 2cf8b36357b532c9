import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ran } from "../../run-program.ts";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

const faults = {
  "packages/types/src/floating.ts": `
    async function save(): Promise<void> {}
    export function close(): void { save(); }
  `,
  "packages/types/src/misused.ts": `
    export function all(names: string[]): void { names.forEach(async () => {}); }
  `,
  "packages/types/src/any.ts": "export function size(value: any): number { return value.length; }\n",
  "packages/types/src/everything.ts": 'export * from "./any.ts";\n',
  "packages/types/src/one.ts": 'import { two } from "./two.ts";\nexport const one: number = 1 + two;\n',
  "packages/types/src/two.ts": 'import { one } from "./one.ts";\nexport const two: number = 1 + one;\n',
  "packages/slicer/src/reads-a-file.ts": 'export { readFile } from "node:fs/promises";\n',
  "packages/slicer/src/leaks.ts": 'export { readInput } from "./cli/files.ts";\n',
  "packages/slicer/src/cli/may-read-a-file.ts": [
    'export { readFile } from "node:fs/promises";',
    'export { readInput } from "../cli/files.ts";',
    "",
  ].join("\n"),
};

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
afterAll(() => copy.remove());

test("the copy is clean before anything is planted", async () => {
  expect((await copy.check(["lint"])).output).toMatch(/, 0 failed$/);
});

describe("with faults planted", () => {
  let ran: Ran;
  beforeAll(async () => {
    await copy.plant(faults);
    ran = await copy.check(["lint"]);
  });

  test("the gate fails", () => {
    expect(ran).toMatchObject({ ok: false, output: expect.stringMatching(/\n\d+ passed, 1 failed$/) });
  });

  test.each([
    ["a promise nobody waits for", "floating.ts", "typescript(no-floating-promises)"],
    ["an async function where nobody waits", "misused.ts", "typescript(no-misused-promises)"],
    ["any", "any.ts", "typescript(no-explicit-any)"],
    ["export *", "everything.ts", "oxc(no-barrel-file)"],
    ["two modules that import each other", "one.ts", "import(no-cycle)"],
    ["a node: module in a package for browsers", "slicer/src/reads-a-file.ts", "eslint(no-restricted-imports)"],
    ["the command line in a package for browsers", "slicer/src/leaks.ts", "eslint(no-restricted-imports)"],
  ])("it finds %s", (_, file, rule) => {
    expect(findings(ran.output)).toContainEqual(
      expect.stringMatching(new RegExp(`${escaped(rule)}[^]*${escaped(file)}`)),
    );
  });

  test("it lets a command line read files", () => {
    expect(ran.output).not.toContain("may-read-a-file.ts");
  });
});

/** What the linter said, one fault each. */
function findings(output: string): string[] {
  return output.split(/\n(?= {2}x )/);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
