import * as scopes from "@ghpkg/scopes";
import { expect, test } from "vitest";
import { markdownTable } from "../../render/markdown-table.ts";
import { renderScopesTables } from "../../render/scopes-table.ts";

const text = renderScopesTables(scopes);

test("every operation has a row with its scopes", () => {
  const rows = text.split("\n").filter((line) => line.startsWith("| `packages/"));
  expect(rows).toHaveLength(27);
  expect(rows.find((row) => row.includes("`packages/delete-package-for-user`"))).toMatch(
    /`read:packages`, `delete:packages` +\| admin +\|$/,
  );
});

test("every registry has its permission model on both platforms", () => {
  expect(text).toMatch(/\| `npm` +\| granular +\| repository-scoped +\|/);
  expect(text).toMatch(/\| `maven` +\| repository-scoped +\| repository-scoped +\|/);
});

test("every kind of token has its prefix and its count", () => {
  expect(text).toMatch(/\| `app-user` +\| `ghu_` +\| 18 +\| 9 +\| 0 +\|/);
  expect(text).toMatch(/\| `actions` +\| `ghs_` +\|/);
  expect(text).toMatch(/\| `personal-classic` +\| `ghp_` +\| 27 +\| 0 +\| 0 +\|/);
});

test("every claim is shown with its source", () => {
  for (const { sentence, source } of scopes.tokenClaims) {
    expect(text).toContain(sentence);
    expect(text).toContain(source);
  }
});

test("a cell may hold a bar, and columns are as wide as their widest cell", () => {
  expect(markdownTable(["a", "b"], [["1|2", "long cell"]])).toBe(
    "| a    | b         |\n| ---- | --------- |\n| 1\\|2 | long cell |\n",
  );
});
