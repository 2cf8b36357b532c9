// What there is after a seed: accounts, repositories, tokens and packages, as the state of an emulator holds them.
import type { EditionId } from "@ghpkg/types";
import { editions } from "@ghpkg/types";
import { describe, expect, test } from "vitest";
import type { Seed, SeedPackage, SeedToken } from "../../src/index.ts";
import { demoSeed, isSeedError, parseSeed } from "../../src/index.ts";
import { worldOf } from "../../src/seed/world.ts";
import type { Package, Token, World } from "../../src/state/model.ts";
import { plainWorld } from "./plain-world.ts";
import { digest, fullSeed, now, seedWith } from "./seeds.ts";

const day = 86_400_000;

function world(seed: Seed, edition: EditionId = "fpt"): World {
  return worldOf(parseSeed(seed), { now, edition });
}

function packageOf(one: SeedPackage, edition?: EditionId): Package {
  const [made] = world(seedWith([one]), edition).packages;
  if (!made) throw new Error("There is no package.");
  return made;
}

describe("accounts", () => {
  test("have the id that the seed says, or one of their login that no other has", () => {
    const logins = Array.from({ length: 300 }, (_, index) => ({ login: `user-${index}` }));
    const { accounts } = world({ users: [{ login: "mona", id: 7 }, ...logins] });
    expect(accounts[0]?.id).toBe(7);
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(301);
  });

  test("keep their id when others come before them", () => {
    const idOf = (users: Seed["users"]): number | undefined =>
      world({ users: users ?? [] }).accounts.find(({ login }) => login === "mona")?.id;
    expect(idOf([{ login: "hubot" }, { login: "mona" }])).toBe(idOf([{ login: "mona" }]));
  });

  test("of organizations have their people in lower case, those of teams too", () => {
    const { accounts } = world({
      organizations: [{ login: "Acme", members: { MONA: "admin" }, teams: { Crew: ["Hubot", "mona"] }, sso: true }],
      users: [{ login: "Mona" }, { login: "hubot" }],
    });
    expect(accounts[0]).toMatchObject({ login: "Acme", type: "Organization", sso: true, forbidsClassicTokens: false });
    expect(accounts[0]?.members).toEqual(
      new Map([
        ["hubot", "member"],
        ["mona", "admin"],
      ]),
    );
    expect(accounts[0]?.teams).toEqual(new Map([["crew", new Set(["hubot", "mona"])]]));
  });
});

describe("a token", () => {
  const tokenOf = (token: SeedToken): Token | undefined => world(seedWith([], { tokens: [token] })).tokens[0];

  test.each<[string, SeedToken, Token["kind"]]>([
    ["ghp_", { token: "ghp_a", user: "mona" }, "personal-classic"],
    ["gho_", { token: "gho_a", user: "mona" }, "oauth"],
    ["ghu_", { token: "ghu_a", user: "mona" }, "app-user"],
    ["github_pat_", { token: "github_pat_a", user: "mona" }, "fine-grained"],
    ["ghs_ and an installation", { token: "ghs_a", installation: "acme" }, "app-installation"],
    ["ghs_ and a repository", { token: "ghs_a", repository: "acme/app" }, "actions"],
    ["40 digits", { token: "0".repeat(40), user: "mona" }, "personal-classic"],
    ["40 digits and an app", { token: "0".repeat(40), user: "mona", clientId: "Iv1" }, "oauth"],
    ["a kind", { token: "ghp_a", kind: "oauth", user: "mona" }, "oauth"],
  ])("with %s is what that says", (_, token, kind) => {
    expect(tokenOf(token)?.kind).toBe(kind);
  });

  test("has a name that does not tell it, and that no other has", () => {
    const tokens: SeedToken[] = ["ghp_a", "ghp_b"].map((token) => ({ token, user: "mona" }));
    const others: SeedToken[] = [{ token: "ghp_c", name: "personal-classic of mona", user: "mona" }];
    expect(world(seedWith([], { tokens: [...tokens, ...others] })).tokens.map(({ name }) => name)).toEqual([
      "personal-classic of mona, 2",
      "personal-classic of mona, 3",
      "personal-classic of mona",
    ]);
  });

  test("that is called as its user is has another name", () =>
    expect(tokenOf({ token: "mona", kind: "oauth", user: "mona" })?.name).toBe("a token"));

  test("of an app or a workflow reads when nothing is said, and others have no such permission", () => {
    expect(tokenOf({ token: "ghs_a", repository: "acme/app" })?.permission).toBe("read");
    expect(tokenOf({ token: "ghs_a", repository: "acme/app", packages: "write" })?.permission).toBe("write");
    expect(tokenOf({ token: "ghp_a", user: "mona" })?.permission).toBe("none");
  });

  test("expires at a distance from the clock's start, in the past or in the future", () => {
    expect(tokenOf({ token: "ghp_a", user: "mona", expires: "in 2 days" })?.expiresAt).toBe(now + 2 * day);
    expect(tokenOf({ token: "ghp_a", user: "mona", expires: "1 day ago" })?.expiresAt).toBe(now - day);
  });
});

describe("where the repository decides", () => {
  const npm: SeedPackage = { owner: "acme", type: "npm", name: "left-pad", visibility: "public" };

  test("a package has the visibility of its repository, which is never internal there", () => {
    const repositories: Seed["repositories"] = [
      { name: "acme/open", visibility: "public" },
      { name: "acme/inner", visibility: "internal" },
    ];
    const packages: SeedPackage[] = ["acme/open", "acme/inner"].map((repository, index) => ({
      ...npm,
      type: "maven",
      visibility: index === 0 ? "public" : "private",
      name: `a.b${index}`,
      repository,
    }));
    expect(world(seedWith(packages, { repositories })).packages.map(({ visibility }) => visibility)).toEqual([
      "public",
      "private",
    ]);
  });

  test("a package that names no repository gets one that is called like it", () => {
    const one = packageOf({ ...npm, roles: { hubot: "write" } }, "ghes-3.19");
    expect(one.repository).toMatchObject({
      name: "left-pad",
      visibility: "public",
      roles: new Map([["hubot", "write"]]),
    });
    expect(packageOf(npm, "fpt").repository).toBeUndefined();
  });

  test("two packages of one name share the repository, and so do later ones", () => {
    const { packages, repositories } = world(seedWith([npm, { ...npm, type: "nuget" }]), "ghes-3.19");
    expect(packages[1]?.repository).toBe(packages[0]?.repository);
    expect(repositories.filter(({ name }) => name === "left-pad")).toHaveLength(1);
  });

  test.each(editions)("demoSeed has a repository for each such package in %s", (edition) => {
    const { packages } = world(demoSeed, edition);
    const scoped = packages.filter(
      ({ type }) => type === "maven" || type === "docker" || (edition.startsWith("ghes") && type !== "container"),
    );
    expect(scoped.length).toBeGreaterThan(0);
    expect(scoped.every(({ repository }) => repository !== undefined)).toBe(true);
  });
});

test("the same seed gives the same world, and another clock another time", () => {
  const one = plainWorld(world(demoSeed));
  expect(plainWorld(world(demoSeed))).toEqual(one);
  expect(plainWorld(worldOf(demoSeed, { now: now + day, edition: "fpt" }))).not.toEqual(one);
});

test("ids are not shared: of accounts, of repositories, of packages, of versions", () => {
  for (const edition of ["fpt", "ghes-3.19"] as const) {
    const { accounts, repositories, packages } = world(
      { ...demoSeed, generate: [{ owner: "acme", packages: 600, versions: 3000 }] },
      edition,
    );
    const versions = packages.flatMap((one) => [...one.versions.all]);
    for (const things of [accounts, repositories, packages, versions]) {
      expect(new Set<number>(things.map(({ id }) => id)).size).toBe(things.length);
    }
  }
});

test("an age and a date that contradict each other at this time are told with their place", () => {
  const seed = parseSeed(
    seedWith([{ owner: "acme", type: "npm", name: "a", created: "3 days ago", deleted: "2026-11-20" }]),
  );
  expect(whatIsThrown(() => worldOf(seed, { now, edition: "fpt" }))).toMatchObject({
    problems: [{ path: "packages[0].deleted", received: '"2026-11-20"' }],
  });
  expect(worldOf(seed, { now: Date.UTC(2026, 10, 20), edition: "fpt" }).packages).toHaveLength(1);
});

test("every member of a seed has its effect", () => {
  const { accounts, repositories, tokens, packages } = world(fullSeed);
  expect(accounts[0]).toMatchObject({ id: 1, sso: true, forbidsClassicTokens: true });
  expect(repositories[0]).toMatchObject({
    id: 3,
    name: "app",
    visibility: "private",
    roles: new Map([
      ["hubot", "write"],
      ["@crew", "admin"],
    ]),
  });
  expect(tokens[0]).toMatchObject({
    name: "one",
    kind: "oauth",
    clientId: "Iv1.made",
    hourlyLimit: 100,
    scopes: ["repo"],
    ssoAuthorized: new Set(["acme"]),
  });
  expect(packages[0]).toMatchObject({
    id: 4,
    visibility: "internal",
    roles: new Map([
      ["hubot", "read"],
      ["@crew", "write"],
      ["acme/app", "admin"],
    ]),
  });
  expect([...(packages[0]?.versions.deleted ?? [])]).toMatchObject([
    {
      id: 5,
      name: digest("aa"),
      tags: ["latest"],
      downloads: 7,
      description: "An image.",
      license: "MIT",
      children: [digest("bb")],
    },
  ]);
  expect(packages).toHaveLength(4);
});

function whatIsThrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (isSeedError(error)) return error;
    throw error;
  }
  throw new Error("Nothing is thrown.");
}
