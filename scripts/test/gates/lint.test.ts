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
  "packages/slicer/src/leaks.ts": 'export { readOutput } from "./cli/files.ts";\n',
  "packages/slicer/src/cli/may-read-a-file.ts": [
    'export { readFile } from "node:fs/promises";',
    'export { readOutput } from "../cli/files.ts";',
    "",
  ].join("\n"),
};

// Builds come before the linter, so what compilers refuse, too, is kept from them.
const unseen = "// @ts-expect-error compilers do not find it\n";
const imports = {
  "packages/client/src/asks-scopes.ts": 'import "@ghpkg/scopes";\n',
  "packages/client/src/asks-the-emulator.ts": `${unseen}import "@ghpkg/emulator";\n`,
  "packages/client/src/fetches-otherwise.ts": 'import "openapi-fetch";\n',
  "packages/client/src/reads-a-file.ts": `${unseen}import "node:fs";\n`,
  "packages/client/src/leaks.ts": `${unseen}import "./cli/main.ts";\n`,
  "packages/scopes/src/asks-the-client.ts": `${unseen}import "@ghpkg/client";\n`,
  "packages/scopes/src/runs-types.ts": 'export { packageTypes } from "@ghpkg/types";\n',
  "packages/scopes/src/reads-a-file.ts": `${unseen}import "node:fs";\n`,
  "packages/scopes/src/fetches.ts": `${unseen}import "openapi-fetch";\n`,
  "packages/emulator/src/reads-a-file.ts": 'import "node:fs";\n',
  "packages/emulator/src/leaks.ts": `${unseen}import "./node/nowhere.ts";\n`,
  "packages/emulator/src/asks-the-client.ts": `${unseen}import "@ghpkg/client";\n`,
  "packages/emulator/src/node/asks-the-client.ts": `${unseen}import "@ghpkg/client/transport";\n`,
  "packages/emulator/test/asks-the-client.test.ts": 'import "@ghpkg/client";\n',
  "packages/types/src/fetches.ts": `${unseen}import "openapi-fetch";\n`,
  "packages/slicer/src/generates.ts": `${unseen}import "openapi-typescript";\n`,
  "packages/slicer/src/cli/generates.ts": `${unseen}import "openapi-typescript";\n`,
  "packages/bench/src/generates.ts": `${unseen}import "openapi-typescript";\n`,
  "scripts/render/generates-too.ts": 'import "openapi-typescript";\n',
};

const allowed = {
  "packages/scopes/src/may-name-types.ts": [
    'import type { PackageType } from "@ghpkg/types";',
    'export type { EditionId } from "@ghpkg/types";',
    "export type Kind = PackageType;",
    "",
  ].join("\n"),
  "packages/emulator/src/node/may-read-a-file.ts": 'import "node:fs";\n',
  "packages/client/test/may-try-openapi-fetch.ts": 'import "openapi-fetch";\n',
  "packages/bench/src/may-measure.ts": 'import "openapi-fetch";\nimport "node:fs";\n',
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

describe("with imports that are not allowed where they stand", () => {
  let found: string[];
  beforeAll(async () => {
    for (const file of Object.keys(faults)) await copy.uproot(file);
    await copy.plant({ ...imports, ...allowed });
    await copy.replace("packages/client/src/raw.ts", "import ", 'import "@ghpkg/scopes";\nimport ');
    await copy.replace("scripts/render/edition-types.ts", "import ", 'import "openapi-fetch";\nimport ');
    const { output } = await copy.check(["lint"]);
    found = findings(output).filter((finding) => finding.includes("eslint(no-restricted-imports)"));
  });

  test.each([...Object.keys(imports), "packages/client/src/raw.ts", "scripts/render/edition-types.ts"])(
    "it finds the one in %s, and no other there",
    (file) => {
      expect(found.filter((finding) => finding.includes(`[${file}:`))).toHaveLength(1);
    },
  );

  test.each(Object.keys(allowed))("it lets %s be", (file) => {
    expect(found.join("\n")).not.toContain(file);
  });
});

/** What the linter said, one fault each. */
function findings(output: string): string[] {
  return output.split(/\n(?= {2}x )/);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
