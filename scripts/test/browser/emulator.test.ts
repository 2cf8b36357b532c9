// The emulator where pages find it: behind Playwright's routes, in a service worker, and in the page itself.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEmulator, fulfillWith } from "@ghpkg/emulator";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestContext } from "vitest";
import { ensureSystemProgram } from "../../system-program.ts";
import type { Found } from "../../system-program.ts";
import { codeBlocks } from "../readme/code-blocks.ts";
import { startChromium } from "./chromium.ts";
import type { Browser } from "./chromium.ts";
import { listenAsEmulatorSite, serviceWorker } from "./emulator-site.ts";
import type { LocalServer } from "./local-server.ts";

const minutes = 60_000;

let found: Found;
let browser: Browser;
let site: LocalServer;
let page: Page;

beforeAll(async () => {
  found = await ensureSystemProgram({ command: "chromium", debianPackage: "chromium" });
  if (found.found) [site, browser] = await Promise.all([listenAsEmulatorSite(), startChromium()]);
}, 10 * minutes);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  if (!found.found) return;
  page = await browser.context.newPage();
  await page.goto(site.origin);
});
afterEach(() => page?.close());

/** What a page does: it reads the first page of a list, follows its link, deletes a version, and does not find it any more. */
const session = `(async (fetch) => {
  const headers = { authorization: "Bearer ghp_demo_admin" };
  const list = "https://api.github.com/orgs/acme/packages/container/team%2Fapp/versions";
  const first = await fetch(list + "?per_page=100", { headers });
  const versions = await first.json();
  const [, next] = /<([^>]+)>; rel="next"/.exec(first.headers.get("link"));
  const second = await (await fetch(next, { headers })).json();
  const one = list + "/" + versions.find(({ metadata }) => metadata.container.tags.length === 0).id;
  const deleted = await fetch(one, { method: "DELETE", headers });
  const gone = await fetch(one, { headers });
  return { read: versions.length + second.length, deleted: deleted.status, gone: (await gone.json()).message };
})`;

const wellDone = { read: 200, deleted: 204, gone: "Package version not found." };

function need(context: TestContext): void {
  if (!found.found) context.skip(found.because);
}

describe("behind Playwright's routes", () => {
  const github = createEmulator();
  beforeEach(async () => {
    if (!found.found) return;
    github.reset();
    await page.route("https://api.github.com/**", fulfillWith(github));
  });

  test("a page has a GitHub of its own, across origins", async (context) => {
    need(context);
    expect(await page.evaluate(`${session}(fetch)`)).toEqual(wellDone);
    expect(github.requests.count).toBe(4);
  });

  test("a connection that is lost is lost for the page", async (context) => {
    need(context);
    github.faults.add({ effect: { reset: "before" } });
    const asked = page.evaluate(`fetch("https://api.github.com/versions").catch(String)`);
    expect(await asked).toBe("TypeError: Failed to fetch");
  });
});

test("a service worker answers a page, all by itself", async (context) => {
  need(context);
  await page.evaluate(`navigator.serviceWorker.register("/service-worker.js", { type: "module" })`);
  await page.waitForFunction("navigator.serviceWorker.controller?.state === 'activated'");
  expect(await page.evaluate(`${session}(fetch)`)).toEqual(wellDone);
  await page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.unregister())");
});

test("a page asks an emulator that runs in it", async (context) => {
  need(context);
  const inPage = `import("/emulator.js").then(({ createEmulator }) => ${session}(createEmulator().fetch))`;
  expect(await page.evaluate(inPage)).toEqual(wellDone);
});

test("an emulator that runs in a page cannot listen, and says so", async (context) => {
  need(context);
  const inPage = `import("/emulator.js").then(({ createEmulator }) => createEmulator().listen()).catch(String)`;
  expect(await page.evaluate(inPage)).toMatch(/^ListenError: Nothing can listen here/);
});

test("the emulator's README shows this service worker, and this route", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../../packages/emulator/README.md"), "utf8");
  expect(codeBlocks(readme, "js").map(({ text }) => text)).toContain(serviceWorker);
  const route = 'await page.route("https://api.github.com/**", fulfillWith(github));\n';
  expect(codeBlocks(readme, "typescript").some(({ text }) => text.endsWith(route))).toBe(true);
});
