import type { Seed } from "@ghpkg/emulator";

/** The tokens that the clients send, by what they may do. All are made up. */
export const tokens = {
  /** Of octocat, who is an admin of acme. It may do everything. */
  admin: "ghp_madeUpOctocatMayDoAll",
  /** Of a member of acme who may read, with scopes that would let it delete. */
  member: "ghp_madeUpMonaMayOnlyRead",
  /** Without any scope of packages. */
  unscoped: "ghp_madeUpOctocatNoPackages",
  /** With all that `gh auth login` asks for. */
  login: "gho_madeUpOctocatAtGh",
  /** Of somebody who may read a few times an hour. */
  frugal: "ghp_madeUpHubotThreeAnHour",
} as const;

/** How many versions `team/app` has: three pages of 100. */
export const appVersions = 250;

/** The digest of a version of `team/app`, by its number. */
export function digestOf(number: number): string {
  return `sha256:${number.toString(16).padStart(64, "0")}`;
}

const twoNumbers = [
  { name: "1.0.0", created: "3 days ago" },
  { name: "1.1.0", created: "2 days ago" },
];
const twoDigests = [
  { name: digestOf(1), tags: ["1.0.0"], created: "3 days ago" },
  { name: digestOf(2), tags: ["1.1.0", "latest"], created: "2 days ago" },
];

/** What the clients find: an organization and a user with a package of each type, and one of what is refused. */
export const seed: Seed = {
  organizations: [
    { login: "acme", id: 4242, members: { octocat: "admin", mona: "member" } },
    { login: "globex", id: 4343, members: { octocat: "admin" }, sso: true },
  ],
  users: [{ login: "octocat", id: 583_231 }, { login: "mona" }, { login: "hubot" }],
  repositories: [
    { name: "acme/app", visibility: "private" },
    { name: "octocat/app", visibility: "private" },
  ],
  tokens: [
    { token: tokens.admin, name: "admin", user: "octocat", scopes: ["delete:packages", "repo", "write:packages"] },
    { token: tokens.member, name: "member", user: "mona", scopes: ["delete:packages", "repo", "write:packages"] },
    { token: tokens.unscoped, name: "unscoped", user: "octocat", scopes: ["gist", "repo"] },
    { token: tokens.login, name: "login", user: "octocat", scopes: ["gist", "read:org", "read:packages", "repo"] },
    { token: tokens.frugal, name: "frugal", user: "hubot", scopes: ["read:packages"], rateLimit: 3 },
  ],
  packages: [
    ...["acme", "octocat"].flatMap((owner) => [
      {
        owner,
        type: "container" as const,
        name: "team/app",
        id: owner === "acme" ? 101 : 102,
        roles: { mona: "read" as const },
        versions: Array.from({ length: appVersions }, (_, index) => ({
          name: digestOf(index + 1),
          id: (owner === "acme" ? 100_000 : 200_000) + index + 1,
          tags: index % 5 === 0 ? [`1.${index}.0`] : [],
          created: `${appVersions - index} hours ago`,
        })),
      },
      { owner, type: "docker" as const, name: "team/app", repository: `${owner}/app`, versions: twoDigests },
      { owner, type: "npm" as const, name: "left-pad", repository: `${owner}/app`, versions: twoNumbers },
      { owner, type: "maven" as const, name: "com.acme.app", repository: `${owner}/app`, versions: twoNumbers },
      { owner, type: "nuget" as const, name: "Acme.App", repository: `${owner}/app`, versions: twoNumbers },
      { owner, type: "rubygems" as const, name: "acme-app", repository: `${owner}/app`, versions: twoNumbers },
    ]),
    {
      owner: "acme",
      type: "npm",
      name: "only-one",
      visibility: "public",
      repository: "acme/app",
      versions: [{ name: "1.0.0", id: 3001 }],
    },
    {
      owner: "acme",
      type: "container",
      name: "popular",
      visibility: "public",
      versions: [
        { name: digestOf(9001), id: 9001, tags: ["latest"], downloads: 12 },
        { name: digestOf(9002), id: 9002, tags: ["1.0.0"], downloads: 5001 },
      ],
    },
    { owner: "globex", type: "container", name: "secret", versions: [{ name: digestOf(1), tags: ["latest"] }] },
  ],
};
