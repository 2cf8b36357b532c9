import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDocs } from "./open-docs.ts";

const docs = openDocs();

describe.each([
  ["restore version", /\/rest\/fpt\/packages\/restore-/],
  ["slash in package name", /\/guides\/names-with-slashes\//],
  ["missing scope", /\/errors\/missing-scope\//],
  ["delete-package-version-for-org", /\/rest\/fpt\/packages\/delete-package-version-for-an-organization\//],
  ["pagniation", /\/guides\/pagination\//],
])("searching for %s", (words, address) => {
  test("finds it among the first three", async (context) => {
    const page = await docs.open(context, "/");
    expect((await search(page, words)).slice(0, 3)).toEqual(expect.arrayContaining([expect.stringMatching(address)]));
  });
});

test("a reader in an edition searches that one, and another is a choice away", async (context) => {
  const page = await docs.open(context, "/rest/ghes-3.19/packages/");
  expect((await search(page, "restore version"))[0]).toMatch(/\/rest\/ghes-3\.19\//);
  await page.getByLabel("REST pages of").selectOption("ghec");
  await page.locator(".search-results a[href*='/rest/ghec/']").first().waitFor();
  expect((await resultsOf(page)).some((address) => address.includes("ghes-3.19"))).toBe(false);
});

test("once loaded, it searches without a network", async (context) => {
  const page = await docs.open(context, "/");
  await search(page, "restore");
  await page.context().setOffline(true);
  try {
    expect((await search(page, "rate limits")).length).toBeGreaterThan(0);
  } finally {
    await page.context().setOffline(false);
  }
});

test("it is opened, read and left by keyboard alone", async (context) => {
  const page = await docs.open(context, "/guides/");
  await page.keyboard.press("/");
  await page.keyboard.type("missing scope");
  await page.locator(".search-results a").first().waitFor();
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate("document.activeElement.tagName")).toBe("A");
  await page.keyboard.press("Escape");
  expect(await page.locator("dialog[open]").count()).toBe(0);
  await page.keyboard.press("/");
  await page.locator("dialog[open] .search-results a").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => address.pathname !== "/guides/");
});

test("words that are nowhere are said to be", async (context) => {
  const page = await docs.open(context, "/");
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("xyzzyplugh");
  await page.getByText("Nothing found for “xyzzyplugh”.").waitFor();
  expect(await resultsOf(page)).toEqual([]);
});

async function search(page: Page, words: string): Promise<string[]> {
  if ((await page.locator("dialog[open]").count()) === 0) await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("");
  await page.locator(".search-results:not(:has(a))").waitFor({ state: "attached" });
  await page.getByRole("searchbox").fill(words);
  await page.locator(".search-results a").first().waitFor();
  return resultsOf(page);
}

function resultsOf(page: Page): Promise<string[]> {
  return page.locator(".search-results a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
