// Debian's gh, which takes the emulator for https://api.github.com.
import { createEmulator } from "@ghpkg/emulator";
import type { Emulator, EmulatorOptions } from "@ghpkg/emulator";
import { afterEach, beforeAll, expect, test } from "vitest";
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

/** A GitHub of its own, and gh to talk to it. */
async function start(context: TestContext, options: EmulatorOptions = {}): Promise<Gh> {
  if (!found.found) return context.skip(found.because);
  emulator = createEmulator({ seed, ...options });
  gh = await ghTalkingTo(emulator);
  return gh;
}

test("--paginate follows the links to the last page, and sends the token with each", async (context) => {
  const { run } = await start(context);
  const { stdout, exitCode } = await run(tokens.admin, "api", "--paginate", `${app}/versions`, "--jq", ".[].id");
  expect(exitCode).toBe(0);
  const ids = stdout.trim().split("\n");
  expect(ids).toHaveLength(appVersions);
  expect(new Set(ids)).toHaveProperty("size", appVersions);
  expect(emulator.requests.list()).toMatchObject([
    { target: `${app}/versions?per_page=100`, token: "admin", status: 200 },
    {
      target: "/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=2",
      token: "admin",
      status: 200,
    },
    {
      target: "/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=3",
      token: "admin",
      status: 200,
    },
  ]);
});

test("--paginate reads one page of packages, as a list of them has no links", async (context) => {
  const { run } = await start(context);
  const list = "/orgs/acme/packages?package_type=container&per_page=1";
  const { stdout } = await run(tokens.admin, "api", "--paginate", list, "--jq", ".[].name");
  expect(stdout.trim().split("\n")).toHaveLength(1);
});

test("a name with a slash is found as one segment, and not as two", async (context) => {
  const { run } = await start(context);
  expect(await run(tokens.admin, "api", app, "--jq", ".name")).toMatchObject({ exitCode: 0, stdout: "team/app\n" });
  expect(await run(tokens.admin, "api", "/orgs/acme/packages/container/team/app")).toMatchObject({
    exitCode: 1,
    stderr: "gh: Not Found (HTTP 404)\n",
  });
});

test("fields become the query of a list", async (context) => {
  const { run } = await start(context);
  const fields = ["-f", "package_type=npm", "-f", "visibility=public"];
  expect(await run(tokens.admin, "api", "-X", "GET", "/orgs/acme/packages", ...fields, "--jq", ".[].name")).toEqual({
    exitCode: 0,
    stdout: "only-one\n",
    stderr: "",
  });
});

test("what it deletes is gone until it restores it, and it says nothing about either", async (context) => {
  const { run } = await start(context);
  const one = `${app}/versions/100250`;
  const silent = { exitCode: 0, stdout: "", stderr: "" };
  expect(await run(tokens.admin, "api", "-X", "DELETE", one)).toEqual(silent);
  expect(await run(tokens.admin, "api", one)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("HTTP 404"),
  });
  const deleted = ["api", `${app}/versions?state=deleted`, "--jq", ".[].id"];
  expect(await run(tokens.admin, ...deleted)).toMatchObject({ stdout: "100250\n" });
  expect(await run(tokens.admin, "api", "-X", "POST", `${one}/restore`)).toEqual(silent);
  expect(await run(tokens.admin, "api", one, "--jq", ".id")).toMatchObject({ exitCode: 0, stdout: "100250\n" });
});

test.for([
  ["a package that is not there", "admin", "GET", "/orgs/acme/packages/npm/right-pad", "Package not found. (HTTP 404)"],
  [
    "an organization that is not there",
    "admin",
    "GET",
    "/orgs/nobody/packages?package_type=npm",
    "Not Found (HTTP 404)",
  ],
  ["a deletion by a member who may read", "member", "DELETE", app, "Package not found. (HTTP 404)"],
  [
    "a list without the scope",
    "unscoped",
    "GET",
    "/orgs/acme/packages?package_type=npm",
    "You need at least read:packages scope to list packages. (HTTP 403)",
  ],
  [
    "a deletion without the scope",
    "login",
    "DELETE",
    `${app}/versions/1`,
    "You need at least delete:packages and read:packages scopes to delete a package version. (HTTP 403)",
  ],
  [
    "the deletion of the only version",
    "admin",
    "DELETE",
    "/orgs/acme/packages/npm/only-one/versions/3001",
    "You cannot delete the last version of a package. You must delete the package instead. (HTTP 400)",
  ],
  [
    "the deletion of a version that many use",
    "admin",
    "DELETE",
    "/orgs/acme/packages/container/popular/versions/9002",
    "Publicly visible package versions with more than 5000 downloads cannot be deleted. Contact GitHub support for further assistance. (HTTP 400)",
  ],
] as const)("%s is refused in GitHub's words", async ([, token, method, path, words], context) => {
  const { run } = await start(context);
  expect(await run(tokens[token], "api", "-X", method, path)).toMatchObject({ exitCode: 1, stderr: `gh: ${words}\n` });
});

test("a token that GitHub does not know is refused", async (context) => {
  const { run } = await start(context);
  expect(await run("ghp_nobodyKnowsThisOne", "api", app)).toMatchObject({
    exitCode: 1,
    stderr: "gh: Bad credentials (HTTP 401)\n",
  });
});

// gh suggests a scope where X-Accepted-OAuth-Scopes names one. It is empty on packages: https://github.com/octokit/core.js/issues/695
test("a missing scope gets no hint how to ask for it", async (context) => {
  const { run } = await start(context);
  const { stdout, stderr } = await run(tokens.unscoped, "api", "-i", app);
  expect(stdout).toMatch(/^X-Oauth-Scopes: gist, repo\r?$/m);
  expect(stdout).toMatch(/^X-Accepted-Oauth-Scopes: *\r?$/m);
  expect(stderr).toBe("gh: You need at least read:packages scope to get a package. (HTTP 403)\n");
});

test("an organization with single sign-on says where to authorize the token", async (context) => {
  const { run } = await start(context, { edition: "ghec" });
  const { stdout, stderr } = await run(tokens.admin, "api", "-i", "/orgs/globex/packages?package_type=container");
  expect(stderr).toBe(
    "gh: Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization. (HTTP 403)\n",
  );
  expect(stdout).toMatch(
    /^X-Github-Sso: required; url=https:\/\/github\.com\/orgs\/globex\/sso\?authorization_request=\w+\r?$/m,
  );
});

test("a DELETE with null as its body is refused", async (context) => {
  const { runWith } = await start(context);
  // https://github.com/cli/cli/issues/4286
  const said = await runWith("null", tokens.admin, "api", "-X", "DELETE", `${app}/versions/100250`, "--input", "-");
  expect(said).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^gh: Invalid request\.[\s\S]*\(HTTP 422\)\n$/),
  });
});

test("auth login takes a token, and sends it from then on", async (context) => {
  const { run, runWith } = await start(context);
  expect(await runWith(tokens.login, "", "auth", "login", "--with-token")).toMatchObject({ exitCode: 0 });
  expect(await run("", "api", app, "--jq", ".name")).toMatchObject({ exitCode: 0, stdout: "team/app\n" });
  expect(emulator.requests.list().at(-1)).toMatchObject({ token: "login" });
});

test("auth status says who is signed in, and with which scopes", async (context) => {
  const { run } = await start(context);
  const { exitCode, stdout, stderr } = await run(tokens.login, "auth", "status");
  expect(exitCode).toBe(0);
  // Newer ones print it to stdout, quote the scopes and say "account" instead of "as".
  expect(stdout + stderr).toMatch(/Logged in to github\.com (as|account) octocat /);
  expect(stdout + stderr).toMatch(/Token scopes: '?gist'?, '?read:org'?, '?read:packages'?, '?repo'?$/m);
});

test("auth status tells a token without read:org, and one that GitHub does not know", async (context) => {
  const { run } = await start(context);
  const missing = await run(tokens.admin, "auth", "status");
  expect(missing.stdout + missing.stderr).toMatch(/missing required scopes?:? '?read:org'?/);
  const { exitCode, stdout, stderr } = await run("ghp_nobodyKnowsThisOne", "auth", "status");
  expect(exitCode).toBe(1);
  expect(stdout + stderr).toContain("github.com");
  expect(stdout + stderr).not.toContain("octocat");
});

test("asking for what is left of the limit costs nothing", async (context) => {
  const { run } = await start(context);
  await run(tokens.admin, "api", app);
  const ask = ["api", "rate_limit", "--jq", ".resources.core | [.limit, .used, .remaining] | @csv"];
  expect(await run(tokens.admin, ...ask)).toMatchObject({ stdout: "5000,1,4999\n" });
  expect(await run(tokens.admin, ...ask)).toMatchObject({ stdout: "5000,1,4999\n" });
});

test("the limit of an hour is said in GitHub's words", async (context) => {
  const { run } = await start(context);
  for (let count = 0; count < 3; count += 1) await run(tokens.frugal, "api", "/user");
  const { exitCode, stderr } = await run(tokens.frugal, "api", "/user");
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^gh: API rate limit exceeded for user ID \d+\. .*\(HTTP (403|429)\)\n$/);
});
