import { describe, expect, test } from "vitest";
import type { SeedPackage } from "../../src/index.ts";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask, namesIn, refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const maven: SeedPackage = {
  owner: "acme",
  type: "maven",
  name: "com.acme.app",
  repository: "acme/app",
  versions: [{ name: "1.0" }, { name: "1.1" }],
};
const seed = aSeed([
  aContainer("open", [["1"], ["2"]], { visibility: "public" }),
  aContainer("hidden", [["1"], ["2"]]),
  aContainer("shared", [["1"], ["2"]], { visibility: "internal" }),
  aContainer("given", [["1"], ["2"]], { roles: { hubot: "read" } }),
  aContainer("team", [["1"], ["2"]], { roles: { "@readers": "admin" } }),
  aContainer("linked", [["1"], ["2"]], { repository: "acme/app" }),
  maven,
  aContainer("own", [["1"], ["2"]], { owner: "octocat" }),
]);
const github = checkedEmulator({ seed, rateLimits: false });

async function seen(owner: string, token: string): Promise<string[]> {
  const list = await ask(github, `GET /users/${owner}/packages?package_type=container`, token);
  return namesIn(list)
    .map(String)
    .toSorted((one, other) => one.localeCompare(other));
}

describe("who may read", () => {
  test("an organization's admin sees everything in it", async () => {
    expect(await seen("acme", "ghp_mona")).toEqual(["given", "hidden", "linked", "open", "shared", "team"]);
  });

  test("a member sees what is public, internal, given to them or to their team, or inherited from a repository", async () => {
    expect(await seen("acme", "ghp_hubot")).toEqual(["given", "linked", "open", "shared", "team"]);
  });

  test("a stranger sees what is public", async () => {
    expect(await seen("acme", "ghp_octocat")).toEqual(["open"]);
    expect(await seen("octocat", "ghp_octocat")).toEqual(["own"]);
    expect(await seen("octocat", "ghp_hubot")).toEqual([]);
  });

  test("what somebody may not see is as if it were not there", async () => {
    expect(await refusalOf(github, "GET /orgs/acme/packages/container/hidden", "ghp_hubot")).toBe(
      "404 Package not found.",
    );
    expect(await refusalOf(github, "GET /orgs/acme/packages/container/none", "ghp_hubot")).toBe(
      "404 Package not found.",
    );
  });
});

describe("who may delete", () => {
  test.each(["given", "open", "shared"])("a member who may read %s only is told that it is not there", async (name) => {
    const path = `/orgs/acme/packages/container/${name}`;
    expect(await refusalOf(github, `GET ${path}`, "ghp_hubot")).toBe("200");
    expect(await refusalOf(github, `DELETE ${path}`, "ghp_hubot")).toBe("404 Package not found.");
  });

  test("a member who may read only deletes and restores no version, and restores no package", async () => {
    const own = checkedEmulator({ seed });
    const path = "/orgs/acme/packages/container/given";
    const { body } = await ask(own, `GET ${path}/versions`, "ghp_hubot");
    const [newest, oldest] = Array.isArray(body) ? body.map((version: unknown) => Object(version).id) : [];
    expect(await refusalOf(own, `DELETE ${path}/versions/${newest}`, "ghp_hubot")).toBe("404 Package not found.");
    expect(await refusalOf(own, `DELETE ${path}/versions/${oldest}`, "ghp_mona")).toBe("204");
    expect(await refusalOf(own, `POST ${path}/versions/${oldest}/restore`, "ghp_hubot")).toBe("404 Package not found.");
    expect(await refusalOf(own, `DELETE ${path}`, "ghp_mona")).toBe("204");
    expect(await refusalOf(own, `POST ${path}/restore`, "ghp_hubot")).toBe("404 Package not found.");
    expect(await refusalOf(own, `POST ${path}/restore`, "ghp_mona")).toBe("204");
  });

  test("the admin role on an organization's package takes that of the organization as well, unless it is assumed to be enough", async () => {
    const call = ["DELETE /orgs/acme/packages/container/team", "ghp_hubot"] as const;
    expect(await refusalOf(github, ...call)).toBe("404 Package not found.");
    const assumptions = { organizationAdmin: "package-admin" } as const;
    expect(await refusalOf(checkedEmulator({ seed, assumptions }), ...call)).toBe("204");
  });

  test("users delete what is theirs, by their name and as themselves", async () => {
    const own = checkedEmulator({ seed });
    const { body } = await ask(own, "GET /user/packages/container/own/versions", "ghp_octocat");
    const id = Array.isArray(body) ? Object(body[0]).id : undefined;
    expect(await refusalOf(own, `DELETE /user/packages/container/own/versions/${id}`, "ghp_octocat")).toBe("204");
    expect(await refusalOf(own, "DELETE /users/octocat/packages/container/own", "ghp_octocat")).toBe("204");
  });
});

describe("a package that belongs to a repository", () => {
  const path = "/orgs/acme/packages/maven/com.acme.app";
  const reader = "ghp_reader";

  test("takes the scope repo besides", async () => {
    expect(await refusalOf(github, `GET ${path}`, "ghp_mona")).toBe("200");
    expect(await refusalOf(github, `GET ${path}`, reader)).toBe("404 Package not found.");
    expect((await ask(github, "GET /orgs/acme/packages?package_type=maven", reader)).body).toEqual([]);
  });

  test("is read without repo when that is assumed", async () => {
    for (const repoScope of ["never", "writes"] as const) {
      const other = checkedEmulator({ seed, assumptions: { repoScope } });
      expect(await refusalOf(other, `GET ${path}`, reader)).toBe("200");
    }
    const spoken = checkedEmulator({ seed, assumptions: { repoScopeStatus: 403 } });
    expect(await refusalOf(spoken, `GET ${path}`, reader)).toMatch(/^403 .*repo/);
  });

  test("has the rights of its repository, and nobody else's", async () => {
    expect(await refusalOf(github, `GET ${path}`, "ghp_hubot")).toBe("200");
    expect(await refusalOf(github, `GET ${path}`, "ghp_octocat")).toBe("404 Package not found.");
    expect(await refusalOf(github, `DELETE ${path}`, "ghp_hubot")).toBe("404 Package not found.");
  });

  test("is every package but a container on Enterprise Server", async () => {
    const npm: SeedPackage = { ...maven, type: "npm", name: "lib" };
    const both = aSeed([npm, aContainer("app", [["1"]])]);
    const server = checkedEmulator({ seed: both, edition: "ghes-3.19" });
    const at = "/api/v3/orgs/acme/packages";
    expect(await refusalOf(server, `GET ${at}/npm/lib`, reader)).toBe("404 Package not found.");
    expect(await refusalOf(server, `GET ${at}/container/app`, reader)).toBe("200");
    expect(await refusalOf(checkedEmulator({ seed: both }), "GET /orgs/acme/packages/npm/lib", reader)).toBe("200");
  });

  test("takes repo to be deleted where only that is assumed, and wherever the repository is not public", async () => {
    const site: SeedPackage = { ...maven, name: "com.acme.site", repository: "acme/site" };
    const token = { token: "ghp_deleter", user: "mona", scopes: ["read:packages", "delete:packages"] };
    const both = aSeed([maven, site], { tokens: [token] });
    const asked = (repoScope: "private" | "writes", call: string): Promise<string> =>
      refusalOf(checkedEmulator({ seed: both, assumptions: { repoScope } }), call, "ghp_deleter");
    const sitePath = "/orgs/acme/packages/maven/com.acme.site";
    expect(await asked("writes", `GET ${path}`)).toBe("200");
    expect(await asked("writes", `DELETE ${path}`)).toBe("404 Package not found.");
    expect(await asked("private", `GET ${path}`)).toBe("404 Package not found.");
    expect(await asked("private", `GET ${sitePath}`)).toBe("200");
    expect(await asked("private", `DELETE ${sitePath}`)).toBe("204");
  });

  test("is read by members where its repository is internal; roles of its own give nothing", async () => {
    const repositories = [{ name: "acme/inner", visibility: "internal" as const }, { name: "acme/app" }];
    const lib: SeedPackage = { ...maven, type: "npm", name: "lib", roles: { hubot: "read" } };
    const own = aSeed([{ ...maven, repository: "acme/inner" }, lib], {
      repositories: [...repositories, { name: "octocat/hello-world" }],
    });
    const server = checkedEmulator({ seed: own, edition: "ghes-3.19" });
    expect(await refusalOf(server, `GET /api/v3${path}`, "ghp_hubot")).toBe("200");
    expect(await refusalOf(server, `GET /api/v3${path}`, "ghp_octocat")).toBe("404 Package not found.");
    expect(await refusalOf(server, "GET /api/v3/orgs/acme/packages/npm/lib", "ghp_hubot")).toBe(
      "404 Package not found.",
    );
    expect(await refusalOf(checkedEmulator({ seed: own }), "GET /orgs/acme/packages/npm/lib", "ghp_hubot")).toBe("200");
  });

  test("is shown on the pages of its repository", async () => {
    const { body } = await ask(github, `GET ${path}`, "ghp_mona");
    expect(body).toMatchObject({
      html_url: expect.stringMatching(/^https:\/\/github\.com\/acme\/app\/packages\/\d+$/),
    });
    const odd = checkedEmulator({ seed: aSeed([{ ...maven, versions: [{ name: "1.0+a&b" }] }]) });
    const { body: versions } = await ask(odd, `GET ${path}/versions`, "ghp_mona");
    expect(versions).toMatchObject([{ html_url: expect.stringMatching(/\/packages\/\d+\?version=1\.0%2Ba%26b$/) }]);
  });
});
