import { expect, test } from "vitest";
import { takeSteps } from "../../check-package/step.ts";

test("goes on after a fault, says each one, and reports that not all went well", async () => {
  const said: string[] = [];
  const steps = [
    { name: "one", run: () => ["first line\nsecond line"] },
    { name: "two", run: () => [] },
  ];
  expect(await takeSteps(steps, (line) => said.push(line))).toBe(false);
  expect(said).toEqual(["failed  one", "        first line\n        second line", "passed  two"]);
});
