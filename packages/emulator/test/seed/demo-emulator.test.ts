// demoSeed in an emulator: each token meets what it is there for.
import { expect, test } from "vitest";
import type { Emulator } from "../../src/index.ts";
import { isSeedError } from "../../src/index.ts";
import { checkedEmulator } from "../checked-emulator.ts";

async function ask(github: Emulator, token: string, call: string): Promise<[status: number, message?: string]> {
  const [method = "", path = ""] = call.split(" ");
  const base = github.edition.startsWith("ghes") ? "https://ghes.example/api/v3" : "https://api.github.com";
  const response = await github.fetch(base + path, { method, headers: { authorization: `Bearer ${token}` } });
  const text = await response.text();
  // GitHub's error bodies have a message, lists have none.
  const { message } = (text === "" ? {} : JSON.parse(text)) as { readonly message?: string };
  return message === undefined ? [response.status] : [response.status, message];
}

const versions = "GET /orgs/acme/packages/container/team%2Fapp/versions";

test.each([
  ["ghp_demo_admin", versions, 200],
  ["ghp_demo_reader", versions, 200],
  ["gho_demo_oauth", versions, 200],
  ["ghu_demo_app_user", versions, 200],
  ["ghs_demo_actions", versions, 200],
  ["ghs_demo_installation", versions, 200],
  ["ghp_demo_octocat", "GET /user/packages/container/team%2Fapp/versions", 200],
  ["ghp_demo_octocat", "GET /users/octocat/packages/npm/left-pad", 200],
  ["ghp_demo_octocat", versions, 404],
  ["ghp_demo_no_scopes", versions, 403],
  ["ghp_demo_expired", versions, 401],
  ["ghp_demo_expiring", versions, 200],
  ["github_pat_demo_fine_grained", versions, 403],
  ["ghp_nobody", versions, 401],
  ["ghp_demo_reader", "DELETE /orgs/acme/packages/npm/only-one", 403],
  ["ghp_demo_member", "DELETE /orgs/acme/packages/npm/only-one", 404],
  ["ghp_demo_admin", "DELETE /orgs/acme/packages/npm/only-one", 204],
  ["ghp_demo_admin", "GET /orgs/acme/packages/npm/gone", 404],
  ["ghp_demo_admin", "POST /orgs/acme/packages/npm/gone/restore", 204],
  ["ghp_demo_admin", "POST /orgs/acme/packages/npm/long-gone/restore", 404],
  ["ghp_demo_admin", "GET /orgs/acme/packages/container/tools%2Fversions/versions", 200],
  ["ghp_demo_admin", "GET /orgs/acme/packages/container/team%2Fimages%2Fapi", 200],
  ["ghp_demo_admin", "GET /orgs/initech/packages/npm/reports", 403],
  ["ghp_demo_admin", "GET /orgs/globex/packages/container/reactor", 200],
] as const)("%s: %s is answered with %i", async (token, call, status) => {
  expect((await ask(checkedEmulator(), token, call))[0]).toBe(status);
});

test("single sign-on keeps out the token that was not authorized for it, where there is such a thing", async () => {
  const reactor = "GET /orgs/globex/packages/container/reactor";
  const cloud = checkedEmulator({ edition: "ghec" });
  expect((await ask(cloud, "ghp_demo_admin", reactor))[0]).toBe(200);
  expect(await ask(cloud, "ghp_demo_no_sso", reactor)).toEqual([403, expect.stringContaining("SAML enforcement")]);
});

test("the token that is limited has five requests an hour", async () => {
  const github = checkedEmulator();
  const statuses: number[] = [];
  for (let count = 0; count < 6; count += 1) statuses.push((await ask(github, "ghp_demo_limited", versions))[0]);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 403]);
});

test("on Enterprise Server every npm package is in a repository", async () => {
  const github = checkedEmulator({ edition: "ghes-3.19" });
  const response = await github.fetch("https://ghes.example/api/v3/orgs/acme/packages/npm/left-pad", {
    headers: { authorization: "Bearer ghp_demo_admin" },
  });
  expect(await response.json()).toMatchObject({
    repository: { full_name: "acme/left-pad" },
    html_url: expect.stringMatching(/\/acme\/left-pad\/packages\/\d+$/),
  });
});

test("the conflict of the Docker migration is listed", async () => {
  const response = await checkedEmulator().fetch("https://api.github.com/orgs/acme/docker/conflicts", {
    headers: { authorization: "Bearer ghp_demo_admin" },
  });
  expect(await response.json()).toMatchObject([{ name: "legacy", package_type: "docker" }]);
});

test("a seed that is none is refused with its place when an emulator is made of it", () => {
  // @ts-expect-error there is no such type
  const create = (): Emulator => checkedEmulator({ seed: { packages: [{ owner: "acme", type: "pypi", name: "a" }] } });
  expect(create).toThrow(expect.toSatisfy(isSeedError));
  expect(create).toThrow(/^packages\[0\]\.type is "pypi": expected one of npm, maven, /);
});
