import { expect, test } from "vitest";
import * as api from "../src/index.ts";
import * as validate from "../src/validate.ts";

test("the package exports these values", () => {
  expect(Object.keys(api).toSorted((one, other) => one.localeCompare(other))).toEqual([
    "assumptionTable",
    "createEmulator",
    "demoSeed",
    "fulfillWith",
    "InputError",
    "isListenError",
    "isSeedError",
    "ListenError",
    "parseSeed",
    "parseSeedText",
    "SeedError",
  ]);
});

test("the validator exports these values", () => {
  expect(Object.keys(validate).toSorted()).toEqual(["bodyDeviations", "statusDeviations", "validateResponse"]);
});
