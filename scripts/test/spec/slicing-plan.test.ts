import { expect, test } from "vitest";
import type { Lock, LockEntry } from "../../spec/lock.ts";
import { planSlicing } from "../../spec/slicing-plan.ts";

const entry = (from: string): LockEntry => ({ from, bytes: 1, sha256: "", slices: {} });
const locked: Lock = { "ghec.json": entry("@octokit/openapi@23.0.2"), "ghes-3.20.json": entry("local") };

test("from the package, what came from a --source stays as it is", () => {
  expect(planSlicing("package", ["ghec.json", "ghes-3.20.json"], locked)).toEqual({
    files: ["ghec.json"],
    kept: { "ghes-3.20.json": entry("local") },
  });
});

test("from the package only, nothing stays", () => {
  const files = ["ghec.json", "ghes-3.20.json"];
  expect(planSlicing("package only", files, locked)).toEqual({ files, kept: {} });
});

test("from a --source, all that it does not have stays", () => {
  expect(planSlicing("source", ["ghes-3.20.json", "ghes-3.21.json"], locked)).toEqual({
    files: ["ghes-3.20.json", "ghes-3.21.json"],
    kept: { "ghec.json": entry("@octokit/openapi@23.0.2") },
  });
});
