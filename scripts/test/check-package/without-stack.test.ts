import { expect, test } from "vitest";
import { withoutStack } from "../../check-package/without-stack.ts";

test("keeps where and what, and drops the frames", () => {
  const output = [
    "file:///tmp/use.mjs:2",
    'throw new Error("doubled wrongly");',
    "      ^",
    "",
    "Error: doubled wrongly",
    "    at file:///tmp/use.mjs:2:7",
    "    at ModuleJob.run (node:internal/modules/esm/module_job:320:5)",
    "",
    "Node.js v20.20.2",
  ].join("\n");
  expect(withoutStack(output).split("\n")).toEqual([
    "file:///tmp/use.mjs:2",
    'throw new Error("doubled wrongly");',
    "      ^",
    "Error: doubled wrongly",
  ]);
});
