import { expect, test } from "vitest";
import { importProbe, requireProbe } from "../../check-package/load-probe.ts";
import { entriesOf, manifestFaults } from "../../check-package/manifest.ts";
import type { Exports, Loader } from "../../check-package/manifest.ts";

function entries(exports: Exports, files: readonly string[] = []): string[] {
  const manifest = { name: "@ghpkg/pets", version: "1.0.0", exports };
  return entriesOf(manifest, files, "node").map(({ specifier }) => specifier);
}

function targets(loader: Loader, exports: Exports): string[] {
  const manifest = { name: "@ghpkg/pets", version: "1.0.0", exports };
  return entriesOf(manifest, [], loader).map(({ target }) => target);
}

test("refuses versions that only the workspace understands", () => {
  const manifest = { dependencies: { a: "workspace:^", b: "^1.0.0" }, peerDependencies: { c: "catalog:" } };
  expect(manifestFaults(manifest)).toEqual([
    "package.json: dependencies names a as workspace:^, which only works here",
    "package.json: peerDependencies names c as catalog:, which only works here",
  ]);
});

test("finds every subpath that can be loaded", () => {
  expect(
    entries({ ".": "./dist/index.js", "./cats": { types: "./dist/cats.d.ts", default: "./dist/cats.js" } }),
  ).toEqual(["@ghpkg/pets", "@ghpkg/pets/cats"]);
});

test("a lone target, and conditions without subpaths, are the package itself", () => {
  expect([entries("./dist/index.js"), entries({ default: "./dist/index.js" })]).toEqual([
    ["@ghpkg/pets"],
    ["@ghpkg/pets"],
  ]);
});

test("leaves out what only compilers read and what is closed", () => {
  expect(entries({ "./types": { types: "./dist/types.d.ts" }, "./inner/*": null })).toEqual([]);
});

test("Node and browsers each get the first file that is for them", () => {
  const both = { types: "./dist/index.d.ts", node: "./dist/node/index.js", default: "./dist/index.js" };
  expect([targets("node", both), targets("browser", both)]).toEqual([["./dist/node/index.js"], ["./dist/index.js"]]);
  const inner = { browser: { import: "./dist/page.js" }, import: "./dist/index.js", node: "./dist/node.js" };
  expect([targets("node", inner), targets("browser", inner)]).toEqual([["./dist/index.js"], ["./dist/page.js"]]);
});

test("what is closed to one is open to the other", () => {
  const closed = { ".": { node: "./dist/node.js" }, "./page": { node: null, default: "./dist/page.js" } };
  expect([targets("node", closed), targets("browser", closed)]).toEqual([["./dist/node.js"], ["./dist/page.js"]]);
});

test("a star stands for every packed file it matches", () => {
  const files = ["slices/fpt.json", "slices/ghec.json", "dist/index.js"];
  expect(entries({ "./slices/*.json": "./slices/*.json" }, files)).toEqual([
    "@ghpkg/pets/slices/fpt.json",
    "@ghpkg/pets/slices/ghec.json",
  ]);
});

test("imports JSON as JSON, and requires it as it is", () => {
  const both = [
    { specifier: "pets", target: "./dist/index.js" },
    { specifier: "pets/a.json", target: "./a.json" },
  ];
  expect(importProbe(both)).toBe('await import("pets");\nawait import("pets/a.json", { with: { type: "json" } });\n');
  expect(requireProbe(both)).toBe('require("pets");\nrequire("pets/a.json");\n');
});
