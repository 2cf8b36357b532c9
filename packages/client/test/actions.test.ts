import { operationsTable } from "@ghpkg/types";
import { expect, test } from "vitest";
import { operationAt } from "../src/actions.ts";

const known = Object.entries(operationsTable).map(([id, { method, path }]) => ({ id, method, path }));

test("there are 27 operations", () => {
  expect(new Set(known.map(({ method, path }) => operationAt(method, path)?.id)).size).toBe(27);
});

test.each(known)("$id is found at its method and path", ({ id, method, path }) => {
  expect(operationAt(method, path)).toMatchObject({ id, method, path });
});

test.each([
  ["GET", "/orgs/{org}"],
  ["POST", "/orgs/{org}/packages"],
  ["get", "/orgs/{org}/packages"],
  ["GET", "toString"],
])("%s %s is none of them", (method, path) => {
  expect(operationAt(method, path)).toBeUndefined();
});
