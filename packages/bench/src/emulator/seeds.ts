import type { Seed } from "@ghpkg/emulator";
import { pageSize } from "./page.ts";

/** The organization that is asked for its packages. */
export const organization = "acme";

/** A made-up secret: nothing but an emulator knows it. */
export const token = "ghp_bench";

/** A package that has as many versions as an emulator makes. */
export const hugePackage = { name: "huge", versions: 100_000 } as const;

const people: Pick<Seed, "organizations" | "tokens" | "users"> = {
  organizations: [{ login: organization, members: { ann: "admin" } }],
  users: [{ login: "ann" }],
  tokens: [{ token, user: "ann", scopes: ["read:packages"] }],
};

/** One page of packages, a version in each. */
export const seedOfOnePage: Seed = {
  ...people,
  packages: Array.from({ length: pageSize }, (_, at) => ({
    owner: organization,
    type: "container" as const,
    name: `hello_docker-${at + 1}`,
    created: "30 days ago",
    versions: [{ tags: ["latest"], created: "3 days ago" }],
  })),
};

/** One package with very many versions. */
export const seedOfOneHugePackage: Seed = {
  ...people,
  packages: [
    {
      owner: organization,
      type: "container",
      name: hugePackage.name,
      created: "4 years ago",
      generate: { versions: hugePackage.versions },
    },
  ],
};
