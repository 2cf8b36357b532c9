import { describe, expect, test } from "vitest";
import { aContainer, anNpmPackage, aSeed } from "../a-seed.ts";
import { ask, namesIn, refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const many = Array.from({ length: 65 }, (_, index) => [`v${index}`]);
const packages = Array.from({ length: 35 }, (_, index) =>
  anNpmPackage(`lib-${String(index).padStart(2, "0")}`, ["1.0.0"], { created: `${index + 2} days ago` }),
);
const seed = aSeed([
  aContainer("team/app", many),
  aContainer("shared", [["1"]], { visibility: "internal" }),
  aContainer("site", [["1"]], { visibility: "public" }),
  ...packages,
]);
const github = checkedEmulator({ seed, rateLimits: false });
const versions = "/orgs/acme/packages/container/team%2Fapp/versions";

describe("a list of versions", () => {
  test("has 30 on a page, the newest first", async () => {
    const { body } = await ask(github, `GET ${versions}`, "ghp_mona");
    expect(body).toHaveLength(30);
    expect(body).toMatchObject([
      {
        url: expect.stringMatching(
          /^https:\/\/api\.github\.com\/orgs\/acme\/packages\/container\/team%2Fapp\/versions\/\d+$/,
        ),
        metadata: { container: { tags: ["v64"] } },
      },
      { metadata: { container: { tags: ["v63"] } } },
      ...Array.from({ length: 28 }, () => ({})),
    ]);
  });

  test("names its other pages by the owner's number, in GitHub's order", async () => {
    const page = (number: number): string =>
      `<https://api.github.com/organizations/4242/packages/container/team%2Fapp/versions?per_page=20&page=${number}>`;
    const link = async (query: string): Promise<string | null> =>
      (await ask(github, `GET ${versions}?per_page=20${query}`, "ghp_mona")).headers.get("link");
    expect(await link("")).toBe(`${page(2)}; rel="next", ${page(4)}; rel="last"`);
    expect(await link("&page=2")).toBe(
      `${page(1)}; rel="prev", ${page(3)}; rel="next", ${page(4)}; rel="last", ${page(1)}; rel="first"`,
    );
    expect(await link("&page=4")).toBe(`${page(3)}; rel="prev", ${page(1)}; rel="first"`);
    expect(await link("&page=9")).toBe(`${page(4)}; rel="prev", ${page(1)}; rel="first"`);
  });

  test("has no link when one page holds all, and no page after one that is full", async () => {
    const { headers } = await ask(github, `GET ${versions}?per_page=13`, "ghp_mona");
    expect(headers.get("link")).toContain('&page=5>; rel="last"');
    expect((await ask(github, `GET ${versions}?per_page=65`, "ghp_mona")).headers.has("link")).toBe(false);
    expect((await ask(github, `GET ${versions}?per_page=100`, "ghp_mona")).headers.has("link")).toBe(false);
  });

  test("is reached by the address in its link, which keeps the host of the request", async () => {
    const first = await github.fetch(`http://127.0.0.1:4000${versions}?per_page=40`, {
      headers: { authorization: "Bearer ghp_mona" },
    });
    const [, next = ""] = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "") ?? [];
    expect(next).toMatch(/^http:\/\/127\.0\.0\.1:4000\/organizations\/4242\//);
    const second = await github.fetch(next, { headers: { authorization: "Bearer ghp_mona" } });
    expect(await second.json()).toHaveLength(25);
  });

  test.each([
    ["per_page=500", 65],
    ["per_page=0", 30],
    ["per_page=x&page=-1", 30],
    ["page=99", 0],
  ])("with %s has %d items", async (query, count) => {
    expect((await ask(github, `GET ${versions}?${query}`, "ghp_mona")).body).toHaveLength(count);
  });

  test.each(["default", "refuse"] as const)("has 100 at most (nonsense: %s)", async (pageNonsense) => {
    const big = aSeed([{ owner: "acme", type: "container", name: "big", generate: { versions: 101 } }]);
    const own = checkedEmulator({ seed: big, assumptions: { pageNonsense } });
    const { body, headers } = await ask(own, "GET /orgs/acme/packages/container/big/versions?per_page=500", "ghp_mona");
    expect(body).toHaveLength(100);
    expect(headers.get("link")).toMatch(/[?&]page=2>; rel="last"/);
  });

  test("of a user names its pages by the path that was asked, when that is assumed", async () => {
    const seedOfOwn = aSeed([aContainer("app", many, { owner: "octocat" })]);
    const own = checkedEmulator({ seed: seedOfOwn, assumptions: { userVersionLinks: "login" } });
    for (const place of ["user", "users/octocat"]) {
      const path = `/${place}/packages/container/app/versions`;
      const { headers } = await ask(own, `GET ${path}`, "ghp_octocat");
      expect(headers.get("link")).toMatch(`<https://api.github.com${path}?page=2>; rel="next"`);
    }
  });

  test("of a state that there is not is refused, or has the active ones when that is assumed", async () => {
    const call = [`GET ${versions}?state=gone`, "ghp_mona"] as const;
    expect(await refusalOf(github, ...call)).toBe("400 Invalid argument.");
    const lenient = checkedEmulator({ seed, assumptions: { filterStatus: 200 } });
    expect((await ask(lenient, ...call)).body).toHaveLength(30);
  });

  test("of a user takes page, per_page and state, although its description has none of them", async () => {
    const own = checkedEmulator({ seed: aSeed([aContainer("app", many, { owner: "octocat" })]) });
    const call = "GET /users/octocat/packages/container/app/versions?per_page=60&page=2";
    const { body, headers } = await ask(own, call, "ghp_octocat");
    expect(body).toHaveLength(5);
    expect(headers.get("link")).toMatch(/^<https:\/\/api\.github\.com\/user\/583231\/packages\//);
    const next = await ask(own, "GET /user/583231/packages/container/app/versions?per_page=60", "ghp_octocat");
    expect(next.body).toHaveLength(60);
    for (const place of ["organizations/583231", "user/4242"]) {
      const path = `/${place}/packages/container/app/versions`;
      expect(await refusalOf(own, `GET ${path}`, "ghp_octocat")).toBe("404 Not Found");
    }
    expect(
      (await ask(own, "GET /users/octocat/packages/container/app/versions?state=deleted", "ghp_octocat")).body,
    ).toEqual([]);
  });
});

describe("a list of packages", () => {
  const list = "GET /orgs/acme/packages?package_type=";

  test("has no link, although there are more", async () => {
    const { body, headers } = await ask(github, `${list}npm`, "ghp_mona");
    expect(body).toHaveLength(30);
    expect(headers.has("link")).toBe(false);
    expect((await ask(github, `${list}npm&page=2`, "ghp_mona")).body).toHaveLength(5);
  });

  test("ends at its 10,000th place", async () => {
    expect(await refusalOf(github, `${list}npm&per_page=100&page=100`, "ghp_mona")).toBe("200");
    expect(await refusalOf(github, `${list}npm&per_page=100&page=101`, "ghp_mona")).toMatch(
      /^400 Only the first 10000/,
    );
  });

  test("is narrowed by visibility", async () => {
    const names = async (visibility: string): Promise<unknown[]> =>
      namesIn(await ask(github, `${list}container&visibility=${visibility}`, "ghp_mona"));
    expect(await names("public")).toEqual(["site"]);
    expect(await names("private")).toEqual(["team/app"]);
    expect(await names("internal")).toEqual(["shared"]);
  });

  test("of a registry that belongs to repositories takes internal for private", async () => {
    const maven = { owner: "acme", type: "maven", name: "com.acme.app", repository: "acme/app" } as const;
    const own = checkedEmulator({ seed: aSeed([{ ...maven, versions: [{ name: "1.0" }] }]) });
    expect(namesIn(await ask(own, `${list}maven&visibility=internal`, "ghp_mona"))).toEqual(["com.acme.app"]);
  });

  test.each(["", "pypi"])("without a package type that there is, as with %j, is refused", async (type) => {
    expect(await refusalOf(github, `${list}${type}`, "ghp_mona")).toBe("400 Invalid argument.");
  });

  test("of an organization is there under the path of users, too; a user's is not under that of organizations", async () => {
    expect(namesIn(await ask(github, "GET /users/ACME/packages?package_type=container", "ghp_mona"))).toHaveLength(3);
    expect(await refusalOf(github, "GET /orgs/octocat/packages?package_type=npm", "ghp_mona")).toBe("404 Not Found");
  });
});

test("Docker packages whose name a container has are in conflict", async () => {
  const docker = { owner: "acme", type: "docker", repository: "acme/app", versions: [{ tags: ["1"] }] } as const;
  const deleted = "1 day ago";
  const own = checkedEmulator({
    seed: aSeed([
      ...["legacy", "gone"].map((name) => aContainer(name, [["1"]])),
      aContainer("other", [], { deleted }),
      { ...docker, name: "legacy" },
      { ...docker, name: "other" },
      { ...docker, name: "gone", versions: [], deleted },
    ]),
  });
  const conflicts = await ask(own, "GET /orgs/acme/docker/conflicts", "ghp_mona");
  expect(conflicts.body).toMatchObject([{ name: "legacy", package_type: "docker" }]);
  // Who may not see them is told of none.
  expect((await ask(own, "GET /orgs/acme/docker/conflicts", "ghp_octocat")).body).toEqual([]);
});
