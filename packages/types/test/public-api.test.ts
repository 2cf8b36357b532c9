import { expect, test } from "vitest";
import * as api from "../src/index.ts";

test("the package exports these values", () => {
  expect(Object.keys(api).toSorted()).toEqual([
    "apiVersions",
    "apiVersionsOf",
    "defaultApiVersion",
    "editionNames",
    "editions",
    "operationsTable",
    "packageTypes",
    "packageVersionStates",
    "packageVisibilities",
  ]);
});
