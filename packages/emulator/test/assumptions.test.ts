import { describe, expect, test } from "vitest";
import { assumptionTable } from "../src/index.ts";
import type { AssumptionChoices, AssumptionName, Seed } from "../src/index.ts";
import { aContainer, anNpmPackage, aSeed } from "./a-seed.ts";
import { ask } from "./ask.ts";
import { checkedEmulator } from "./checked-emulator.ts";

const docker = {
  owner: "acme",
  type: "docker",
  name: "old",
  repository: "acme/app",
  versions: [{ tags: ["1"] }],
} as const;
const maven = {
  owner: "acme",
  type: "maven",
  name: "com.acme.app",
  repository: "acme/site",
  versions: [{ name: "1" }],
} as const;
const many = Array.from({ length: 3 }, (_, index) => [`${index}`]);
const seed = aSeed(
  [
    aContainer("app", many, { roles: { hubot: "admin" } }),
    aContainer("shared", [["1"]], { visibility: "internal" }),
    {
      ...aContainer("moved", []),
      versions: [{ tags: ["1"], deleted: "1 day ago", created: "9 days ago" }, { tags: ["1", "2"] }],
    },
    {
      ...aContainer("kept", []),
      versions: [{ tags: ["1"], deleted: "40 days ago", created: "90 days ago" }, { tags: ["2"] }],
    },
    anNpmPackage("lib", ["1.0.0"], { created: "9 days ago" }),
    anNpmPackage("abc", ["1.0.0"], { created: "3 days ago" }),
    anNpmPackage("popular", [], {
      visibility: "public",
      versions: [{ name: "1.0.0", downloads: 9000 }],
      created: "4 days ago",
    }),
    anNpmPackage("gone", [], {
      deleted: "40 days ago",
      created: "90 days ago",
      versions: [{ name: "1.0.0", created: "90 days ago" }],
    }),
    docker,
    maven,
    aContainer("own", many, { owner: "octocat" }),
  ],
  {
    tokens: [
      ...(aSeed().tokens ?? []),
      { token: "ghp_delete", user: "mona", scopes: ["delete:packages"] },
      { token: "github_pat_mona", user: "mona" },
      { token: "ghs_app", kind: "app-installation", installation: "acme", packages: "read" },
    ],
  },
);
const orgs = "/orgs/acme/packages";
const list = `GET ${orgs}?package_type=npm`;

/** A call whose answer is another when the assumption is switched. */
const calls: Readonly<Record<AssumptionName, readonly [call: string, token: string, more?: AssumptionChoices]>> = {
  getVersionScopeText: [`GET ${orgs}/npm/lib/versions/1`, "ghp_none"],
  restorePackageScopeText: [`POST ${orgs}/npm/lib/restore`, "ghp_none"],
  restoreVersionScopeText: [`POST ${orgs}/npm/lib/versions/1/restore`, "ghp_none"],
  conflictsScopeText: ["GET /orgs/acme/docker/conflicts", "ghp_none"],
  versionAbsentText: [`GET ${orgs}/npm/lib/versions/1`, "ghp_mona"],
  packageTypeStatus: [`GET ${orgs}`, "ghp_mona"],
  pathPackageTypeStatus: [`GET ${orgs}/pypi/lib`, "ghp_mona"],
  filterStatus: [`${list}&visibility=secret`, "ghp_mona"],
  restoreRefusedStatus: [`POST ${orgs}/npm/gone/restore`, "ghp_mona"],
  listsExpiredDeletions: [`GET ${orgs}/container/kept/versions?state=deleted`, "ghp_mona"],
  tagsReturn: [`GET ${orgs}/container/moved/versions`, "ghp_mona"],
  deleteScopeReads: [`DELETE ${orgs}/npm/lib`, "ghp_delete"],
  repoScope: [`GET ${orgs}/maven/com.acme.app`, "ghp_reader"],
  repoScopeStatus: [`GET ${orgs}/maven/com.acme.app`, "ghp_reader"],
  wholePackageOver5000: [`DELETE ${orgs}/npm/popular`, "ghp_mona"],
  wholePackageOver5000Text: [`DELETE ${orgs}/npm/popular`, "ghp_mona"],
  lastNpmVersion: [`DELETE ${orgs}/npm/lib/versions/{first}`, "ghp_mona"],
  fineGrainedStatus: [list, "github_pat_mona"],
  installationTokens: [`GET ${orgs}/npm/lib`, "ghs_app"],
  organizationAdmin: [`DELETE ${orgs}/container/app`, "ghp_hubot"],
  internalShown: [`GET ${orgs}/container/shared`, "ghp_mona"],
  dockerMetadata: [`GET ${orgs}/docker/old/versions`, "ghp_mona"],
  listOrder: [list, "ghp_mona"],
  cappedText: [`${list}&page=10001`, "ghp_mona"],
  pageNonsense: [`${list}&page=x`, "ghp_mona"],
  userVersionLinks: ["GET /users/octocat/packages/container/own/versions?per_page=1", "ghp_octocat"],
  nameCase: [`GET ${orgs}/npm/LIB`, "ghp_mona"],
  secondaryWindow: [list, "ghp_mona"],
  apiVersionGoneText: [`GET ${orgs}/npm/lib`, "ghp_mona"],
};

/** Status, body and link of the call, when these assumptions are made. */
async function answered(name: AssumptionName, assumptions: AssumptionChoices): Promise<string> {
  const [call, token] = calls[name];
  const clock = { now: name === "apiVersionGoneText" ? "2029-01-01T00:00:00Z" : "2026-01-01T00:00:00Z", frozen: true };
  const github = checkedEmulator({ seed: seed satisfies Seed, assumptions, clock });
  const first = async (path: string): Promise<string> => {
    const { body } = await ask(github, `GET ${path}`, "ghp_mona");
    return String(Array.isArray(body) ? Object(body[0]).id : "");
  };
  if (name === "tagsReturn") {
    const moved = `${orgs}/container/moved/versions`;
    await ask(github, `POST ${moved}/${await first(`${moved}?state=deleted`)}/restore`, "ghp_mona");
  }
  const path = call.includes("{first}") ? call.replace("{first}", await first(`${orgs}/npm/lib/versions`)) : call;
  const version = name === "apiVersionGoneText" ? { "x-github-api-version": "2022-11-28" } : {};
  const { status, body, headers } = await ask(github, path, token, version);
  return JSON.stringify([status, body, headers.get("link")]);
}

// Its switch is tried where the limits are.
const elsewhere: ReadonlySet<string> = new Set(["secondaryWindow"]);
// The keys of the table are the assumptions.
const names = (Object.keys(assumptionTable) as AssumptionName[]).filter((name) => !elsewhere.has(name));

describe("an assumption", () => {
  test.each(names)("%s can be switched, and is seen in an answer", async (name) => {
    const { default: usual, choices = ["Something else."] } = assumptionTable[name];
    const others = choices.filter((choice: unknown) => choice !== usual);
    const before = await answered(name, {});
    const after = await Promise.all(others.map((choice) => answered(name, { [name]: choice })));
    expect(after.filter((answer) => answer !== before)).not.toEqual([]);
    expect(await answered(name, { [name]: usual })).toBe(before);
  });

  test("that there is not is refused, with those that there are", () => {
    // @ts-expect-error it may come from a command line
    expect(() => checkedEmulator({ assumptions: { nothing: 1 } })).toThrow('"nothing" is no assumption: there are');
  });

  test("is refused what it cannot be", () => {
    // @ts-expect-error it may come from a command line
    expect(() => checkedEmulator({ assumptions: { packageTypeStatus: 500 } })).toThrow(
      "assumptions.packageTypeStatus is 500: it can be 400, 422.",
    );
  });

  test("says why it is made, in a sentence", () => {
    for (const { unknown, because } of Object.values(assumptionTable)) {
      expect(unknown).toMatch(/^[A-Z].*\.$/);
      expect(because).toMatch(/^\S.*\.$/);
    }
  });
});
