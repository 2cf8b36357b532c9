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
  ...packageFiles(sampleDir, manifest),
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

/** The folder of a second package, which the sample may be made to depend on. */
export const baseDir = "packages/base";

/** The sample package, doubling with what a second package exports. The link between them is not a file: see `pairLink`. */
export const samplePair: Readonly<Record<string, string>> = {
  ...samplePackage,
  ...packageFiles(sampleDir, { ...manifest, dependencies: { "@ghpkg/base": "workspace:^" } }),
  [`${sampleDir}/src/index.ts`]: [
    'import { twice } from "@ghpkg/base";',
    "export function double(value: number): number {",
    "  return twice(value);",
    "}",
    'export type { Twice } from "@ghpkg/base";',
    "",
  ].join("\n"),
  ...packageFiles(baseDir, { ...manifest, name: "@ghpkg/base" }),
  [`${baseDir}/src/index.ts`]: 'export { twice } from "./twice.ts";\nexport type { Twice } from "./twice.ts";\n',
  [`${baseDir}/src/twice.ts`]: [
    "export type Twice = (value: number) => number;",
    "export const twice: Twice = (value) => 2 * value;",
    "",
  ].join("\n"),
};

/** What pnpm would link, were the pair installed: the place, and what it leads to. */
export const pairLink = { place: `${sampleDir}/node_modules/@ghpkg/base`, target: "../../../base" } as const;

function packageFiles(dir: string, itsManifest: object): Record<string, string> {
  return {
    [`${dir}/package.json`]: JSON.stringify(itsManifest, null, 2),
    [`${dir}/turbo.json`]: JSON.stringify({ extends: ["//"], tags: ["level-0"] }),
    [`${dir}/tsconfig.json`]: JSON.stringify({
      extends: "../../tsconfig.base.json",
      compilerOptions: { types: ["node"] },
      include: ["src", "test"],
    }),
    [`${dir}/tsconfig.build.json`]: JSON.stringify({
      extends: "./tsconfig.json",
      compilerOptions: buildOptions,
      include: ["src"],
    }),
    [`${dir}/vitest.config.ts`]: [
      'import { testSettings } from "../../vitest.shared.ts";',
      "export default testSettings({ types: true });",
      "",
    ].join("\n"),
    [`${dir}/LICENSE`]: "MIT\n",
    [`${dir}/README.md`]: "# Sample\n",
  };
}
