import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveSite } from "@ghpkg/docs/serve";
import type { ServedSite } from "@ghpkg/docs/serve";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { TestContext } from "vitest";
import { ensureSystemProgram } from "../../../system-program.ts";
import type { Found } from "../../../system-program.ts";
import { startChromium } from "../../browser/chromium.ts";
import type { Browser } from "../../browser/chromium.ts";

const minutes = 60_000;
const built = join(dirname(fileURLToPath(import.meta.resolve("@ghpkg/docs/serve"))), "../../dist");

/** How a page is looked at. */
export interface View {
  readonly width?: number;
  readonly theme?: "dark" | "light";
  /** Without scripts, as some read it. */
  readonly scripts?: boolean;
}

/** The built site in a browser. */
export interface OpenDocs {
  /** Opens an address of the site. Where no browser can be had, the test is skipped and says why. */
  open(context: TestContext, address: string, view?: View): Promise<Page>;
  /** What was asked of others than the site, of all pages so far, and what their policy refused. */
  readonly complaints: readonly string[];
  readonly origin: string;
}

/** Serves the built site and starts a browser, once for the tests of a file. */
export function openDocs(): OpenDocs {
  let found: Found;
  let browser: Browser | undefined;
  let site: ServedSite | undefined;
  const pages: Page[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    found = await ensureSystemProgram({ command: "chromium", debianPackage: "chromium" });
    if (!found.found) return;
    site = await serveSite(built);
    browser = await startChromium();
  }, 10 * minutes);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  return {
    complaints,
    get origin() {
      return site?.origin ?? "";
    },
    async open(test, address, { width = 1440, theme = "light", scripts = true } = {}) {
      if (!found.found) test.skip(found.because);
      if (!browser || !site) throw new Error("no browser is open");
      const { origin } = site;
      const page = await browser.context.newPage();
      pages.push(page);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      if (!scripts) await forbidScripts(page);
      page.on("request", (request) => {
        if (new URL(request.url()).origin !== origin) complaints.push(`${address} asked for ${request.url()}`);
      });
      page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text())) complaints.push(`${address}: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`${address}: ${error.message}`));
      await page.goto(origin + address);
      return page;
    },
  };
}

async function forbidScripts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
}

/** Where a picture of a page is kept, for people to look at: `.reports/site/guides-390-light.png`. */
export function picturePath(address: string, view: Required<Pick<View, "theme" | "width">>): string {
  const folder = join(import.meta.dirname, "../../../.reports/site");
  mkdirSync(folder, { recursive: true });
  const name = address.replaceAll("/", "-").replaceAll(/^-|-$/g, "") || "home";
  return join(folder, `${name}-${view.width}-${view.theme}.png`);
}
