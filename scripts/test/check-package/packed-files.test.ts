import { expect, test } from "vitest";
import { fileFaults, staleFaults } from "../../check-package/packed-files.ts";

const files = ["package.json", "LICENSE", "README.md", "dist/index.js", "dist/index.d.ts", "src/index.ts"];

function faultsWith(...more: string[]): string[] {
  return fileFaults([...files, ...more], ["dist", "src"]);
}

test("accepts the manifest, the licence, the readme, the output and its sources", () => {
  expect(faultsWith("CHANGELOG.md")).toEqual([]);
});

test("misses a licence and a readme", () => {
  expect(fileFaults(["package.json", "dist/index.js"], ["dist"])).toEqual([
    "LICENSE is missing from the tarball",
    "README.md is missing from the tarball",
  ]);
});

test.each([
  ["src/index.test.ts", "src/index.test.ts is a test and does not belong in the tarball"],
  ["src/types.test-d.ts", "src/types.test-d.ts is a test and does not belong in the tarball"],
  ["consumer/use.ts", "consumer/use.ts is there for tests and does not belong in the tarball"],
  [
    "dist/tsconfig.tsbuildinfo",
    "dist/tsconfig.tsbuildinfo is a compiler's notebook and does not belong in the tarball",
  ],
  ["dist/.env", "dist/.env is a hidden file and does not belong in the tarball"],
  ["notes.md", 'notes.md is none of what package.json names in "files"'],
])("refuses %s", (file, fault) => {
  expect(faultsWith(file)).toEqual([fault]);
});

test("finds output whose source is gone", () => {
  const packed = ["dist/index.js", "dist/index.d.ts", "dist/cli/main.js", "dist/old.js", "dist/slices/fpt.json"];
  expect(staleFaults(packed, ["index.ts", "cli/main.ts"])).toEqual([
    "dist/old.js has no source any more: delete dist and build again",
  ]);
});
