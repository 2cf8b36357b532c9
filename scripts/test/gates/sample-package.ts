const manifest = {
  name: "@ghpkg/sample",
  version: "0.0.0",
  license: "MIT",
  files: ["dist", "src"],
  type: "module",
  sideEffects: false,
  exports: { ".": "./dist/index.js", "./package.json": "./package.json" },
  scripts: {
    build: "tsc -p tsconfig.build.json",
    typecheck: "tsc -p tsconfig.json",
    test: "vitest run",
    "check-package": "node ../../scripts/check-package.ts .",
  },
  engines: { node: ">=20.19" },
};

const buildOptions = { types: [], noEmit: false, outDir: "dist", rootDir: "src" };

/** The folder of a small package to plant in a copy: with it, a gate is tried on something that never changes. */
export const sampleDir = "packages/sample";

/** What the sample package exports. */
export const sampleSource = "export function double(value: number): number {\n  return 2 * value;\n}\n";

/** Its files. Every gate is content with them. */
export const samplePackage: Readonly<Record<string, string>> = {
  [`${sampleDir}/package.json`]: JSON.stringify(manifest, null, 2),
  [`${sampleDir}/turbo.json`]: JSON.stringify({ extends: ["//"], tags: ["level-0"] }),
  [`${sampleDir}/tsconfig.json`]: JSON.stringify({
    extends: "../../tsconfig.base.json",
    compilerOptions: { types: ["node"] },
    include: ["src", "test"],
  }),
  [`${sampleDir}/tsconfig.build.json`]: JSON.stringify({
    extends: "./tsconfig.json",
    compilerOptions: buildOptions,
    include: ["src"],
  }),
  [`${sampleDir}/vitest.config.ts`]: [
    'import { testSettings } from "../../vitest.shared.ts";',
    "export default testSettings({ types: true });",
    "",
  ].join("\n"),
  [`${sampleDir}/LICENSE`]: "MIT\n",
  [`${sampleDir}/README.md`]: "# Sample\n",
  [`${sampleDir}/src/index.ts`]: sampleSource,
  [`${sampleDir}/test/index.test.ts`]: [
    'import { expect, test } from "vitest";',
    'import { double } from "../src/index.ts";',
    'test("doubles", () => {',
    "  expect(double(2)).toBe(4);",
    "});",
    "",
  ].join("\n"),
  [`${sampleDir}/consumer/use.ts`]: [
    'import { double } from "@ghpkg/sample";',
    "double(1);",
    "// @ts-expect-error a text cannot be doubled",
    'double("1");',
    "",
  ].join("\n"),
  [`${sampleDir}/consumer/use.mjs`]: [
    'import { double } from "@ghpkg/sample";',
    'if (double(2) !== 4) throw new Error("doubled wrongly");',
    "",
  ].join("\n"),
};
