import type { EditionId } from "@ghpkg/types";
import { isGranular } from "../access/sight.ts";
import type { Account, Package, Repository, Time } from "../state/model.ts";
import { VersionList } from "../state/version-list.ts";
import { timeOf } from "./moment.ts";
import type { SeedPackage } from "./seed.ts";
import { StableIds } from "./stable-hash.ts";
import type { Accounts } from "./world-accounts.ts";
import { accountIn } from "./world-accounts.ts";
import type { Repositories } from "./world-repositories.ts";
import { rolesOf } from "./world-repositories.ts";
import { planVersions } from "./world-versions.ts";

/** What packages are made of, besides what the seed says of each. */
interface Surroundings {
  readonly now: Time;
  readonly edition: EditionId;
  readonly accounts: Accounts;
  readonly repositories: Repositories;
  /** All of them: their ids are not to be given twice. */
  readonly packages: readonly SeedPackage[];
}

/** Makes packages, the versions of which come later. */
export function packageMaker(around: Surroundings): (seeded: SeedPackage, slot: number) => Package {
  const ids = new StableIds(
    1_000_000,
    9_999_999,
    around.packages.flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
  return (seeded, slot) => {
    const { now, edition, accounts } = around;
    const { type, name, deleted } = seeded;
    const owner = accountIn(accounts, seeded.owner);
    const place = `${owner.login.toLowerCase()}/${type}/${name}`;
    const repository = repositoryOf(seeded, owner, around);
    const versions = planVersions(seeded, place, slot, now);
    return {
      id: seeded.id ?? ids.idOf(place),
      owner,
      type,
      name,
      visibility: isGranular(type, edition) ? (seeded.visibility ?? "private") : visibilityIn(repository),
      ...(repository && { repository }),
      createdAt: versions.createdAt,
      updatedAt: versions.updatedAt,
      roles: rolesOf(seeded.roles),
      ...(deleted !== undefined && { deletedAt: timeOf(deleted, now) }),
      versions: new VersionList(versions),
      slot,
    };
  };
}

/**
 * In registries without granular permissions every package is in a repository, and its addresses name that:
 * https://docs.github.com/packages/learn-github-packages/about-permissions-for-github-packages
 */
function repositoryOf(seeded: SeedPackage, owner: Account, around: Surroundings): Repository | undefined {
  const { type, name, repository, visibility = "private" } = seeded;
  if (repository !== undefined) return around.repositories.named(repository);
  if (isGranular(type, around.edition)) return undefined;
  return around.repositories.orNew(owner, name.split("/").at(-1) ?? name, visibility, rolesOf(seeded.roles));
}

/** Packages in such registries are never internal: the description of the parameter `visibility`. */
function visibilityIn(repository: Repository | undefined): "private" | "public" {
  return repository?.visibility === "public" ? "public" : "private";
}
