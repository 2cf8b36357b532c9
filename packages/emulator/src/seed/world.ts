import type { EditionId, PackageType } from "@ghpkg/types";
import type { Time, World } from "../state/model.ts";
import { fleetPackages } from "./generate/fleet.ts";
import { timeOf } from "./moment.ts";
import type { Seed, SeedPackage } from "./seed.ts";
import { SeedError } from "./seed-error.ts";
import { orderProblems } from "./check/check-moments.ts";
import { accountsOf } from "./world-accounts.ts";
import { packageMaker } from "./world-packages.ts";
import { repositoryFinder } from "./world-repositories.ts";
import { tokensOf } from "./world-tokens.ts";

/** What a seed leaves open. */
export interface WorldContext {
  /** When its ages count from. */
  readonly now: Time;
  /** Registries without granular permissions need a repository for each package: which ones those are depends on it. */
  readonly edition: EditionId;
}

/**
 * What an emulated GitHub holds after a seed that `parseSeed` let pass. Versions are made when somebody first asks for them.
 * Throws a `SeedError` when a date and an age contradict each other at this time.
 */
export function worldOf(seed: Seed, { now, edition }: WorldContext): World {
  const problems = orderProblems(seed, now);
  if (problems.length > 0) throw new SeedError(problems);
  const accounts = accountsOf(seed);
  const repositories = repositoryFinder(seed, accounts);
  const packages = [...(seed.packages ?? []), ...fleetsOf(seed, now)];
  const make = packageMaker({ now, edition, accounts, repositories, packages });
  return {
    accounts: [...accounts.values()],
    packages: packages.map((one, slot) => make(one, slot)),
    tokens: tokensOf(seed, accounts, repositories, now),
    // Last: packages that name none have got theirs by now.
    repositories: repositories.all(),
  };
}

function fleetsOf({ packages = [], generate = [] }: Seed, now: Time): SeedPackage[] {
  const taken = new Set(packages.map(({ owner, type, name }) => keyOf(owner, type, name)));
  return generate.flatMap((fleet) => {
    const since = timeOf(fleet.since ?? "3 years ago", now);
    const made = fleetPackages(fleet, [since, now], (type, name) => taken.has(keyOf(fleet.owner, type, name)));
    for (const { owner, type, name } of made) taken.add(keyOf(owner, type, name));
    return made;
  });
}

function keyOf(owner: string, type: PackageType, name: string): string {
  return `${owner.toLowerCase()} ${type} ${name}`;
}
