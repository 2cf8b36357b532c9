import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ran } from "../../run-program.ts";
import { runProgram } from "../../run-program.ts";
import type { ScratchCopy } from "./scratch-copy.ts";
import { scratchCopy } from "./scratch-copy.ts";

let copy: ScratchCopy;
let ran: Ran;
beforeAll(async () => {
  copy = await scratchCopy();
  await copy.check(["build", "--filter=@ghpkg/slicer", "--filter=@ghpkg/emulator"]);
  // One byte of a slice, a digit of the lock, a word in the last of several files, a scope that one operation needs, a cell of
  // a README's table, an attribute of a picture, a file that nothing renders any more, and one that is not there.
  await copy.replace("spec/slices/ghec.2022-11-28.json", '"Package Version"', '"package Version"');
  await copy.replace("spec/upstream.lock.json", '"bytes": 13', '"bytes": 14');
  await copy.replace("packages/types/src/parameter-values.generated.ts", '"container"', '"oci"');
  await copy.replace("packages/scopes/src/operation-scopes.generated.ts", ', "delete:packages"', "");
  await copy.replace(
    "packages/scopes/README.md",
    "| `maven`      | repository-scoped",
    "| `maven`      | granular         ",
  );
  await copy.replace("packages/emulator/README.md", "| `nameCase` ", "| `nameCases`");
  await copy.replace("packages/slicer/README.md", "| @ghpkg/slicer ", "| @ghpkg/sliced ");
  await copy.replace("packages/bench/results/slicer.svg", 'role="img"', 'role="ing"');
  await copy.plant({ "packages/types/src/editions/ghes-2.22.generated.ts": "export type paths = never;\n" });
  await copy.uproot("packages/types/src/operations.generated.ts");
  // Turbo's cache has nothing to say here: the one test file is run as it is.
  const vitest = join(copy.dir, "scripts/node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "test/generated-files.test.ts"];
  ran = await runProgram(process.execPath, args, {
    cwd: join(copy.dir, "scripts"),
    env: { ...process.env, NO_COLOR: "1" },
  });
});
afterAll(() => copy.remove());

test("the gate fails", () => {
  expect(ran.ok).toBe(false);
});

test.each([
  "run pnpm generate and commit spec/slices/ghec.2022-11-28.json",
  "run pnpm generate and commit spec/upstream.lock.json",
  "run pnpm generate and commit packages/types/src/parameter-values.generated.ts",
  "run pnpm generate and commit packages/types/src/operations.generated.ts",
  "run pnpm generate and commit packages/scopes/README.md",
  "run pnpm generate and commit packages/emulator/README.md",
  "run pnpm generate and commit packages/slicer/README.md",
  "run pnpm generate and commit packages/bench/results/slicer.svg",
  "run pnpm generate and commit packages/scopes/src/operation-scopes.generated.ts",
  "packages/types/src/editions/ghes-2.22.generated.ts",
])("it says: %s", (message) => {
  expect(ran.output).toContain(message);
});

test("what was left alone is not blamed", () => {
  expect(ran.output).not.toContain("commit spec/slices/fpt.2022-11-28.json");
});
