// The client where it has no Node: bundled, in a page and in a module worker of a real browser, against another origin.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestContext } from "vitest";
import { listenAsGithub } from "./api-server.ts";
import { listen } from "./local-server.ts";
import type { LocalServer } from "./local-server.ts";
import { openSite } from "./open-site.ts";
import type { Place } from "./open-site.ts";

const site = openSite();
let elsewhere: LocalServer;
let github: LocalServer;

beforeAll(async () => {
  elsewhere = await listen((_, response) => response.writeHead(200, { "access-control-allow-origin": "*" }).end("{}"));
});
afterAll(() => elsewhere.close());

beforeEach(async () => {
  github = await listenAsGithub(elsewhere.origin);
});
afterEach(() => github.close());

describe.for<Place>(["page", "worker"])("in a %s", (place) => {
  /** Runs a function of site/client-scenarios.js there. */
  function run(context: TestContext, scenario: string): Promise<unknown> {
    return site.run(context, place, "client", scenario, github.origin);
  }

  test("lists all versions by the pages that Link names", async (context) => {
    // What the scenario resolves to.
    const ids = (await run(context, "listVersions")) as number[];
    expect(ids).toHaveLength(250);
    // Newest first, and none twice.
    expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => other - one));
    expect(github.asked).toContain(
      "GET /organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=3",
    );
  });

  test("a name with a slash is sent as one segment", async (context) => {
    await run(context, "listVersions");
    expect(github.asked[0]).toMatch(/^GET \/orgs\/acme\/packages\/container\/team%2Fapp\/versions\?/);
  });

  test("deletes, and then does not find it", async (context) => {
    const deleted = await run(context, "deleteNewest");
    expect(deleted).toMatchObject({ id: expect.any(Number), failed: { kind: "not-found", status: 404 } });
    expect(github.asked).toContain(`DELETE /orgs/acme/packages/container/team%2Fapp/versions/${Object(deleted).id}`);
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
    expect(site.asked).toEqual(new Set([site.origin, github.origin]));
  });
});
