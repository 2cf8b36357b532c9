// The client where it has no Node: bundled, in a page and in a module worker of a real browser, against another origin.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import type { TestContext } from "vitest";
import { ensureSystemProgram } from "../../system-program.ts";
import type { Found } from "../../system-program.ts";
import { listenAsGithub } from "./api-server.ts";
import { startChromium } from "./chromium.ts";
import type { Browser } from "./chromium.ts";
import { listen } from "./local-server.ts";
import type { LocalServer } from "./local-server.ts";
import { listenAsSite } from "./page-server.ts";

const minutes = 60_000;

let found: Found;
let browser: Browser;
let page: Page;
let site: LocalServer;
let elsewhere: LocalServer;
let github: LocalServer;
/** Whom the browser asked, other than the site: page, workers and preflights. */
let asked: string[];

beforeAll(async () => {
  found = await ensureSystemProgram({ command: "chromium", debianPackage: "chromium" });
  if (!found.found) return;
  [site, elsewhere, browser] = await Promise.all([
    listenAsSite(),
    listen((_, response) => response.writeHead(200, { "access-control-allow-origin": "*" }).end("{}")),
    startChromium(),
  ]);
  browser.context.on("request", (request) => asked.push(new URL(request.url()).origin));
}, 10 * minutes);
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), elsewhere?.close()]);
});

beforeEach(async () => {
  if (!found.found) return;
  asked = [];
  github = await listenAsGithub(elsewhere.origin);
  page = await browser.context.newPage();
  await page.goto(site.origin);
  await page.waitForFunction("globalThis.run");
});
afterEach(async () => {
  await page?.close();
  await github?.close();
});

describe.for(["page", "worker"])("in a %s", (place) => {
  /** Runs a function of site/scenarios.js there. */
  async function run(context: TestContext, scenario: string): Promise<unknown> {
    if (!found.found) return context.skip(found.because);
    return page.evaluate(`run.${place}(${JSON.stringify(scenario)}, ${JSON.stringify(github.origin)})`);
  }

  test("lists all versions by the pages that Link names", async (context) => {
    expect(await run(context, "listVersions")).toEqual({
      count: 250,
      different: 250,
      first: 100_250,
      last: 100_001,
    });
    expect(github.asked).toContain(
      "GET /organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=3",
    );
  });

  test("a name with a slash is sent as one segment", async (context) => {
    await run(context, "listVersions");
    const first = github.asked.find((line) => line.startsWith("GET "));
    expect(first).toMatch(/^GET \/orgs\/acme\/packages\/container\/team%2Fapp\/versions\?/);
  });

  test("deletes, and then does not find it", async (context) => {
    expect(await run(context, "deleteVersion")).toMatchObject({ kind: "not-found", status: 404 });
    expect(github.asked).toContain("DELETE /orgs/acme/packages/container/team%2Fapp/versions/100250");
  });

  test("a package that is not there is a failure with its request id", async (context) => {
    expect(await run(context, "getWhatIsNotThere")).toEqual({
      kind: "not-found",
      status: 404,
      requestId: expect.stringMatching(/^([0-9A-F]+:){4}[0-9A-F]+$/),
      message: expect.stringContaining("Package not found."),
    });
  });

  test("a redirect to another host is refused, and nobody is asked there", async (context) => {
    expect(await run(context, "getWhatHasMoved")).toMatchObject({ kind: "redirected" });
    expect(elsewhere.asked).toEqual([]);
  });

  test("an aborted call ends as one", async (context) => {
    expect(await run(context, "abortWhatTakesLong")).toMatchObject({ kind: "aborted" });
  });

  test("nobody else is asked", async (context) => {
    await run(context, "listVersions");
    expect(new Set(asked)).toEqual(new Set([site.origin, github.origin]));
  });
});
