// Debian's gh, told by GH_HOST that GitHub is elsewhere: on Enterprise Server, and on a subdomain of GHE.com.
import { createEmulator } from "@ghpkg/emulator";
import type { Emulator, EmulatorOptions } from "@ghpkg/emulator";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { TestContext } from "vitest";
import { ensureSystemProgram } from "../../system-program.ts";
import type { Found } from "../../system-program.ts";
import { ghTalkingTo } from "./gh.ts";
import type { Gh } from "./gh.ts";
import { appVersions, seed, tokens } from "./seed.ts";

const minutes = 60_000;
const app = "/orgs/acme/packages/container/team%2Fapp";

let found: Found;
let emulator: Emulator;
let gh: Gh | undefined;

beforeAll(async () => {
  found = await ensureSystemProgram({ command: "gh", debianPackage: "gh" });
}, 10 * minutes);
afterEach(async () => {
  await gh?.close();
  gh = undefined;
});

async function start(context: TestContext, host: string, options: EmulatorOptions): Promise<Gh> {
  if (!found.found) return context.skip(found.because);
  emulator = createEmulator({ seed, ...options });
  gh = await ghTalkingTo(emulator, host);
  return gh;
}

/** The addresses that were printed, one a line. */
function addressesIn(stdout: string): URL[] {
  return stdout
    .trim()
    .split("\n")
    .map((url) => new URL(url));
}

describe("on Enterprise Server", () => {
  const server = (context: TestContext): Promise<Gh> => start(context, "git.example.com", { edition: "ghes-3.19" });

  test("--paginate follows links below /api/v3, and sends the token with each", async (context) => {
    const { run } = await server(context);
    const { stdout } = await run(tokens.admin, "api", "--paginate", `${app}/versions`, "--jq", ".[].id");
    expect(new Set(stdout.trim().split("\n"))).toHaveProperty("size", appVersions);
    const page = "/api/v3/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=";
    expect(emulator.requests.list()).toMatchObject([
      { target: `/api/v3${app}/versions?per_page=100`, token: "admin" },
      { target: `${page}2`, token: "admin" },
      { target: `${page}3`, token: "admin" },
    ]);
  });

  test("addresses name the server", async (context) => {
    const { run } = await server(context);
    const { stdout } = await run(tokens.admin, "api", app, "--jq", ".url, .html_url");
    expect(addressesIn(stdout)).toMatchObject([
      { host: "git.example.com", pathname: `/api/v3${app}` },
      { host: "git.example.com", pathname: "/orgs/acme/packages/container/package/team%2Fapp" },
    ]);
  });

  test("its version is told, and no limits", async (context) => {
    const { run } = await server(context);
    const { stdout } = await run(tokens.admin, "api", "-i", app);
    expect(stdout).toMatch(/^X-Github-Enterprise-Version: 3\.19\.\d+\r?$/m);
    expect(stdout).not.toMatch(/^X-Ratelimit-/im);
  });

  test("there are no limits to ask for", async (context) => {
    const { run } = await server(context);
    expect(await run(tokens.admin, "api", "rate_limit")).toMatchObject({
      exitCode: 1,
      stderr: "gh: Rate limiting is not enabled. (HTTP 404)\n",
    });
  });

  test("auth status says who is signed in", async (context) => {
    const { run } = await server(context);
    const { stdout, stderr } = await run(tokens.login, "auth", "status", "--hostname", "git.example.com");
    expect(stdout + stderr).toMatch(/Logged in to git\.example\.com (as|account) octocat /);
  });

  test("what it deletes is gone", async (context) => {
    const { run } = await server(context);
    expect(await run(tokens.admin, "api", "-X", "DELETE", app)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await run(tokens.admin, "api", app)).toMatchObject({ stderr: "gh: Package not found. (HTTP 404)\n" });
  });
});

describe("on a subdomain of GHE.com", () => {
  const residence = (context: TestContext): Promise<Gh> =>
    start(context, "octocorp.ghe.com", { edition: "ghec", subdomain: "octocorp" });

  // https://docs.github.com/enterprise-cloud@latest/admin/data-residency: the API is at api.SUBDOMAIN.ghe.com
  test("--paginate follows links on the host of its API", async (context) => {
    const { run } = await residence(context);
    const first = `https://api.octocorp.ghe.com${app}/versions?per_page=100`;
    const { stdout, stderr } = await run(tokens.admin, "api", "--paginate", first, "--jq", ".[].id");
    expect(stderr).toBe("");
    expect(new Set(stdout.trim().split("\n"))).toHaveProperty("size", appVersions);
    expect(emulator.requests.list().map(({ token }) => token)).toEqual(["admin", "admin", "admin"]);
  });

  test("addresses of the site name the subdomain", async (context) => {
    const { run } = await residence(context);
    const { stdout } = await run(tokens.admin, "api", `https://api.octocorp.ghe.com${app}`, "--jq", ".url, .html_url");
    expect(addressesIn(stdout)).toMatchObject([
      { host: "api.octocorp.ghe.com", pathname: app },
      { host: "octocorp.ghe.com", pathname: "/orgs/acme/packages/container/package/team%2Fapp" },
    ]);
  });

  // Newer ones ask the host of the API (https://github.com/cli/cli/pull/9618). Older ones take it for Enterprise Server, where
  // a live GHE.com has nothing either: https://github.com/runatlantis/atlantis/pull/6339
  test("GH_HOST leads to its API if this gh knows where that is", async (context) => {
    const { run } = await residence(context);
    await run(tokens.admin, "api", app);
    const [first] = emulator.requests.list();
    expect([first?.headers["host"], first?.status]).toBeOneOf([
      ["api.octocorp.ghe.com", 200],
      ["octocorp.ghe.com", 404],
    ]);
  });
});
