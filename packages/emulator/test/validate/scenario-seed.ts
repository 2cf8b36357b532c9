import type { Seed, SeedPackage } from "../../src/index.ts";

/** Numbers of versions that scenarios name. */
export const ids = { latest: 1001, older: 1002, deleted: 1003, popular: 1004, lonely: 1005, docker: 1006 };

/** An organization and a user with the same packages, so that every operation finds what it needs. */
export const scenarioSeed: Seed = {
  organizations: [{ login: "acme", id: 4242, members: { mona: "admin" } }],
  users: [{ login: "mona", id: 17 }],
  repositories: [
    { name: "acme/app", visibility: "public" },
    { name: "mona/app", visibility: "public" },
  ],
  tokens: [
    { token: "ghp_mona", user: "mona", scopes: ["repo", "write:packages", "delete:packages"] },
    { token: "ghp_none", user: "mona", scopes: ["repo"] },
    { token: "github_pat_mona", user: "mona" },
  ],
  packages: [
    ...packagesOf("acme", 0),
    ...packagesOf("mona", 1000),
    { owner: "acme", type: "container", name: "inside", visibility: "internal", versions: [{ tags: ["latest"] }] },
  ],
};

function packagesOf(owner: string, more: number): readonly SeedPackage[] {
  const repository = `${owner}/app`;
  return [
    {
      owner,
      type: "container",
      name: "team/app",
      repository,
      versions: [
        { id: ids.older + more, tags: ["1.0.0"], created: "3 days ago" },
        { id: ids.deleted + more, created: "2 days ago", deleted: "1 day ago" },
        {
          id: ids.latest + more,
          tags: ["latest"],
          created: "1 hour ago",
          description: "The last one.",
          license: "MIT",
        },
      ],
    },
    { owner, type: "container", name: "gone", deleted: "2 days ago", versions: [{ tags: ["latest"] }] },
    {
      owner,
      type: "container",
      name: "popular",
      visibility: "public",
      versions: [{ id: ids.popular + more, tags: ["latest"], downloads: 6000 }, { tags: ["other"] }],
    },
    { owner, type: "npm", name: "lonely", repository, versions: [{ id: ids.lonely + more, name: "1.0.0" }] },
    { owner, type: "container", name: "moved", versions: [{ tags: ["latest"] }] },
    { owner, type: "docker", name: "moved", repository, versions: [{ id: ids.docker + more, tags: ["latest"] }] },
  ];
}
