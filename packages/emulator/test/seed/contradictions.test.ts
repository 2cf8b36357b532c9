// Tokens, packages and versions that contradict themselves: each is told with its place.
import { describe, expect, test } from "vitest";
import type { Seed, SeedPackage, SeedToken, SeedVersion } from "../../src/index.ts";
import { placesIn } from "./problems.ts";
import { digest, seedWith } from "./seeds.ts";

const npm: SeedPackage = { owner: "acme", type: "npm", name: "left-pad" };
const image: SeedPackage = { owner: "acme", type: "container", name: "app" };
const maven: SeedPackage = { owner: "acme", type: "maven", name: "com.acme.app", repository: "acme/app" };

describe("a token", () => {
  test.each<[string, SeedToken, string]>([
    ["of no kind that can be told", { token: "secret", user: "mona" }, "tokens[0].kind"],
    ["of a person, without a user", { token: "ghp_a" }, "tokens[0].user"],
    ["of an OAuth app, without a user", { token: "gho_a" }, "tokens[0].user"],
    ["of an app's user, without a user", { token: "ghu_a" }, "tokens[0].user"],
    ["that is fine-grained, without a user", { token: "github_pat_a" }, "tokens[0].user"],
    ["of an installation, without one", { token: "ghs_a" }, "tokens[0].installation"],
    ["of a workflow, without a repository", { token: "ghs_a", kind: "actions" }, "tokens[0].repository"],
    ["of a workflow, with a user", { token: "ghs_a", repository: "acme/app", user: "mona" }, "tokens[0].user"],
    ["of a person, with permissions", { token: "ghp_a", user: "mona", packages: "read" }, "tokens[0].packages"],
    ["of an app, with scopes", { token: "ghu_a", user: "mona", scopes: ["repo"] }, "tokens[0].scopes"],
    ["of an app, with single sign-on", { token: "ghu_a", user: "mona", sso: ["acme"] }, "tokens[0].sso"],
    ["of a person, with an app", { token: "ghp_a", user: "mona", clientId: "Iv1" }, "tokens[0].clientId"],
    [
      "with nearly a scope for packages",
      { token: "ghp_a", user: "mona", scopes: ["repo", "read:package"] },
      "tokens[0].scopes[1]",
    ],
    ["that its name tells", { token: "ghp_a", name: "my ghp_a", user: "mona" }, "tokens[0].name"],
    [
      "that expires on a day that there is not",
      { token: "ghp_a", user: "mona", expires: "2026-02-30" },
      "tokens[0].expires",
    ],
  ])("%s is told", (_, token, path) => {
    expect(placesIn(seedWith([], { tokens: [token] }))).toEqual([path]);
  });

  test.each<SeedToken>([
    { token: "0123456789abcdef0123456789abcdef01234567", user: "mona", scopes: ["repo"] },
    { token: "anything", kind: "personal-classic", user: "mona" },
    { token: "ghp_but_not", kind: "oauth", user: "mona", clientId: "Iv1" },
    { token: "ghs_a", repository: "acme/app" },
    { token: "ghp_a", user: "mona", expires: "in 2 hours", rateLimit: 0, scopes: [] },
  ])("like %j is one", (token) => {
    expect(placesIn(seedWith([], { tokens: [token] }))).toEqual([]);
  });
});

describe("a package", () => {
  test.each<[string, SeedPackage, string]>([
    ["that is internal, of a user", { ...image, owner: "mona", visibility: "internal" }, "packages[0].visibility"],
    [
      "that is internal, in a registry where the repository decides",
      { ...maven, name: "x", visibility: "internal" },
      "packages[0].visibility",
    ],
    [
      "that is public in a private repository that decides",
      { ...maven, visibility: "public" },
      "packages[0].visibility",
    ],
    ["with roles, where the repository decides", { ...maven, roles: { mona: "read" } }, "packages[0].roles"],
    ["in somebody else's repository", { ...image, repository: "mona/notes" }, "packages[0].repository"],
  ])("%s is told", (_, one, path) => {
    expect(placesIn(seedWith([one]))).toEqual([path]);
  });

  test("that is internal, of an organization, is one", () => {
    expect(placesIn(seedWith([{ ...image, visibility: "internal" }]))).toEqual([]);
  });

  test("without a repository, where the repository decides, is one: it gets one", () => {
    expect(placesIn(seedWith([{ owner: "acme", type: "maven", name: "com.acme.x", roles: { mona: "read" } }]))).toEqual(
      [],
    );
  });
});

describe("a version", () => {
  const of = (one: SeedPackage, ...versions: SeedVersion[]): Seed => seedWith([{ ...one, versions }]);
  test.each<[string, Seed, string]>([
    ["of npm, without a name", of(npm, {}), "packages[0].versions[0].name"],
    ["of npm, with tags", of(npm, { name: "1.0.0", tags: ["latest"] }), "packages[0].versions[0].tags"],
    ["of npm, with children", of(npm, { name: "1.0.0", children: [digest("aa")] }), "packages[0].versions[0].children"],
    ["of a container, with a number for a name", of(image, { name: "1.0.0" }), "packages[0].versions[0].name"],
    [
      "of a container, with a digest that is too short",
      of(image, { name: "sha256:abc" }),
      "packages[0].versions[0].name",
    ],
    ["with the name of another", of(npm, { name: "1.0.0" }, { name: "1.0.0" }), "packages[0].versions[1].name"],
    [
      "with the tag of another",
      of(image, { tags: ["a", "b"] }, { tags: ["c", "b"] }),
      "packages[0].versions[1].tags[1]",
    ],
  ])("%s is told", (_, seed, path) => {
    expect(placesIn(seed)).toEqual([path]);
  });

  test.each<[string, Seed]>([
    ["the name of one that was deleted", of(npm, { name: "1.0.0", deleted: "1 day ago" }, { name: "1.0.0" })],
    ["a tag of one that was deleted", of(image, { tags: ["a"], deleted: "1 day ago" }, { tags: ["a"] })],
    ["no tags, whatever its type", of(npm, { name: "1.0.0", tags: [] })],
  ])("with %s is one", (_, seed) => {
    expect(placesIn(seed)).toEqual([]);
  });
});

describe("time", () => {
  const versioned = (version: SeedVersion): SeedPackage => ({ ...image, versions: [version] });
  test.each<[string, SeedPackage, string]>([
    [
      "a package deleted before it was created",
      { ...npm, created: "1 day ago", deleted: "2 days ago" },
      "packages[0].deleted",
    ],
    ["the same, with dates", { ...npm, created: "2026-11-02", deleted: "2026-11-01T23:59:59Z" }, "packages[0].deleted"],
    [
      "a version deleted before it was created",
      versioned({ created: "1 day ago", deleted: "2 days ago" }),
      "packages[0].versions[0].deleted",
    ],
    [
      "a version updated before it was created",
      versioned({ created: "1 day ago", updated: "25 hours ago" }),
      "packages[0].versions[0].updated",
    ],
    [
      "a version older than its package",
      { ...versioned({ created: "2 days ago" }), created: "1 day ago" },
      "packages[0].versions[0].created",
    ],
    [
      "a version newer than the end of its package",
      { ...versioned({ created: "1 day ago" }), deleted: "2 days ago" },
      "packages[0].versions[0].created",
    ],
    [
      "versions made before the package",
      { ...image, created: "1 day ago", generate: { versions: 2, since: "1 week ago" } },
      "packages[0].generate.since",
    ],
    [
      "versions made after the package was deleted",
      { ...image, deleted: "1 week ago", generate: { versions: 2, until: "1 day ago" } },
      "packages[0].generate.until",
    ],
    [
      "the newest version before the oldest",
      { ...image, generate: { versions: 2, since: "1 day ago", until: "1 week ago" } },
      "packages[0].generate.until",
    ],
    ["a day that there is not", { ...image, created: "2025-02-29" }, "packages[0].created"],
    ["an hour that there is not", { ...image, created: "2025-02-28T25:00:00Z" }, "packages[0].created"],
    ["an age beyond all history", versioned({ created: "101 years ago" }), "packages[0].versions[0].created"],
  ])("%s is told", (_, one, path) => {
    expect(placesIn(seedWith([one]))).toEqual([path]);
  });
});

describe("a fleet", () => {
  test.each([
    ["with fewer versions than packages", { packages: 10, versions: 9 }, "generate[0].versions"],
    ["with more versions than its packages can have", { packages: 2, versions: 200_001 }, "generate[0].versions"],
    ["since a day that there is not", { packages: 1, versions: 1, since: "2026-13-01" }, "generate[0].since"],
  ])("%s is told", (_, fleet, path) => {
    expect(placesIn(seedWith([], { generate: [{ owner: "acme", ...fleet }] }))).toEqual([path]);
  });
});
