import { expect, test } from "vitest";
import { editions, operationsTable } from "../src/index.ts";
import type { OperationFacts } from "../src/index.ts";

const rows: [string, OperationFacts][] = Object.entries(operationsTable);

test("there are 27 operations: 15 read, 6 delete, 6 restore", () => {
  const methods = rows.map(([, { method }]) => method);
  expect(methods.filter((method) => method === "GET")).toHaveLength(15);
  expect(methods.filter((method) => method === "DELETE")).toHaveLength(6);
  expect(methods.filter((method) => method === "POST")).toHaveLength(6);
});

test("every edition has every operation", () => {
  expect(rows.filter(([, row]) => row.editions.length !== editions.length)).toEqual([]);
});

test("an operation is documented on GitHub's page for packages", () => {
  for (const [, { documentationUrl }] of rows) {
    expect(documentationUrl).toMatch(/^https:\/\/docs\.github\.com\/rest\/packages\/packages#[a-z-]+$/);
  }
});

test("an operation is looked up by its operationId", () => {
  expect(operationsTable["packages/restore-package-version-for-org"]).toEqual({
    method: "POST",
    path: "/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore",
    category: "packages",
    documentationUrl: "https://docs.github.com/rest/packages/packages#restore-package-version-for-an-organization",
    editions: ["fpt", "ghec", "ghes-3.17", "ghes-3.18", "ghes-3.19"],
  });
});
