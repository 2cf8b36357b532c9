import { describe, expect, test } from "vitest";
import { operations } from "../../src/operations/operation.ts";
import type { SeedToken } from "../../src/index.ts";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask, refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const byIntegration = "403 Resource not accessible by integration";
const tokens: SeedToken[] = [
  { token: "gho_mona", user: "mona", scopes: ["read:packages"], clientId: "Iv1.made-up" },
  { token: "ghu_mona", user: "mona", packages: "write" },
  { token: "ghs_app", kind: "app-installation", installation: "acme", packages: "write" },
  { token: "ghs_work", kind: "actions", repository: "acme/app", packages: "write" },
  { token: "ghs_look", kind: "actions", repository: "acme/app", packages: "read" },
  { token: "github_pat_mona", user: "mona" },
  { token: "ghp_mona", user: "mona", scopes: ["read:packages"] },
  { token: "ghp_old", user: "mona", scopes: ["read:packages"], expires: "2026-01-01T00:00:00Z" },
];
const seed = aSeed(
  [
    aContainer("app", [["1"], ["2"]], { repository: "acme/app" }),
    aContainer("granted", [["1"], ["2"]], { roles: { "acme/app": "admin" } }),
    aContainer("hidden", [["1"], ["2"]]),
    aContainer("shared", [["1"], ["2"]], { visibility: "internal" }),
    aContainer("own", [["1"], ["2"]], { owner: "mona" }),
  ],
  { tokens },
);
const github = checkedEmulator({ seed, rateLimits: false });
const app = "/orgs/acme/packages/container/app";

/** Which operations answer a kind of token otherwise than that it may not call them at all. */
async function allowed(token: string): Promise<string[]> {
  const answers = operations.map(async ({ id, method, path }) => {
    const target = path
      .replace("{org}", "acme")
      .replace("{username}", "mona")
      .replace("{package_type}", "container")
      .replace("{package_name}", path.startsWith("/orgs") ? "app" : "own")
      .replace("{package_version_id}", "1");
    const refused = await refusalOf(checkedEmulator({ seed }), `${method} ${target}?package_type=container`, token);
    return refused.startsWith("403") || refused.startsWith("400") ? [] : [id.replace("packages/", "")];
  });
  return (await Promise.all(answers)).flat();
}

describe("without a token", () => {
  test("nothing is shown, not even what is public", async () => {
    const { status, body } = await ask(github, `GET ${app}`);
    expect({ status, body }).toEqual({
      status: 401,
      body: {
        message: "Requires authentication",
        documentation_url: "https://docs.github.com/rest/packages/packages#get-a-package-for-an-organization",
        status: "401",
      },
    });
  });

  test.each(["ghp_wrong", "ghp_old"])("that is good, as with %s, nothing is shown", async (token) => {
    const { body, headers } = await ask(github, `GET ${app}`, token);
    expect(body).toEqual({
      message: "Bad credentials",
      documentation_url: "https://docs.github.com/rest",
      status: "401",
    });
    expect(headers.has("x-oauth-scopes")).toBe(false);
  });
});

test.each([
  ["Bearer ghp_mona", 200],
  ["token ghp_mona", 200],
  ["TOKEN ghp_mona", 200],
  [`Basic ${btoa("mona:ghp_mona")}`, 200],
  [`Basic ${btoa("ghp_mona:x-oauth-basic")}`, 200],
  [`Basic ${btoa("ghp_mona:")}`, 200],
  [`Basic ${btoa("mona:wrong")}`, 401],
  ["Basic %%%", 401],
  ["ghp_mona", 401],
])("the header Authorization may be %j: %d", async (authorization, status) => {
  expect((await ask(github, `GET ${app}`, undefined, { authorization })).status).toBe(status);
});

test("a token's end is in a header", async () => {
  const before = checkedEmulator({ seed, clock: { now: "2025-12-31T00:00:00Z" } });
  const { headers } = await ask(before, `GET ${app}`, "ghp_old");
  expect(headers.get("github-authentication-token-expiration")).toBe("2026-01-01 00:00:00 UTC");
});

test("a token is good until its end, and no longer", async () => {
  const own = checkedEmulator({ seed, clock: { now: "2025-12-31T23:59:59.999Z", frozen: true } });
  expect(await refusalOf(own, `GET ${app}`, "ghp_old")).toBe("200");
  own.clock.advance(1);
  expect(await refusalOf(own, `GET ${app}`, "ghp_old")).toBe("401 Bad credentials");
});

test("an OAuth app's token has scopes, and names the app", async () => {
  const { headers } = await ask(github, `GET ${app}`, "gho_mona");
  expect(headers.get("x-oauth-client-id")).toBe("Iv1.made-up");
  expect(headers.get("x-oauth-scopes")).toBe("read:packages");
});

test("a fine-grained token may do nothing", async () => {
  expect(await allowed("github_pat_mona")).toEqual([]);
  expect(await refusalOf(github, `GET ${app}`, "github_pat_mona")).toBe(
    "403 Resource not accessible by personal access token",
  );
});

test("an app's user token may call 18 of the 27, and has no scopes", async () => {
  expect(await allowed("ghu_mona")).toHaveLength(18);
  expect(await refusalOf(github, `DELETE ${app}/versions/1`, "ghu_mona")).toBe(byIntegration);
  expect((await ask(github, `GET ${app}`, "ghu_mona")).headers.has("x-oauth-scopes")).toBe(false);
});

test.each(["app-user", "app-installation", "actions"] as const)(
  "the permission of %s decides: none reads nothing, read deletes nothing",
  async (kind) => {
    const whose = {
      "app-user": { user: "mona" },
      "app-installation": { installation: "acme" },
      actions: { repository: "acme/app" },
    }[kind];
    const other = checkedEmulator({
      seed: {
        ...seed,
        tokens: [
          { token: "ghs_none", kind, ...whose, packages: "none" },
          { token: "ghs_read", kind, ...whose, packages: "read" },
        ],
      },
    });
    expect(await refusalOf(other, `GET ${app}`, "ghs_none")).toBe(byIntegration);
    expect(await refusalOf(other, `GET ${app}`, "ghs_read")).toBe("200");
    expect(await refusalOf(other, `DELETE ${app}`, "ghs_read")).toBe(byIntegration);
  },
);

describe("an installation's token", () => {
  test("does as GitHub's list of endpoints says, as far as it is about somebody", async () => {
    expect(await refusalOf(github, `GET ${app}`, "ghs_app")).toBe("200");
    expect(await refusalOf(github, `POST ${app}/restore`, "ghs_app")).toBe("404 Package not found.");
    expect(await refusalOf(github, "GET /user/packages?package_type=container", "ghs_app")).toBe(byIntegration);
  });

  test("sees what is in its own account, and what is public in others", async () => {
    const others = [
      aContainer("hers", [["1"]], { owner: "octocat" }),
      aContainer("open", [["1"]], { owner: "octocat", visibility: "public" }),
    ];
    const other = checkedEmulator({ seed: { ...seed, packages: [...(seed.packages ?? []), ...others] } });
    expect(await refusalOf(other, "GET /users/octocat/packages/container/hers", "ghs_app")).toBe(
      "404 Package not found.",
    );
    expect(await refusalOf(other, "GET /users/octocat/packages/container/open", "ghs_app")).toBe("200");
  });

  test("is refused everything when that is assumed", async () => {
    const other = checkedEmulator({ seed, assumptions: { installationTokens: "refuse" } });
    expect(await refusalOf(other, `GET ${app}`, "ghs_app")).toBe(byIntegration);
  });
});

describe("a workflow's token", () => {
  test("cannot list packages", async () => {
    const refused = await refusalOf(github, "GET /orgs/acme/packages?package_type=container", "ghs_work");
    expect(refused).toBe("400 Invalid argument.");
  });

  test("reads the packages of its repository, those that were given to it, and internal ones", async () => {
    for (const name of ["app", "granted", "shared"]) {
      expect(await refusalOf(github, `GET /orgs/acme/packages/container/${name}`, "ghs_look")).toBe("200");
    }
    expect(await refusalOf(github, "GET /orgs/acme/packages/container/hidden", "ghs_look")).toBe(
      "404 Package not found.",
    );
  });

  test("of a user's repository reads no internal package: that is in no enterprise", async () => {
    const token = {
      token: "ghs_octocat",
      kind: "actions",
      repository: "octocat/hello-world",
      packages: "read",
    } as const;
    const other = checkedEmulator({ seed: { ...seed, tokens: [token] } });
    const path = "/orgs/acme/packages/container/shared";
    expect(await refusalOf(other, `GET ${path}`, "ghs_octocat")).toBe("404 Package not found.");
  });

  test("deletes where its repository is admin and its permission is write", async () => {
    const own = checkedEmulator({ seed });
    expect(await refusalOf(own, `DELETE ${app}`, "ghs_look")).toBe(byIntegration);
    expect(await refusalOf(own, "DELETE /orgs/acme/packages/container/shared", "ghs_work")).toBe(byIntegration);
    expect(await refusalOf(own, `DELETE ${app}`, "ghs_work")).toBe("204");
    expect(await refusalOf(own, "DELETE /orgs/acme/packages/container/granted", "ghs_work")).toBe("204");
    expect(await refusalOf(own, "DELETE /users/acme/packages/container/app", "ghs_work")).toBe(byIntegration);
  });
});
