// Seeds to change a little: one that is small, and one that has every member there is.
import type {
  Seed,
  SeedFleet,
  SeedOrganization,
  SeedPackage,
  SeedRepository,
  SeedToken,
  SeedUser,
  SeedVersion,
  SeedVersions,
} from "../../src/index.ts";

/** When the seed's ages count from, in tests. */
export const now: number = Date.UTC(2026, 10, 25, 12);

/** A digest that is easy to tell from others: of two hexadecimal digits. */
export function digest(pair: string): string {
  return `sha256:${pair.repeat(32)}`;
}

/** An organization, two users, a repository, a token, and the packages. */
export function seedWith(packages: readonly SeedPackage[], more: Partial<Seed> = {}): Seed {
  return {
    organizations: [{ login: "acme", members: { mona: "admin" }, teams: { crew: ["hubot"] } }],
    users: [{ login: "mona" }, { login: "hubot" }],
    repositories: [{ name: "acme/app" }, { name: "mona/notes" }],
    tokens: [{ token: "ghp_made_up", user: "mona", scopes: ["read:packages"] }],
    packages,
    ...more,
  };
}

const organization: Required<SeedOrganization> = {
  login: "acme",
  id: 1,
  members: { mona: "admin", hubot: "member" },
  teams: { crew: ["hubot"] },
  sso: true,
  classicTokens: "forbidden",
};
const user: Required<SeedUser> = { login: "mona", id: 2 };
const repository: Required<SeedRepository> = {
  name: "acme/app",
  id: 3,
  visibility: "private",
  roles: { hubot: "write", "@crew": "admin" },
};
const scoped = { scopes: ["repo"], sso: ["acme"], clientId: "Iv1.made", user: "mona" } as const;
const version: Required<SeedVersion> = {
  name: digest("aa"),
  id: 5,
  tags: ["latest"],
  created: "2 days ago",
  updated: "2026-11-24T12:00:00Z",
  downloads: 7,
  deleted: "1 hour ago",
  description: "An image.",
  license: "MIT",
  children: [digest("bb")],
};
const generate: Required<SeedVersions> = { versions: 9, seed: 2, since: "1 year ago", until: "1 day ago" };
const fleet: Required<SeedFleet> = { owner: "acme", packages: 3, versions: 10, seed: 4, since: "2026-01-01" };
const onePackage: Required<SeedPackage> = {
  owner: "acme",
  type: "container",
  name: "team/app",
  id: 4,
  visibility: "internal",
  repository: "acme/app",
  roles: { hubot: "read", "@crew": "write", "acme/app": "admin" },
  created: "2 years ago",
  deleted: "30 minutes ago",
  versions: [version],
  generate,
};

/** Every member of the kinds of token that have it. */
const tokens: readonly SeedToken[] = [
  { token: "gho_made_up", name: "one", kind: "oauth", expires: "in 30 days", rateLimit: 100, ...scoped },
  { token: "ghs_made_up", installation: "acme", packages: "read" },
  { token: "ghs_made_up_too", repository: "acme/app", packages: "write" },
];

/** A seed that has every member: it does not compile without one that its type has. */
export const fullSeed: Required<Seed> = {
  $schema: "../node_modules/@ghpkg/emulator/seed.schema.json",
  organizations: [organization],
  users: [user, { login: "hubot" }],
  repositories: [repository],
  tokens,
  packages: [onePackage],
  generate: [fleet],
};
