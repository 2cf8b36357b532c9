import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { foreignSources } from "./foreign-sources.ts";

const lockfile = await readFile(join(import.meta.dirname, "../../../pnpm-lock.yaml"), "utf8");

test("the lockfile says what is installed, not from where: that is each machine's own registry", () => {
  expect(lockfile).toContain("lockfileVersion:");
  expect(foreignSources(lockfile)).toEqual([]);
});

test.each([
  ["another registry", "  resolution: {integrity: sha512-x==, tarball: https://mirror.example/pet/-/pet-1.0.0.tgz}"],
  ["a file", "  resolution: {tarball: file:pet-1.0.0.tgz}"],
  ["a web page", "  pet: http://example.com/pet.tgz"],
  ["a repository", "  resolution: {commit: 0123abc, repo: git@example.com:pet.git, type: git}"],
])("a package from %s is found", (_, planted) => {
  expect(foreignSources(`lockfileVersion: '9.0'\n${planted}\n`)).toEqual([`line 2: ${planted.trim()}`]);
});

test("a package named by version and digest comes from the machine's registry", () => {
  expect(foreignSources("  pet@1.0.0:\n    resolution: {integrity: sha512-x==}\n")).toEqual([]);
});
