import { mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Ran } from "../../run-program.ts";
import { baseDir, pairLink, sampleDir, samplePackage, samplePair, sampleSource } from "./sample-package.ts";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

const gate = ["check-package", "--filter=@ghpkg/sample"];
const manifest = `${sampleDir}/package.json`;
const index = `${sampleDir}/src/index.ts`;

let copy: ScratchCopy;
beforeAll(async () => {
  copy = await scratchCopy();
});
afterAll(() => copy.remove());

/** The sample package, but for the difference. */
async function plantSample(difference: Readonly<Record<string, string>> = {}): Promise<void> {
  await copy.uproot(sampleDir);
  await copy.plant({ ...samplePackage, ...difference });
}

test("a package that is well passes", async () => {
  await plantSample();
  const { ok, output } = await copy.check(gate);
  expect(output).toMatch(/passed {2}check-package of @ghpkg\/sample/);
  expect(ok).toBe(true);
});

test("a test file among the packed files is found", async () => {
  await plantSample({ [`${sampleDir}/src/left.test.ts`]: "export {};\n" });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("src/left.test.ts is a test and does not belong in the tarball");
});

test("an export that leads to no file is found", async () => {
  await plantSample();
  await copy.replace(manifest, '"exports": {', '"exports": {\n    "./nowhere": "./dist/nowhere.js",');
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain('pkg.exports["./nowhere"] is ./dist/nowhere.js but the file does not exist');
});

test("an export without types is found, which only attw sees: no consumer imports it", async () => {
  await plantSample({ [`${sampleDir}/src/untyped.js`]: "export const untyped = 1;\n" });
  await copy.replace(manifest, '"exports": {', '"exports": {\n    "./untyped": "./src/untyped.js",');
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toMatch(/^passed {2}publint$/m);
  expect(output).toMatch(/^failed {2}attw$/m);
  expect(output).toContain("@ghpkg/sample/untyped");
});

test("a module of Node behind an entry is found: browsers have none", async () => {
  await plantSample({
    [index]: `${sampleSource}export { home } from "./inner.ts";\n`,
    [`${sampleDir}/src/inner.ts`]: 'export const home: Promise<unknown> = import("./files.ts");\n',
    [`${sampleDir}/src/files.ts`]: '// @ts-ignore Node\'s types are not here\nexport { readFile } from "node:fs";\n',
  });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toMatch(/^failed {2}browsers$/m);
  expect(output).toContain("dist/index.js → dist/inner.js → dist/files.js imports node:fs, which no browser has");
});

test("a module of Node behind the entry for browsers is found, though Node has another", async () => {
  const usesNode = [
    "// @ts-ignore Node's types are not here",
    'import { tmpdir } from "node:os";',
    "export const place: string = tmpdir();",
    'export { double } from "./index.ts";',
    "",
  ].join("\n");
  await plantSample({ [`${sampleDir}/src/uses-node.ts`]: usesNode });
  const entries = '".": { "node": "./dist/index.js", "default": "./dist/uses-node.js" }';
  await copy.replace(manifest, '".": "./dist/index.js"', entries);
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("@ghpkg/sample → dist/uses-node.js imports node:os, which no browser has");
});

test("consumers know the names of a library when the package says that they need it", async () => {
  await plantSample({
    [`${sampleDir}/consumer/request.ts`]: 'export const method: string = new Request("https://example.com").method;\n',
    [`${sampleDir}/consumer/tsconfig.json`]: '{ "compilerOptions": { "lib": ["es2023", "dom"] } }\n',
  });
  const { ok, output } = await copy.check(gate);
  expect(output).toMatch(/passed {2}check-package of @ghpkg\/sample/);
  expect(ok).toBe(true);
});

test("consumers who are less strict than ours are refused", async () => {
  await plantSample({ [`${sampleDir}/consumer/tsconfig.json`]: '{ "compilerOptions": { "strict": false } }\n' });
  const { ok, output } = await copy.check(gate);
  expect(ok).toBe(false);
  expect(output).toContain("@ghpkg/sample: consumer/tsconfig.json sets strict;");
});

describe("with code that is typed loosely, needs a new Node and calculates wrongly", () => {
  let ran: Ran;
  let steps: string[];
  beforeAll(async () => {
    const loose = sampleSource.replace("value: number", "value: any").replace("2 * value", "3 * value");
    const demanding = 'if (!("withResolvers" in Promise)) throw new Error("this Node is too old");\n';
    await plantSample({ [index]: `${loose}${demanding}` });
    ran = await copy.check(gate);
    steps = ran.output.split(/\n(?=passed {2}|failed {2})/);
  });

  test("the gate fails", () => {
    expect(ran.ok).toBe(false);
  });

  test("every compiler finds that a type has turned any", () => {
    const refusals = steps.filter((step) => /^failed {2}typescript/.test(step));
    expect(refusals).toHaveLength(6);
    for (const refusal of refusals) expect(refusal).toContain("error TS2578: Unused '@ts-expect-error' directive.");
  });

  test("the oldest Node finds that it is too old", () => {
    const oldest = steps.find((step) => step.startsWith("failed  Node 20.20.2"));
    expect(oldest).toContain("node import-every-entry.mjs");
    expect(oldest).toContain("node require-every-entry.cjs");
    expect(oldest).toContain("Error: this Node is too old");
  });

  test("the newest Node loads it, and finds that it calculates wrongly", () => {
    const newest = steps.find((step) => step.startsWith("failed  Node 26.10.0"));
    expect(newest).not.toContain("this Node is too old");
    expect(newest).toContain("Error: doubled wrongly");
  });

  test("no frame of a stack is shown", () => {
    expect(steps.join("\n")).not.toMatch(/^\s+at /m);
  });
});

describe("with a package that depends on another of ours", () => {
  beforeEach(async () => {
    await copy.uproot(sampleDir);
    await copy.plant(samplePair);
    const place = join(copy.dir, pairLink.place);
    await mkdir(dirname(place), { recursive: true });
    await symlink(pairLink.target, place, "junction");
  });
  afterEach(() => copy.uproot(baseDir));

  test("both are installed together, as they are here", async () => {
    const { ok, output } = await copy.check(gate);
    expect(output).toMatch(/passed {2}check-package of @ghpkg\/sample/);
    expect(ok).toBe(true);
  });

  test("a file that the other one does not pack is found, by compilers and by Node", async () => {
    await copy.replace(`${baseDir}/package.json`, '"dist",', '"dist/index.js", "dist/index.d.ts",');
    const { ok, output } = await copy.check(gate);
    expect(ok).toBe(false);
    expect(output).toMatch(/^failed {2}typescript-5\.9, moduleResolution nodenext$/m);
    expect(output).toMatch(/^failed {2}Node 20\.20\.2$/m);
    expect(output).toMatch(/Cannot find module '.*@ghpkg\/base\/dist\/twice\.js'/);
  });

  test("the other one is refused when it is not built", async () => {
    await copy.replace(`${baseDir}/package.json`, '"tsc -p tsconfig.build.json"', '"tsc --version"');
    await copy.replace(`${sampleDir}/package.json`, '"tsc -p tsconfig.build.json"', '"tsc --version"');
    await copy.uproot(`${baseDir}/dist`);
    const { ok, output } = await copy.check(gate);
    expect(ok).toBe(false);
    expect(output).toContain("@ghpkg/base, which @ghpkg/sample needs, is packed without dist/index.js: build it first");
  });
});
