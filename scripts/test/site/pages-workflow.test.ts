import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const workflow = readFileSync(join(root, ".github/workflows/pages.yml"), "utf8");

test("every action is pinned by its commit, with its version beside it", () => {
  const uses = workflow.match(/uses: .*/g) ?? [];
  expect(uses.length).toBeGreaterThan(3);
  for (const line of uses) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("no job may do more than it names, and none may by default", () => {
  expect(workflow).toMatch(/^permissions: \{\}$/m);
  expect(workflow.match(/[\w-]+: write/g)).toEqual(["pages: write", "id-token: write"]);
});

test("what it runs and publishes is what the project has", () => {
  const [, task] = /pnpm\.mjs exec turbo run (\w+)/.exec(workflow) ?? [];
  const { scripts } = JSON.parse(readFileSync(join(root, "packages/docs/package.json"), "utf8"));
  expect(scripts).toHaveProperty(task ?? "no task");
  expect(workflow).toContain("path: packages/docs/dist");
});
