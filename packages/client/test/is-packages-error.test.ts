import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { isPackagesError, PackagesError } from "../src/index.ts";

const facts = { kind: "network", method: "GET", attempts: 1, repeatable: true } as const;

test("an error of this copy is one", () => {
  expect(isPackagesError(new PackagesError("no", facts))).toBe(true);
});

test("an error of another copy is one, which instanceof does not see", async () => {
  // The query makes it the same module once more, which the compiler does not know.
  const copy: string = "../src/errors.ts?copy";
  const other = (await import(copy)) as typeof import("../src/errors.ts");
  const error = new other.PackagesError("no", facts);
  expect(error).not.toBeInstanceOf(PackagesError);
  expect(isPackagesError(error)).toBe(true);
});

test("an error of another realm is one", () => {
  const error: unknown = runInNewContext('Object.assign(new Error("no"), { name: "PackagesError", facts: {} })');
  expect(error).not.toBeInstanceOf(Error);
  expect(isPackagesError(error)).toBe(true);
});

describe("no PackagesError is", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["text", "PackagesError"],
    ["another error", new TypeError("no")],
    ["another error with facts", Object.assign(new Error("no"), { facts })],
    ["an error of that name without facts", Object.assign(new Error("no"), { name: "PackagesError" })],
    [
      "an error of that name whose facts are null",
      Object.assign(new Error("no"), { name: "PackagesError", facts: null }),
    ],
    ["an object that looks like one", { name: "PackagesError", message: "no", facts }],
  ])("%s", (_, value) => {
    expect(isPackagesError(value)).toBe(false);
  });
});
