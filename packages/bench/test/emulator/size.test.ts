import { expect, test } from "vitest";
import { byFolder } from "../../src/emulator/size.ts";

test("files are counted by the folder that they are in, the biggest folder first", () => {
  const files = [
    ["dist/core.js", 10],
    ["dist/state/a.js", 30],
    ["dist/state/b.js", 20],
  ] as const;
  expect(byFolder(files)).toEqual([
    { folder: "dist/state", files: 2, bytes: 50 },
    { folder: "dist", files: 1, bytes: 10 },
  ]);
});
