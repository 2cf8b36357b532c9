// Budgets in bytes and requests: the pages of others cost 700 KB and more.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { editions } from "@ghpkg/types";
import { expect, test } from "vitest";
import { addWithImports, costOf } from "./budget.ts";
import { siteDir, siteFiles, sitePages, toPage } from "./site-files.ts";

const kilobyte = 1024;
const pages = sitePages();
const operationPages = pages.filter(({ address }) => /^\/rest\/.*\/packages\/(?!all\/)[a-z-]+\/$/.test(address));

test("every operation page costs at most 40 KB and 6 requests", () => {
  expect(operationPages.length).toBe(7 * 27);
  const dear = operationPages
    .map((page) => ({ address: page.address, ...costOf(page, siteDir) }))
    .filter(({ bytes, requests }) => bytes > 40 * kilobyte || requests > 6);
  expect(dear).toEqual([]);
});

test("the first page costs at most 50 KB", () => {
  const home = pages.find(({ address }) => address === "/");
  expect(home && costOf(home, siteDir).bytes).toBeLessThanOrEqual(50 * kilobyte);
});

test.each(editions)("the first search in %s costs at most 60 KB: its code and the index", (edition) => {
  const script = siteFiles().find((file) => /^\/assets\/search\.[^/]*\.js$/.test(file));
  const files = new Set<string>();
  addWithImports(script ?? "no script of the search is there", siteDir, files);
  const loaded = [...files, `/search/${edition}.json`].map(
    (file) => gzipSync(readFileSync(join(siteDir, file))).length,
  );
  expect(loaded.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(60 * kilobyte);
});

test("what a page loads in other ways counts, too", () => {
  const page = toPage("/", `<img src="/icon.svg"><link rel="stylesheet" href="/theme.js"><a href="/nowhere/">`);
  expect(costOf(page, siteDir).requests).toBe(3);
});
