import { expect, test } from "vitest";
import { unbuiltEntries } from "../../check-package/pack-needed.ts";
import { neededPackages } from "../../check-package/workspace.ts";
import type { WorkspacePackage } from "../../check-package/workspace.ts";

function aPackage(name: string, dependencies: Readonly<Record<string, string>> = {}): WorkspacePackage {
  return { dir: `packages/${name}`, manifest: { name, version: "1.0.0", dependencies } };
}

const all = [
  aPackage("shop", { pets: "workspace:^", zod: "^4.0.0" }),
  aPackage("pets", { names: "workspace:^" }),
  aPackage("names", { pets: "workspace:^" }),
  aPackage("alone", { names: "^1.0.0" }),
];

function needs(name: string): string[] {
  const from = all.find(({ manifest }) => manifest.name === name) ?? aPackage(name);
  const needed = neededPackages(from.manifest, all);
  return needed.ok ? needed.packages.map(({ manifest }) => manifest.name) : [needed.because];
}

test("what a needed package needs is needed too", () => {
  expect(needs("shop")).toEqual(["pets", "names"]);
});

test("packages that need each other are found once, and a package never needs itself", () => {
  expect(needs("pets")).toEqual(["names"]);
});

test("what is taken from the registry is left to npm, whatever its name", () => {
  expect(needs("alone")).toEqual([]);
});

test("a dependency that the workspace does not have is named, with who asked for it", () => {
  const from = { name: "shop", version: "1.0.0", dependencies: { cats: "workspace:^" } };
  expect(neededPackages(from, all)).toEqual({
    ok: false,
    because: "shop depends on cats, which is no package of this workspace",
  });
});

test("a package that was never built is found by the exports it lacks", () => {
  const manifest = { name: "pets", version: "1.0.0", exports: { ".": "./dist/index.js", "./cats": "./src/cats.js" } };
  expect(unbuiltEntries(manifest, ["package.json", "src/cats.js"])).toEqual(["dist/index.js"]);
});

test("a package is built when Node and browsers find what is for them", () => {
  const both = { node: "./dist/node.js", default: "./dist/index.js" };
  const manifest = { name: "pets", version: "1.0.0", exports: { ".": both, "./cats": "./dist/index.js" } };
  expect(unbuiltEntries(manifest, ["dist/node.js"])).toEqual(["dist/index.js"]);
  expect(unbuiltEntries(manifest, ["dist/index.js"])).toEqual(["dist/node.js"]);
});
