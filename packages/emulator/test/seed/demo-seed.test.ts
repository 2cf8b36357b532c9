// What the README, the docs and `npm start` rely on.
import { describe, expect, test } from "vitest";
import { demoSeed, parseSeed } from "../../src/index.ts";
import { worldOf } from "../../src/seed/world.ts";
import type { Package } from "../../src/state/model.ts";
import { now } from "./seeds.ts";

const { accounts, packages, tokens } = worldOf(demoSeed, { now, edition: "fpt" });

function one(owner: string, type: string, name: string): Package {
  const found = packages.find((each) => each.owner.login === owner && each.type === type && each.name === name);
  if (!found) throw new Error(`demoSeed has no ${type} package ${owner}/${name}.`);
  return found;
}

test("it is a seed", () => {
  expect(parseSeed(demoSeed)).toEqual(demoSeed);
});

test("it has the accounts that examples name", () => {
  expect(accounts.map(({ login, id, type }) => [login, id, type])).toEqual([
    ["acme", 4242, "Organization"],
    ["globex", 4343, "Organization"],
    ["initech", 4444, "Organization"],
    ["octocat", 583_231, "User"],
    ["mona", 2_000_001, "User"],
    ["hubot", 480_938, "User"],
  ]);
});

test("it has a token of every kind, each made up, and says what each is for", () => {
  expect(tokens.map(({ secret, kind }) => [secret, kind])).toEqual([
    ["ghp_demo_admin", "personal-classic"],
    ["ghp_demo_octocat", "personal-classic"],
    ["ghp_demo_reader", "personal-classic"],
    ["ghp_demo_member", "personal-classic"],
    ["ghp_demo_no_scopes", "personal-classic"],
    ["ghp_demo_no_sso", "personal-classic"],
    ["ghp_demo_expired", "personal-classic"],
    ["ghp_demo_expiring", "personal-classic"],
    ["ghp_demo_limited", "personal-classic"],
    ["gho_demo_oauth", "oauth"],
    ["github_pat_demo_fine_grained", "fine-grained"],
    ["ghu_demo_app_user", "app-user"],
    ["ghs_demo_installation", "app-installation"],
    ["ghs_demo_actions", "actions"],
  ]);
});

describe("it has packages that are hard to handle:", () => {
  test.each([
    ["many versions", "acme", "container", "team/app", 250],
    ["many versions, of a user", "octocat", "container", "team/app", 250],
    ["one version", "acme", "npm", "only-one", 1],
    ["a dozen", "acme", "npm", "left-pad", 12],
  ])("%s", (_, owner, type, name, count) => {
    expect(one(owner, type, name).versions.count).toBe(count);
  });

  test("a popular version, whose manifests without tags are popular too", () => {
    const popular = one("acme", "container", "site").versions.active.filter(({ downloads }) => downloads > 5000);
    expect(popular.map(({ tags }) => tags.length > 0)).toEqual([true, false, false]);
    expect(popular[0]?.children?.toSorted()).toEqual(
      popular
        .slice(1)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test("a last tag", () => {
    expect(one("acme", "container", "single").versions.active.map(({ tags }) => tags)).toEqual([["latest"], [], []]);
  });

  test("deleted ones that can be restored, and one that cannot", () => {
    const age = (name: string): number => (now - (one("acme", "npm", name).deletedAt ?? now)) / 86_400_000;
    expect([age("gone"), age("long-gone")]).toEqual([3, 40]);
    expect(one("acme", "container", "pruned").versions.deleted).toHaveLength(3);
  });

  test("a name in two registries, as the migration of Docker images finds them", () => {
    expect([one("acme", "docker", "legacy").name, one("acme", "container", "legacy").name]).toEqual([
      "legacy",
      "legacy",
    ]);
  });

  test("names with slashes and with words of paths", () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(["tools/versions", "team/images/api"]));
  });
});
