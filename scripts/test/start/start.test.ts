// What a newcomer sees: in a copy in which nothing has been built.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ran } from "../../run-program.ts";
import type { ScratchCopy } from "../gates/scratch-copy.ts";
import { scratchCopy } from "../gates/scratch-copy.ts";

const minute = 60_000;

let copy: ScratchCopy;
let first: Ran;
let second: Ran;
beforeAll(async () => {
  copy = await scratchCopy();
  first = await copy.run("scripts/start.ts");
  second = await copy.run("scripts/start.ts");
  // Twice everything, on a slow machine.
}, 10 * minute);
afterAll(() => copy.remove());

test("the first run slices and builds everything, runs the example, and shows the client and the emulator at work", () => {
  expect(first).toMatchObject({ ok: true });
  expect(first.output).toMatch(/\nfpt +2026-03-10 +@octokit\/openapi@\S+ +27 +30 of .* s\n/);
  expect(first.output).toMatch(/\nghes-3\.19 +2022-11-28 +@octokit\/openapi@\S+ +27 +30 of .* s\n/);
  expect(tasksRun()).toBeGreaterThan(4);
  expect(first.output).toMatch(
    /readOnly, operation, .*\n {4}→ no: .*\n.*\n {4}→ 403: The token lacks delete:packages\./,
  );
  expect(first.output).toContain("npm run emulator");
  expect(first.output).toContain("untagged: DELETE /orgs/octo-org/packages/container/hello-world/versions/786067");
});

test("a second run finds nothing changed, and says so", () => {
  expect(second).toMatchObject({ ok: true });
  expect(second.output).toContain(`Nothing has changed: ${tasksRun()} tasks unchanged since the last run`);
  expect(second.output).toMatch(/\nfpt +2022-11-28 .* cached\n/);
});

test("into a pipe it writes plain lines", () => {
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(first.output).not.toMatch(/[\r\u001B]/);
});

/** As many as there are packages to build, and more. */
function tasksRun(): number {
  return Number(/\n(\d+) tasks run \(/.exec(first.output)?.[1]);
}
