import { expect, test } from "vitest";
import * as api from "../src/index.ts";
import * as transport from "../src/transport.ts";

test("the package exports these values", () => {
  expect(Object.keys(api).toSorted()).toEqual([
    "PackagesError",
    "createClient",
    "isPackagesError",
    "optionsFromEnvironment",
  ]);
});

test("the transport exports these values", () => {
  expect(Object.keys(transport).toSorted()).toEqual(["PackagesError", "createTransport", "isPackagesError"]);
});
