import { operationsTable } from "@ghpkg/types";
import { expect, test } from "vitest";
import { actionOf, isOperation, isWrite, operationIds, ownerOf } from "../src/actions.ts";

test("the operations are those of the types", () => {
  expect(operationIds).toEqual(Object.keys(operationsTable));
});

test("each of the nine actions is there for an organization, a user and oneself", () => {
  const seen = operationIds.map((id) => `${actionOf(id)} ${ownerOf(id)}`);
  expect(new Set(seen).size).toBe(27);
});

test.each(operationIds)("%s: who owns the package, and whether it writes, is what its path and method say", (id) => {
  const { method, path } = operationsTable[id];
  const start = { me: "/user/", org: "/orgs/{org}/", user: "/users/{username}/" }[ownerOf(id)];
  expect(path.startsWith(start)).toBe(true);
  expect(isWrite(id)).toBe(method !== "GET");
});

test("a word that is no operation is told apart, members that every object has included", () => {
  expect(isOperation("packages/list-packages-for-user")).toBe(true);
  expect(isOperation("toString")).toBe(false);
  expect(isOperation(undefined)).toBe(false);
});
