import { expect, test } from "vitest";
import { figuresIn, runNode } from "../src/run-program.ts";

test("reads what a program prints as JSON", async () => {
  await expect(runNode(["-e", "console.log('{\"ms\":3}')"])).resolves.toEqual({ ms: 3 });
});

test("a program that fails says what it wrote", async () => {
  await expect(runNode(["-e", "console.error('no pages'); process.exit(3)"])).rejects.toThrow("no pages");
});

test.each([[{ bytes: "3" }], [{}], [null], ["3"]])("%j has no figure called bytes", (printed) => {
  expect(() => figuresIn(printed, ["bytes"])).toThrow("bytes is missing");
});

test("figures that nobody asked for are left out", () => {
  expect(figuresIn({ bytes: 3, more: 4 }, ["bytes"])).toEqual({ bytes: 3 });
});
