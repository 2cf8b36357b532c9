import type { SeedPackage, SeedVersion } from "./seed.ts";

/** The packages of the seed for demonstrations. */
export const demoPackages: readonly SeedPackage[] = [
  // Many versions: several pages of them.
  {
    owner: "acme",
    type: "container",
    name: "team/app",
    repository: "acme/app",
    roles: { hubot: "read" },
    generate: { versions: 250 },
  },
  { owner: "acme", type: "npm", name: "left-pad", visibility: "public", versions: numbered(12) },

  // What GitHub refuses to delete: what is popular, the last version, the last one with a tag.
  {
    owner: "acme",
    type: "container",
    name: "site",
    visibility: "public",
    repository: "acme/site",
    versions: [
      { tags: ["1.0.0"], created: "90 days ago", downloads: 310 },
      { name: digest("aa"), created: "60 days ago", downloads: 8800 },
      { name: digest("bb"), created: "60 days ago", downloads: 6100 },
      { tags: ["1.1.0", "latest"], created: "60 days ago", downloads: 12_345, children: [digest("aa"), digest("bb")] },
      { created: "2 days ago", downloads: 3 },
    ],
  },
  {
    owner: "acme",
    type: "container",
    name: "single",
    versions: [{ created: "20 days ago" }, { created: "10 days ago" }, { tags: ["latest"], created: "5 days ago" }],
  },
  { owner: "acme", type: "npm", name: "only-one", versions: numbered(1) },

  // Registries where the repository decides, and a name that the migration from one to the other cannot keep.
  { owner: "acme", type: "maven", name: "com.acme.app", repository: "acme/app", versions: numbered(3) },
  {
    owner: "acme",
    type: "docker",
    name: "legacy",
    repository: "acme/app",
    versions: [{ tags: ["0.9.0"], created: "3 years ago" }],
  },
  { owner: "acme", type: "container", name: "legacy", versions: [{ tags: ["1.0.0"], created: "200 days ago" }] },

  // What has been deleted: lately enough to be restored, and too long ago.
  { owner: "acme", type: "npm", name: "gone", deleted: "3 days ago", versions: numbered(4) },
  { owner: "acme", type: "npm", name: "long-gone", deleted: "40 days ago", versions: numbered(4) },
  {
    owner: "acme",
    type: "container",
    name: "pruned",
    versions: [
      { tags: ["0.1.0"], created: "100 days ago", deleted: "45 days ago" },
      { tags: ["0.2.0"], created: "80 days ago", deleted: "2 days ago" },
      { created: "80 days ago", deleted: "2 days ago" },
      { tags: ["0.3.0", "latest"], created: "30 days ago" },
      { tags: ["0.4.0"], created: "7 days ago" },
    ],
  },

  // Names that look like parts of a path.
  { owner: "acme", type: "container", name: "tools/versions", generate: { versions: 12 } },
  { owner: "acme", type: "container", name: "team/images/api", generate: { versions: 30 } },

  { owner: "acme", type: "container", name: "handbook", visibility: "internal", generate: { versions: 8 } },
  { owner: "acme", type: "nuget", name: "Acme.Client", visibility: "public", generate: { versions: 40 } },
  { owner: "acme", type: "rubygems", name: "acme-client", generate: { versions: 20 } },

  // Other owners: a user, an organization behind single sign-on, one that lets no classic tokens in.
  { owner: "octocat", type: "container", name: "team/app", generate: { versions: 250 } },
  { owner: "octocat", type: "npm", name: "left-pad", visibility: "public", versions: numbered(12) },
  { owner: "globex", type: "container", name: "reactor", generate: { versions: 25 } },
  { owner: "initech", type: "npm", name: "reports", versions: numbered(2) },
];

/** Minor versions, two weeks apart; the last is half a year old, so that a package may have been deleted since. */
function numbered(count: number): SeedVersion[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `1.${index}.0`,
    created: `${180 + 14 * (count - 1 - index)} days ago`,
    downloads: 40 * (count - index),
    license: "MIT",
  }));
}

function digest(pair: string): string {
  return `sha256:${pair.repeat(32)}`;
}
