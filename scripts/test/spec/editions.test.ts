import { expect, test } from "vitest";
import { readSpecConfig } from "../../spec/config.ts";
import { discoverEditions } from "../../spec/editions.ts";
import { join } from "node:path";

const config = await readSpecConfig(join(import.meta.dirname, "../../.."));
const ids = (files: string[]): string[] => discoverEditions(config, files).map(({ id }) => id);

test("a release of Enterprise Server is an edition as soon as the source ships it", () => {
  expect(ids(["ghes-3.19.json", "ghes-3.20.json"])).toEqual(["ghes-3.19", "ghes-3.20"]);
});

test("releases are ordered by number", () => {
  expect(ids(["ghes-3.100.json", "ghes-3.20.json", "ghes-4.0.json"])).toEqual(["ghes-3.20", "ghes-3.100", "ghes-4.0"]);
});

test("a release before the first one that is supported is left out", () => {
  expect(ids(["ghes-3.9.json", "ghes-3.16.json", "ghes-3.17.json"])).toEqual(["ghes-3.17"]);
});

test("a dereferenced copy or a dated one is no edition", () => {
  expect(ids(["ghes-3.19.deref.json", "api.github.com.deref.json", "ghes-3.19.2022-11-28.json"])).toEqual([]);
});

test("the API versions of a release are those of the last entry before it", () => {
  const editions = discoverEditions(config, ["ghes-3.20.json", "ghes-3.21.json", "ghes-3.22.json"]);
  expect(editions.map(({ id, apiVersions }) => [id, ...apiVersions])).toEqual([
    ["ghes-3.20", "2022-11-28"],
    ["ghes-3.21", "2022-11-28", "2026-03-10"],
    ["ghes-3.22", "2022-11-28", "2026-03-10"],
  ]);
});
