// Seeds that name what is not there, or what is there twice: each is told with its place, and with what there is instead.
import { describe, expect, test } from "vitest";
import type { Seed, SeedPackage, SeedToken } from "../../src/index.ts";
import { placesIn, problemsWith } from "./problems.ts";
import { fullSeed, seedWith } from "./seeds.ts";

test("a seed that has every member there is, is one", () => {
  expect(problemsWith(fullSeed)).toEqual([]);
});

test("an empty seed is one", () => {
  expect(problemsWith({})).toEqual([]);
});

const npm: SeedPackage = { owner: "acme", type: "npm", name: "left-pad" };
const image: SeedPackage = { owner: "acme", type: "container", name: "app" };

describe("who is named and is not there", () => {
  test.each<[string, Partial<Seed>, string]>([
    [
      "a member",
      { organizations: [{ login: "acme", members: { nobody: "member" }, teams: { crew: [] } }] },
      "organizations[0].members.nobody",
    ],
    [
      "somebody in a team",
      { organizations: [{ login: "acme", teams: { crew: ["hubot", "nobody"] } }] },
      "organizations[0].teams.crew[1]",
    ],
    ["the owner of a repository", { repositories: [{ name: "nobody/app" }] }, "repositories[0].name"],
    [
      "a user with a role",
      { repositories: [{ name: "acme/app", roles: { nobody: "read" } }] },
      "repositories[0].roles.nobody",
    ],
    [
      "a team with a role",
      { repositories: [{ name: "acme/app", roles: { "@nobody": "read" } }] },
      'repositories[0].roles["@nobody"]',
    ],
    [
      "a team of a user",
      { repositories: [{ name: "mona/app", roles: { "@crew": "read" } }] },
      'repositories[0].roles["@crew"]',
    ],
    ["the user of a token", { tokens: [{ token: "ghp_a", user: "nobody" }] }, "tokens[0].user"],
    ["an organization as the user of a token", { tokens: [{ token: "ghp_a", user: "acme" }] }, "tokens[0].user"],
    [
      "the account of an installation",
      { tokens: [{ token: "ghs_a", installation: "nobody" }] },
      "tokens[0].installation",
    ],
    ["the repository of a workflow", { tokens: [{ token: "ghs_a", repository: "acme/none" }] }, "tokens[0].repository"],
    [
      "an organization with single sign-on",
      { tokens: [{ token: "ghp_a", user: "mona", sso: ["mona"] }] },
      "tokens[0].sso[0]",
    ],
    ["the owner of a package", { packages: [{ ...npm, owner: "nobody" }] }, "packages[0].owner"],
    ["the repository of a package", { packages: [{ ...npm, repository: "acme/none" }] }, "packages[0].repository"],
    [
      "a user with a role on a package",
      { packages: [{ ...npm, roles: { nobody: "read" } }] },
      "packages[0].roles.nobody",
    ],
    [
      "a repository with a role on a package",
      { packages: [{ ...npm, roles: { "acme/none": "read" } }] },
      'packages[0].roles["acme/none"]',
    ],
    ["the owner of a fleet", { generate: [{ owner: "nobody", packages: 1, versions: 1 }] }, "generate[0].owner"],
  ])("%s is told", (_, more, path) => {
    expect(placesIn(seedWith([], more))).toEqual([path]);
  });

  test("upper and lower case are the same", () => {
    const packages = [
      { ...npm, owner: "ACME", repository: "Acme/App", roles: { MONA: "read", "@Crew": "read" } } as const,
    ];
    expect(placesIn(seedWith(packages))).toEqual([]);
  });

  test("a name that is nearly one is suggested, and another one to be added", () => {
    const tokens: SeedToken[] = [
      { token: "ghp_a", user: "mone" },
      { token: "ghp_b", user: "octocat" },
    ];
    expect(problemsWith(seedWith([], { tokens })).map(({ hint }) => hint)).toEqual([
      "did you mean mona?",
      'add { "login": "octocat" } to users',
    ]);
  });
});

describe("what is there twice", () => {
  const twice = [{ ...npm }, { ...npm }];
  test.each<[string, Partial<Seed>, string]>([
    ["a login of users", { users: [{ login: "mona" }, { login: "hubot" }, { login: "MONA" }] }, "users[2].login"],
    [
      "a login of an organization and a user",
      { organizations: [{ login: "Mona" }], repositories: [] },
      "users[0].login",
    ],
    [
      "a login among members",
      { organizations: [{ login: "acme", members: { mona: "admin", Mona: "member" } }] },
      "organizations[0].members.Mona",
    ],
    ["a team", { organizations: [{ login: "acme", teams: { crew: [], Crew: [] } }] }, "organizations[0].teams.Crew"],
    [
      "an id of an account",
      { organizations: [{ login: "acme", id: 7 }], users: [{ login: "mona", id: 7 }] },
      "users[0].id",
    ],
    ["a repository", { repositories: [{ name: "acme/app" }, { name: "Acme/App" }] }, "repositories[1].name"],
    [
      "an id of a repository",
      {
        repositories: [
          { name: "acme/a", id: 7 },
          { name: "acme/b", id: 7 },
        ],
      },
      "repositories[1].id",
    ],
    [
      "a token",
      {
        tokens: [
          { token: "ghp_a", user: "mona" },
          { token: "ghp_a", user: "hubot" },
        ],
      },
      "tokens[1].token",
    ],
    [
      "a token's name",
      {
        tokens: [
          { token: "ghp_a", name: "x", user: "mona" },
          { token: "ghp_b", name: "x", user: "mona" },
        ],
      },
      "tokens[1].name",
    ],
    ["a package", { packages: twice }, "packages[1].name"],
    [
      "an id of a package",
      {
        packages: [
          { ...npm, id: 7 },
          { ...image, id: 7 },
        ],
      },
      "packages[1].id",
    ],
    [
      "an id of a version, whatever its package",
      {
        packages: [
          { ...npm, versions: [{ name: "1.0.0", id: 7 }] },
          { ...image, versions: [{ id: 7 }] },
        ],
      },
      "packages[1].versions[0].id",
    ],
    ["a role", { packages: [{ ...npm, roles: { mona: "read", Mona: "admin" } }] }, "packages[0].roles.Mona"],
  ])("%s is told at its second place", (_, more, path) => {
    expect(placesIn(seedWith([], { tokens: [], ...more }))).toContain(path);
  });

  test.each<[string, readonly SeedPackage[]]>([
    ["packages of two types", [npm, { ...npm, type: "nuget" }]],
    ["packages of two owners", [npm, { ...npm, owner: "mona" }]],
    ["a package and one that was deleted", [{ ...npm, deleted: "3 days ago" }, npm, { ...npm, deleted: "1 day ago" }]],
    ["names that differ in their case", [npm, { ...npm, name: "Left-Pad" }]],
  ])("%s may have the same name", (_, packages) => {
    expect(placesIn(seedWith(packages))).toEqual([]);
  });
});
