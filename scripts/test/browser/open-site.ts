import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { TestContext } from "vitest";
import { ensureSystemProgram } from "../../system-program.ts";
import type { Found } from "../../system-program.ts";
import { startChromium } from "./chromium.ts";
import type { Browser } from "./chromium.ts";
import type { LocalServer } from "./local-server.ts";
import { listenAsSite } from "./page-server.ts";

const minutes = 60_000;

/** Where code runs in a browser. */
export type Place = "page" | "worker";

/** The site, open in a browser. */
export interface OpenSite {
  readonly origin: string;
  /** Whom the browser has asked in this test: page, workers and preflights. */
  readonly asked: ReadonlySet<string>;
  /** Runs a function of `site/<file>-scenarios.js` there. Where no browser can be had, the test is skipped and says why. */
  run(context: TestContext, place: Place, file: string, scenario: string, argument?: string): Promise<unknown>;
}

/** Opens the site in a browser of its own for the tests of a file, and a new page for each of them. */
export function openSite(): OpenSite {
  let found: Found;
  let browser: Browser | undefined;
  let site: LocalServer | undefined;
  let page: Page | undefined;
  let asked = new Set<string>();

  beforeAll(async () => {
    found = await ensureSystemProgram({ command: "chromium", debianPackage: "chromium" });
    if (!found.found) return;
    // One after the other: were the site not to be packed, nobody would end the browser.
    site = await listenAsSite();
    browser = await startChromium();
    browser.context.on("request", (request) => void asked.add(new URL(request.url()).origin));
  }, 10 * minutes);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    if (!browser || !site) return;
    asked = new Set();
    page = await browser.context.newPage();
    await page.goto(site.origin);
    await page.waitForFunction("globalThis.run");
  });
  afterEach(() => page?.close());

  return {
    get origin() {
      return site?.origin ?? "";
    },
    get asked() {
      return asked;
    },
    run(context, place, file, ...scenario) {
      if (!found.found) context.skip(found.because);
      const words = [file, ...scenario].map((word) => JSON.stringify(word));
      return page?.evaluate(`run.${place}(${words.join(", ")})`) ?? Promise.reject(new Error("no page is open"));
    },
  };
}
