import { describe, expect, test } from "vitest";
import type { Emulator, SeedPackage } from "../../src/index.ts";
import { aContainer, anNpmPackage, aSeed } from "../a-seed.ts";
import { ask, namesIn, refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const lastTagged = "400 You cannot delete the last tagged version of a package. You must delete the package instead.";
const lastVersion = "400 You cannot delete the last version of a package. You must delete the package instead.";
const tooPopular =
  "400 Publicly visible package versions with more than 5000 downloads cannot be deleted. Contact GitHub support for further assistance.";

function githubWith(...packages: readonly SeedPackage[]): Emulator {
  return checkedEmulator({ seed: aSeed(packages), rateLimits: false });
}

/** The ids of a package's versions, newest first. */
async function idsOf(github: Emulator, path: string): Promise<number[]> {
  const { body } = await ask(github, `GET ${path}/versions?per_page=100`, "ghp_mona");
  return Array.isArray(body) ? body.map((version: unknown) => Number(Object(version).id)) : [];
}

describe("a version", () => {
  const app = "/orgs/acme/packages/container/app";
  const lib = "/orgs/acme/packages/npm/lib";

  test("is gone when it is deleted, and listed as deleted", async () => {
    const github = githubWith(anNpmPackage("lib", ["1.0.0", "1.1.0"]));
    const [newest] = await idsOf(github, lib);
    expect(await ask(github, `DELETE ${lib}/versions/${newest}`, "ghp_mona")).toMatchObject({
      status: 204,
      body: undefined,
    });
    expect(await refusalOf(github, `GET ${lib}/versions/${newest}`, "ghp_mona")).toBe("404 Package version not found.");
    expect(await refusalOf(github, `DELETE ${lib}/versions/${newest}`, "ghp_mona")).toBe(
      "404 Package version not found.",
    );
    expect(namesIn(await ask(github, `GET ${lib}/versions`, "ghp_mona"))).toEqual(["1.0.0"]);
    const deleted = await ask(github, `GET ${lib}/versions?state=deleted`, "ghp_mona");
    expect(deleted.body).toMatchObject([{ name: "1.1.0", deleted_at: expect.stringMatching(/Z$/) }]);
    expect((await ask(github, `GET ${lib}`, "ghp_mona")).body).toMatchObject({ version_count: 1 });
  });

  test("is the one that goes of several that were published at one time; those are listed by their ids", async () => {
    const created = "1 day ago";
    const versions = [5, 1, 4, 2, 3].map((id) => ({ id, name: `1.0.${id}`, created }));
    const github = githubWith({ owner: "acme", type: "npm", name: "lib", versions });
    expect(await idsOf(github, lib)).toEqual([5, 4, 3, 2, 1]);
    for (const id of [3, 5, 1]) expect(await refusalOf(github, `DELETE ${lib}/versions/${id}`, "ghp_mona")).toBe("204");
    expect(await idsOf(github, lib)).toEqual([4, 2]);
  });

  test("that is the last one stays", async () => {
    const github = githubWith(anNpmPackage("lib", ["1.0.0"]));
    const [only] = await idsOf(github, lib);
    expect(await refusalOf(github, `DELETE ${lib}/versions/${only}`, "ghp_mona")).toBe(lastVersion);
  });

  test.each([
    ["docker", [{ tags: [] }]],
    ["nuget", [{ name: "1.0.0" }]],
  ] as const)(
    "that is the last one of %s stays, even where that of npm is assumed to take the package along",
    async (type, versions) => {
      const seed = aSeed([{ owner: "acme", type, name: "last", repository: "acme/app", versions }]);
      const github = checkedEmulator({ seed, assumptions: { lastNpmVersion: "delete-package" } });
      const path = `/orgs/acme/packages/${type}/last`;
      const [only] = await idsOf(github, path);
      expect(await refusalOf(github, `DELETE ${path}/versions/${only}`, "ghp_mona")).toBe(lastVersion);
    },
  );

  test("of a container stays when it is the last one with a tag, however many untagged ones there are", async () => {
    const github = githubWith(aContainer("app", [[], ["latest"], []]));
    const [newest, tagged, oldest] = await idsOf(github, app);
    expect(await refusalOf(github, `DELETE ${app}/versions/${tagged}`, "ghp_mona")).toBe(lastTagged);
    expect(await refusalOf(github, `DELETE ${app}/versions/${newest}`, "ghp_mona")).toBe("204");
    expect(await refusalOf(github, `DELETE ${app}/versions/${oldest}`, "ghp_mona")).toBe("204");
  });

  test("of a container without a tag goes, even when it is the last", async () => {
    const github = githubWith(aContainer("app", [[]]));
    const [only] = await idsOf(github, app);
    expect(await refusalOf(github, `DELETE ${app}/versions/${only}`, "ghp_mona")).toBe("204");
    expect((await ask(github, `GET ${app}/versions`, "ghp_mona")).body).toEqual([]);
  });

  test.each([
    ["of a public package stays", "public", tooPopular],
    ["of a private package goes", "private", "204"],
    ["of an internal package goes", "internal", "204"],
  ] as const)("with more than 5,000 downloads %s", async (_, visibility, expected) => {
    const versions = [{ tags: ["1"] }, { tags: [], downloads: 5001 }, { tags: ["2"], downloads: 5000 }];
    const dated = versions.map((version, index) => ({ ...version, created: `${3 - index} days ago` }));
    const github = githubWith({ ...aContainer("app", []), visibility, versions: dated });
    const [atLimit, over] = await idsOf(github, app);
    // Untagged children are refused, too.
    expect(await refusalOf(github, `DELETE ${app}/versions/${over}`, "ghp_mona")).toBe(expected);
    expect(await refusalOf(github, `DELETE ${app}/versions/${atLimit}`, "ghp_mona")).toBe("204");
  });

  test("that is an index leaves its manifests where they are", async () => {
    const child = `sha256:${"a".repeat(64)}`;
    const versions = [
      { name: child, created: "2 days ago" },
      { name: `sha256:${"b".repeat(64)}`, tags: ["1"], children: [child], created: "1 day ago" },
      { tags: ["2"], created: "1 hour ago" },
    ];
    const seed = aSeed([{ ...aContainer("app", []), versions }]);
    const left = async (github: Emulator): Promise<number> => {
      const [, index] = await idsOf(github, app);
      await ask(github, `DELETE ${app}/versions/${index}`, "ghp_mona");
      return (await idsOf(github, app)).length;
    };
    expect(await left(checkedEmulator({ seed }))).toBe(2);
    expect(await left(checkedEmulator({ seed, effects: { indexCascade: true } }))).toBe(1);
  });
});

describe("a package", () => {
  test("is gone with its versions when it is deleted", async () => {
    const github = githubWith(anNpmPackage("lib", ["1.0.0"]));
    expect(await refusalOf(github, "DELETE /orgs/acme/packages/npm/lib", "ghp_mona")).toBe("204");
    expect(await refusalOf(github, "GET /orgs/acme/packages/npm/lib", "ghp_mona")).toBe("404 Package not found.");
    expect(await refusalOf(github, "GET /orgs/acme/packages/npm/lib/versions", "ghp_mona")).toBe(
      "404 Package not found.",
    );
    expect(await refusalOf(github, "DELETE /orgs/acme/packages/npm/lib", "ghp_mona")).toBe("404 Package not found.");
    expect((await ask(github, "GET /orgs/acme/packages?package_type=npm", "ghp_mona")).body).toEqual([]);
  });

  test("that is public stays when a version has more than 5,000 downloads, unless it is assumed to go", async () => {
    const seed = aSeed([
      anNpmPackage("lib", [], { visibility: "public", versions: [{ name: "1.0.0", downloads: 6000 }] }),
    ]);
    const call = ["DELETE /orgs/acme/packages/npm/lib", "ghp_mona"] as const;
    expect(await refusalOf(checkedEmulator({ seed }), ...call)).toMatch(
      /^400 Publicly visible packages with a version/,
    );
    const assumptions = { wholePackageOver5000: "allow" } as const;
    expect(await refusalOf(checkedEmulator({ seed, assumptions }), ...call)).toBe("204");
  });
});
