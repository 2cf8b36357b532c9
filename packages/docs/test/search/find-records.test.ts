import { expect, test } from "vitest";
import { createFinder } from "../../src/search/find-records.ts";
import { searchRecords } from "../../src/search/search-record.ts";
import type { SiteDocument } from "../../src/site/site-document.ts";

const documents: readonly SiteDocument[] = [
  {
    path: "/guides/pages/",
    title: "Pages",
    description: "Lists go on.",
    section: "guides",
    markdown: "# Pages\n\nAll of them.\n\n## The cap\n\nNo more than `10,000`.\n\n```sh\n# not a heading\n```\n",
  },
  ...(["fpt", "ghec"] as const).map((edition): SiteDocument => ({
    path: `/rest/${edition}/packages/restore/`,
    title: "Restore package version",
    description: "POST /x",
    section: "rest",
    place: { edition, apiVersion: "2022-11-28" },
    markdown: "# Restore\n\n`POST /orgs/{org}/restore`\n\n## Access\n",
  })),
];

test("an index has one edition's REST pages, and the sections of all else", () => {
  expect(searchRecords(documents, "ghec").map(({ a }) => a)).toEqual([
    "/guides/pages/",
    "/guides/pages/#the-cap",
    "/rest/ghec/packages/restore/",
  ]);
});

test("code is no heading, and marks are no words", () => {
  const texts = searchRecords(documents, "fpt").map(({ x }) => x);
  expect(texts.join(" ")).not.toMatch(/not a heading|`/);
});

test.each([
  ["restore versions", "/rest/fpt/packages/restore/"],
  ["cap", "/guides/pages/#the-cap"],
  ["restre", "/rest/fpt/packages/restore/"],
  ["how is it with the cap", "/guides/pages/#the-cap"],
])("%s is found", (words, address) => {
  expect(createFinder(searchRecords(documents, "fpt")).find(words)[0]?.a).toBe(address);
});

test("what is nowhere is not found", () => {
  expect(createFinder(searchRecords(documents, "fpt")).find("xyzzy")).toEqual([]);
});
