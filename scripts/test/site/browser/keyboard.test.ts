import { expect, test } from "vitest";
import { openDocs } from "./open-docs.ts";

const docs = openDocs();
const operation = "/rest/fpt/packages/delete-package-version-for-an-organization/";

test("the first stop of the keyboard skips to the content", async (context) => {
  const page = await docs.open(context, operation);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("content");
});

test("the edition is switched by keyboard, and the place and the section stay", async (context) => {
  const page = await docs.open(context, `${operation}#responses`);
  const link = page
    .getByRole("navigation", { name: /edition/i })
    .getByRole("link", { name: /Enterprise Cloud/ })
    .first();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/ghec/);
  expect(new URL(page.url()).pathname).toBe(operation.replace("fpt", "ghec"));
  expect(new URL(page.url()).hash).toBe("#responses");
});

test("the API version is switched, and the place and the section stay", async (context) => {
  const page = await docs.open(context, `${operation}#access`);
  await page.getByRole("link", { name: "2026-03-10" }).first().press("Enter");
  await page.waitForURL(/2026-03-10/);
  expect(page.url().endsWith("/rest/fpt/2026-03-10/packages/delete-package-version-for-an-organization/#access")).toBe(
    true,
  );
});

test("the theme is switched by keyboard, and stays on the next page", async (context) => {
  const page = await docs.open(context, "/");
  await page.getByRole("button", { name: "Switch to the dark theme" }).press("Enter");
  await page.goto(`${docs.origin}/guides/`);
  expect(await page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe("dark");
  await page.getByRole("button", { name: "Switch to the light theme" }).press("Enter");
  expect(await page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe("light");
});

test("what has the focus is seen", async (context) => {
  const page = await docs.open(context, "/");
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle"), `stop ${stop}`).not.toBe(
      "none",
    );
  }
});
