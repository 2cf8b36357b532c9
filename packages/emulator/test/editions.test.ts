import { describe, expect, test } from "vitest";
import { aContainer, aSeed } from "./a-seed.ts";
import { ask, refusalOf } from "./ask.ts";
import { checkedEmulator } from "./checked-emulator.ts";

const app = "/orgs/acme/packages/container/app";

describe("Enterprise Server", () => {
  const github = checkedEmulator({ seed: aSeed([aContainer("app", [["1"], ["2"]])]), edition: "ghes-3.19" });

  test("has its API under /api/v3, and nowhere else", async () => {
    expect(await refusalOf(github, `GET /api/v3${app}`, "ghp_mona")).toBe("200");
    expect(await refusalOf(github, `GET ${app}`, "ghp_mona")).toBe("404 Not Found");
    expect(await refusalOf(checkedEmulator(), `GET /api/v3${app}`, "ghp_mona")).toMatch(/^40[14]/);
  });

  test("has addresses of its own host, and names its release", async () => {
    const response = await github.fetch(`http://ghes.example.com/api/v3${app}/versions?per_page=1`, {
      headers: { authorization: "Bearer ghp_mona" },
    });
    expect(response.headers.get("x-github-enterprise-version")).toBe("3.19.0");
    expect(response.headers.get("link")).toContain(
      '<http://ghes.example.com/api/v3/organizations/4242/packages/container/app/versions?per_page=1&page=2>; rel="next"',
    );
    expect(await response.json()).toMatchObject([
      {
        url: expect.stringMatching(
          /^http:\/\/ghes\.example\.com\/api\/v3\/orgs\/acme\/packages\/container\/app\/versions\/\d+$/,
        ),
        package_html_url: "http://ghes.example.com/orgs/acme/packages/container/package/app",
      },
    ]);
  });

  test("knows the API version of its description only, and names its own documentation", async () => {
    const version = { "x-github-api-version": "2026-03-10" };
    expect(await ask(github, `GET /api/v3${app}`, "ghp_mona", version)).toMatchObject({ status: 400 });
    const { body } = await ask(github, "GET /api/v3/orgs/acme/packages/npm/none", "ghp_mona");
    expect(Object(body).documentation_url).toBe(
      "https://docs.github.com/enterprise-server@3.19/rest/packages/packages#get-a-package-for-an-organization",
    );
  });

  test("tells its release to who asks before anything else", async () => {
    expect((await ask(github, "GET /api/v3/meta")).body).toMatchObject({ installed_version: "3.19.0" });
  });
});

describe("Enterprise Cloud", () => {
  const organizations = [
    { login: "acme", id: 4242, members: { mona: "admin" as const }, sso: true },
    { login: "initech", members: { mona: "admin" as const }, classicTokens: "forbidden" as const },
  ];
  const tokens = [
    { token: "ghp_mona", user: "mona", scopes: ["read:packages", "repo"] },
    { token: "ghp_authorized", user: "mona", scopes: ["read:packages"], sso: ["acme"] },
    { token: "gho_mona", user: "mona", scopes: ["read:packages"] },
    { token: "ghu_mona", user: "mona", packages: "read" as const },
  ];
  const repositories = [{ name: "octocat/hello-world" }];
  const packages = [aContainer("app", [["1"]], { visibility: "public" })];
  const seed = aSeed(packages, { organizations, tokens, repositories });
  const github = checkedEmulator({ seed, edition: "ghec" });

  test("refuses tokens that are not authorized for an organization's single sign-on, and says where to authorize them", async () => {
    const { status, body, headers } = await ask(github, `GET ${app}`, "ghp_mona");
    expect({ status, body }).toEqual({
      status: 403,
      body: {
        message:
          "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.",
        documentation_url:
          "https://docs.github.com/articles/authenticating-to-a-github-organization-with-saml-single-sign-on/",
        status: "403",
      },
    });
    expect(headers.get("x-github-sso")).toMatch(
      /^required; url=https:\/\/github\.com\/orgs\/acme\/sso\?authorization_request=\w+$/,
    );
    expect(await refusalOf(github, `GET ${app}`, "gho_mona")).toContain("your OAuth token access");
    expect(await refusalOf(github, `GET ${app}`, "ghp_authorized")).toBe("200");
    expect(await refusalOf(github, `GET ${app}`, "ghu_mona")).toBe("200");
  });

  test("is the only edition with single sign-on", async () => {
    expect(await refusalOf(checkedEmulator({ seed }), `GET ${app}`, "ghp_mona")).toBe("200");
  });

  test("lets an organization forbid classic tokens", async () => {
    expect(await refusalOf(github, "GET /orgs/initech/packages?package_type=npm", "ghp_mona")).toBe(
      "403 `initech` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.",
    );
    for (const token of ["gho_mona", "ghu_mona"]) {
      expect(await refusalOf(github, "GET /orgs/initech/packages?package_type=npm", token)).toBe("200");
    }
  });

  test("has sites of its own with data residency, by the host that is asked or by the option", async () => {
    const page = async (host: string, subdomain?: string): Promise<unknown> => {
      const own = checkedEmulator({ seed, edition: "ghec", ...(subdomain !== undefined && { subdomain }) });
      const response = await own.fetch(`${host}${app}`, { headers: { authorization: "Bearer ghp_authorized" } });
      return Object(await response.json()).html_url;
    };
    const rest = "/orgs/acme/packages/container/package/app";
    expect(await page("https://api.octocorp.ghe.com")).toBe(`https://octocorp.ghe.com${rest}`);
    expect(await page("http://127.0.0.1:4000", "octocorp")).toBe(`https://octocorp.ghe.com${rest}`);
    expect(await page("https://api.github.com")).toBe(`https://github.com${rest}`);
  });
});

test("a site of GHE.com answers nothing without a token", async () => {
  const seed = aSeed();
  const residence = checkedEmulator({ seed, edition: "ghec", subdomain: "octocorp" });
  expect(await refusalOf(residence, "GET /users/acme")).toBe("401 Requires authentication");
  expect(await refusalOf(residence, "GET /users/acme", "ghp_mona")).toBe("200");
  expect(await refusalOf(checkedEmulator({ seed, edition: "ghec" }), "GET /users/acme")).toBe("200");
});

test("an edition that there is not is refused with those that there are", () => {
  // @ts-expect-error it may come from a command line
  expect(() => checkedEmulator({ edition: "ghes-2.0" })).toThrow(
    '"ghes-2.0" is no edition: there are fpt, ghec, ghes-3.17',
  );
});
