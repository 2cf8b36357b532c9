// @octokit/rest with the plugins for limits and repeats, over a socket.
import { createEmulator } from "@ghpkg/emulator";
import type { Emulator, EmulatorOptions, Listening } from "@ghpkg/emulator";
import { afterEach, expect, test } from "vitest";
import { octokitAt } from "./octokit.ts";
import { appVersions, seed, tokens } from "./seed.ts";

const app = { org: "acme", package_type: "container", package_name: "team/app" } as const;

let emulator: Emulator;
let listening: Listening | undefined;

afterEach(async () => {
  await listening?.close();
  listening = undefined;
});

/** The address of a GitHub of its own. */
async function start(options: EmulatorOptions = {}): Promise<string> {
  emulator = createEmulator({ seed, ...options });
  listening = await emulator.listen();
  return listening.url;
}

function targets(): string[] {
  return emulator.requests.list().map(({ target }) => target);
}

test("paginate reads all versions by the pages that Link names", async () => {
  const { octokit } = octokitAt(await start(), tokens.admin);
  const versions = await octokit.paginate(octokit.rest.packages.getAllPackageVersionsForPackageOwnedByOrg, {
    ...app,
    per_page: 100,
  });
  expect(new Set(versions.map(({ id }) => id))).toHaveProperty("size", appVersions);
  expect(targets()).toEqual([
    "/orgs/acme/packages/container/team%2Fapp/versions?per_page=100",
    "/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=2",
    "/organizations/4242/packages/container/team%2Fapp/versions?per_page=100&page=3",
  ]);
});

test("paginate.iterator stops asking when its user does", async () => {
  const { octokit } = octokitAt(await start(), tokens.admin);
  const pages = octokit.paginate.iterator(octokit.rest.packages.getAllPackageVersionsForPackageOwnedByOrg, {
    ...app,
    per_page: 100,
  });
  let seen = 0;
  for await (const { data } of pages) {
    seen += data.length;
    if (seen === 200) break;
  }
  expect(targets()).toHaveLength(2);
});

// https://github.com/octokit/core.js/issues/695
test("paginate stops after the first page of packages, as nothing names the next", async () => {
  const { octokit } = octokitAt(await start(), tokens.admin);
  const packages = await octokit.paginate(octokit.rest.packages.listPackagesForOrganization, {
    org: "acme",
    package_type: "container",
    per_page: 1,
  });
  expect(packages).toHaveLength(1);
});

test("a user's versions come in pages although Octokit's types know of none", async () => {
  const { octokit } = octokitAt(await start(), tokens.admin);
  const route = "GET /users/{username}/packages/{package_type}/{package_name}/versions";
  const { data, headers } = await octokit.request(route, {
    username: "octocat",
    package_type: "container",
    package_name: "team/app",
    // https://github.com/github/rest-api-description/issues/1651
    per_page: 100,
  });
  expect(data).toHaveLength(100);
  expect(headers.link).toContain('rel="next"');
});

test("a deletion is gone from the list, and is restored", async () => {
  const { octokit } = octokitAt(await start(), tokens.admin);
  const { packages } = octokit.rest;
  const one = { ...app, package_version_id: 100_250 };
  expect(await packages.deletePackageVersionForOrg(one)).toMatchObject({ status: 204 });
  await expect(packages.getPackageVersionForOrganization(one)).rejects.toMatchObject({ status: 404 });
  const deleted = await packages.getAllPackageVersionsForPackageOwnedByOrg({ ...app, state: "deleted" });
  expect(deleted.data).toMatchObject([{ id: 100_250, deleted_at: expect.any(String) }]);
  expect(await packages.restorePackageVersionForOrg(one)).toMatchObject({ status: 204 });
  expect(await packages.getPackageVersionForOrganization(one)).toMatchObject({ status: 200 });
});

test("a refusal carries GitHub's words and the page about the operation", async () => {
  const { octokit } = octokitAt(await start(), tokens.unscoped);
  await expect(octokit.rest.packages.deletePackageForOrg(app)).rejects.toMatchObject({
    status: 403,
    message:
      "You need at least delete:packages and read:packages scopes to delete a package. - https://docs.github.com/rest/packages/packages#delete-a-package-for-an-organization",
    response: { headers: { "x-oauth-scopes": "gist, repo" } },
  });
});

test("a page of HTML from something in between is repeated, and then read", async () => {
  const { octokit } = octokitAt(await start(), tokens.admin, { millisecondsASecond: 10 });
  emulator.faults.add({ effect: { html: 502 }, times: 2 });
  expect(await octokit.rest.packages.getPackageForOrganization(app)).toMatchObject({ status: 200 });
  expect(emulator.requests.list().map(({ status }) => status)).toEqual([502, 502, 200]);
});

test("a deletion whose answer is lost is repeated, and then not found", async () => {
  const { octokit } = octokitAt(await start(), tokens.admin, { millisecondsASecond: 10 });
  emulator.faults.add({ effect: { reset: "after" }, method: "DELETE", times: 1 });
  const deletion = octokit.rest.packages.deletePackageVersionForOrg({ ...app, package_version_id: 100_250 });
  await expect(deletion).rejects.toMatchObject({ status: 404 });
});

test("what an answer names as its address leads to the same thing", async () => {
  const { octokit } = octokitAt(await start(), tokens.admin);
  const { data } = await octokit.rest.packages.getPackageVersionForOrganization({
    ...app,
    package_version_id: 100_250,
  });
  expect(await octokit.request(`GET ${data.url}`)).toMatchObject({ status: 200, data: { id: 100_250 } });
});

test("Enterprise Server is read below /api/v3", async () => {
  const { octokit } = octokitAt(await start({ edition: "ghes-3.19" }), tokens.admin);
  const versions = await octokit.paginate(octokit.rest.packages.getAllPackageVersionsForPackageOwnedByOrg, {
    ...app,
    per_page: 100,
  });
  expect(versions).toHaveLength(appVersions);
  for (const target of targets()) expect(target).toMatch(/^\/api\/v3\/org/);
});
