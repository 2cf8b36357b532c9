// The Run button: a sample of a page runs in the page, and nothing is asked of anybody.
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page, Request } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { TestContext } from "vitest";
import { openDocs } from "./open-docs.ts";
import type { View } from "./open-docs.ts";

const docs = openDocs();
const deletion = "/rest/fpt/packages/delete-package-version-for-an-organization/";
const versions = "/rest/fpt/packages/list-package-versions-for-a-package-owned-by-an-organization/";

/** A page whose sample has been run once, as it should. */
async function openAndRun(context: TestContext, address: string, view?: View): Promise<Page> {
  const page = await docs.open(context, address, view);
  await page.getByRole("button", { name: "Run the TypeScript sample here" }).press("Enter");
  await summary(page, /^Done/);
  return page;
}

async function runAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run again" }).press("Enter");
}

async function summary(page: Page, words: RegExp): Promise<void> {
  await page.locator(".run").getByRole("status").filter({ hasText: words }).waitFor();
}

test.for([
  [deletion, "Done: 204."],
  [versions, "Done: 200, 3 requests."],
  ["/rest/ghec/2026-03-10/packages/list-packages-for-the-authenticated-users-namespace/", "Done: 200."],
  ["/rest/ghes-3.19/packages/restore-a-package-for-a-user/", "Done: 204."],
])("%s does what it says", async ([address = "", words], context) => {
  const page = await openAndRun(context, address);
  expect(await page.locator(".run").getByRole("status").textContent()).toBe(words);
});

test("it shows what was printed, the answers with their headers, and their bodies", async (context) => {
  const page = await openAndRun(context, versions);
  const text = (await page.locator(".run").textContent()) ?? "";
  for (const part of [
    "238 more lines",
    "GET api.github.com/orgs/acme/packages/container/team%2Fapp/versions",
    "x-oauth-scopes",
    'rel="next"',
    "Answer 3",
    '"name": "sha256:',
  ]) {
    expect(text).toContain(part);
  }
});

describe("what a reader lets happen", () => {
  test("a scope that is not ticked is missing", async (context) => {
    const page = await openAndRun(context, deletion);
    await page.getByLabel("delete:packages").press("Space");
    await runAgain(page);
    await summary(page, /^Refused with 403: The token lacks delete:packages\./);
    expect(await page.locator(".run").textContent()).toContain("gh auth refresh");
  });

  test.for([
    ["no token", /^Refused with 401/],
    ["not there", /^Refused with 404/],
    ["limit used up", /^Refused with 429/],
  ] as const)("%s", async ([happening, words], context) => {
    const page = await openAndRun(context, deletion);
    await page.getByLabel("What happens").selectOption(happening);
    await runAgain(page);
    await summary(page, words);
    await page.getByLabel("What happens").selectOption("as it should");
    await runAgain(page);
    await summary(page, /^Done/);
    expect(await page.locator(".run .note").count()).toBe(0);
  });

  test("what cannot be missing is not offered to be", async (context) => {
    const page = await openAndRun(context, "/rest/fpt/packages/list-packages-for-the-authenticated-users-namespace/");
    expect(await page.getByLabel("What happens").locator("option").count()).toBe(3);
  });
});

test("by keyboard the focus stays on the button, and the form is in front of it", async (context) => {
  const page = await openAndRun(context, deletion);
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Run again");
  await page.keyboard.press("Shift+Tab");
  expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT");
  await page.keyboard.press("Shift+Tab");
  expect(await page.evaluate("document.activeElement.value")).toBe("repo");
});

test("what it takes is loaded when it is used, once, and from the site", async (context) => {
  const page = await docs.open(context, deletion);
  const asked: Request[] = [];
  page.on("request", (request) => void asked.push(request));
  await page.getByRole("button", { name: "Run the TypeScript sample here" }).click();
  await summary(page, /^Done/);
  const first = asked.length;
  expect(first).toBeGreaterThan(0);
  expect(asked.filter((request) => new URL(request.url()).origin !== docs.origin)).toEqual([]);
  await runAgain(page);
  await page.getByLabel("delete:packages").press("Space");
  await runAgain(page);
  await summary(page, /^Refused/);
  expect(asked).toHaveLength(first);
  expect(docs.complaints).toEqual([]);
});

test("without a script there is no button", async (context) => {
  const page = await docs.open(context, deletion, { scripts: false });
  expect(await page.locator(".run").count()).toBe(1);
  expect(await page.locator(".run").getByRole("button").count()).toBe(0);
});

test.for(["light", "dark"] as const)("axe finds nothing in what it shows, in the %s theme", async (theme, context) => {
  const page = await openAndRun(context, versions, { theme });
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("read:packages").press("Space");
  await runAgain(page);
  await summary(page, /^Refused/);
  expect(await violations(page)).toEqual([]);
});

test.for([320, 390, 768, 1440])("nothing scrolls sideways at %i pixels", async (width, context) => {
  const page = await openAndRun(context, versions, { width });
  await unfold(page);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
});

async function violations(page: Page): Promise<unknown[]> {
  await unfold(page);
  await page.evaluate(axe.source);
  // What axe's script, which was put into the page, resolves to.
  const found = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return found.violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }));
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
}
