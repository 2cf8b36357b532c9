// Every fact is in the page: a script only makes it nicer to use.
import { expect, test } from "vitest";
import { openDocs } from "./open-docs.ts";
import { pageKinds } from "./page-kinds.ts";

const docs = openDocs();

test("an operation says all it knows without a script", async (context) => {
  const page = await docs.open(context, "/rest/ghec/packages/delete-package-version-for-an-organization/", {
    scripts: false,
  });
  const text = await page.locator("main").evaluate((main) => main.textContent ?? "");
  for (const fact of [
    "delete:packages",
    "read:packages",
    "package_version_id",
    "204",
    "404",
    "curl",
    "gh api",
    "createClient",
    "single sign-on",
  ]) {
    expect(text).toContain(fact);
  }
});

test("the chooser's facts are there as tables without a script", async (context) => {
  const page = await docs.open(context, "/access/", { scripts: false });
  const text = await page.locator("main").evaluate((main) => main.textContent ?? "");
  for (const fact of ["fine-grained", "GITHUB_TOKEN", "maven", "repo", "write:packages"]) expect(text).toContain(fact);
});

test("no page shows a control that does nothing without a script", async (context) => {
  for (const address of pageKinds) {
    const page = await docs.open(context, address, { scripts: false });
    expect(await page.locator("button:visible").count(), address).toBe(0);
  }
});

test("no page asks anybody but the site for anything, and the policy has nothing to refuse", async (context) => {
  for (const address of pageKinds) await docs.open(context, address);
  expect(docs.complaints).toEqual([]);
});
