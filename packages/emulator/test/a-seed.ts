import type { Seed, SeedPackage } from "../src/index.ts";

/**
 * An organization `acme` with an admin, `mona`, and a member, `hubot`, who may only read, as seeds go; and the user `octocat`.
 * Tokens are `ghp_` and the name: `ghp_mona` has all scopes of packages and `repo`, `ghp_reader` is mona's with `read:packages`.
 */
export function aSeed(packages: readonly SeedPackage[] = [], more: Partial<Seed> = {}): Seed {
  const all = ["repo", "read:packages", "write:packages", "delete:packages"];
  return {
    organizations: [
      { login: "acme", id: 4242, members: { mona: "admin", hubot: "member" }, teams: { readers: ["hubot"] } },
    ],
    users: [{ login: "octocat", id: 583_231 }, { login: "mona" }, { login: "hubot" }],
    repositories: [
      { name: "acme/app", visibility: "private", roles: { hubot: "read" } },
      { name: "acme/site", visibility: "public" },
      { name: "octocat/hello-world", visibility: "public" },
    ],
    tokens: [
      { token: "ghp_mona", user: "mona", scopes: all },
      { token: "ghp_hubot", user: "hubot", scopes: all },
      { token: "ghp_octocat", user: "octocat", scopes: all },
      { token: "ghp_reader", user: "mona", scopes: ["read:packages"] },
      { token: "ghp_none", user: "mona", scopes: ["repo", "admin:org", "workflow"] },
    ],
    packages,
    ...more,
  };
}

/** A container of acme's, with a version for each list of tags, the oldest first. */
export function aContainer(
  name: string,
  tags: readonly (readonly string[])[],
  more: Partial<SeedPackage> = {},
): SeedPackage {
  return {
    owner: "acme",
    type: "container",
    name,
    versions: tags.map((list, index) => ({ tags: list, created: `${tags.length - index} days ago` })),
    ...more,
  };
}

/** An npm package of acme's, with these versions, the oldest first. */
export function anNpmPackage(name: string, versions: readonly string[], more: Partial<SeedPackage> = {}): SeedPackage {
  return {
    owner: "acme",
    type: "npm",
    name,
    versions: versions.map((version, index) => ({ name: version, created: `${versions.length - index} days ago` })),
    ...more,
  };
}
