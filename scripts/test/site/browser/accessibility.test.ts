// What people with a screen reader, a keyboard or weak eyes meet: axe-core's rules, on a page of each kind.
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDocs } from "./open-docs.ts";
import { pageKinds } from "./page-kinds.ts";

const docs = openDocs();
const themes = ["light", "dark"] as const;
const views = pageKinds.flatMap((address) => themes.map((theme) => ({ address, theme })));

for (const { address, theme } of views) {
  test(`axe finds nothing at ${address} in the ${theme} theme`, async (context) => {
    const page = await docs.open(context, address, { theme });
    await unfold(page);
    expect(await violations(page)).toEqual([]);
  });
}

test("axe finds nothing in the search, nor on a phone", async (context) => {
  const page = await docs.open(context, "/", { width: 390 });
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("restore version");
  await page
    .getByRole("link", { name: /restore/i })
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

test("a picture without words and a text too pale are found", async (context) => {
  const page = await docs.open(context, "/");
  await page.evaluate(`document.querySelector("main").innerHTML += '<img src="/icon.svg"><p id="pale">pale</p>';
    document.querySelector("#pale").style.color = "#ccc"`);
  const found = await violations(page);
  expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["color-contrast", "image-alt"]));
});

interface Violation {
  readonly rule: string;
  readonly places: readonly string[];
}

async function violations(page: Page): Promise<Violation[]> {
  await page.evaluate(axe.source);
  // What axe's script, which was put into the page, resolves to.
  const found = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return found.violations.map(({ id, nodes }) => ({
    rule: id,
    places: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ""}`),
  }));
}

/** What is folded is read by those who unfold it. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
}
