import { isGranular } from "../../access/sight.ts";
import type { Seed, SeedFleet, SeedPackage } from "../seed.ts";
import type { SeedProblem } from "../seed-error.ts";
import { seedProblem } from "../seed-error.ts";
import { internalProblems } from "./check-accounts.ts";
import { roleProblems } from "./check-roles.ts";
import { versionProblems } from "./check-versions.ts";
import type { Names } from "./names.ts";
import { accountProblems, isAccount, repeatedIds, repositoryProblems } from "./names.ts";

/** What is wrong with packages and fleets, each of which is what the schema says. */
export function packageProblems({ packages = [], generate = [] }: Seed, names: Names): SeedProblem[] {
  const placed = packages.map((one, index) => [`packages[${index}]`, one] as const);
  return [
    ...repeatedPackages(placed),
    ...repeatedIds(
      placed.map(([path, { id }]) => [path, id]),
      "package",
    ),
    ...repeatedIds(
      placed.flatMap(([path, { versions = [] }]) =>
        versions.map(({ id }, index) => [`${path}.versions[${index}]`, id] as const),
      ),
      "version",
    ),
    ...placed.flatMap(([path, one]) => [
      ...accountProblems(names, `${path}.owner`, one.owner),
      ...(isAccount(names, one.owner) ? ownedProblems(one, path, names) : []),
      ...versionProblems(one, path),
    ]),
    ...generate.flatMap((fleet, index) => fleetProblems(fleet, `generate[${index}]`, names)),
  ];
}

/** What depends on whose it is. */
function ownedProblems(one: SeedPackage, path: string, names: Names): SeedProblem[] {
  const { owner, repository, visibility, roles } = one;
  const isUnknown = repositoryProblems(names, `${path}.repository`, repository);
  return [
    ...isUnknown,
    ...(isUnknown.length === 0 ? placeProblems(one, path, names) : []),
    ...internalProblems(names, owner, visibility, `${path}.visibility`),
    ...roleProblems(names, owner, roles, `${path}.roles`),
  ];
}

/**
 * Some registries leave permissions to the repository in every edition:
 * https://docs.github.com/packages/learn-github-packages/about-permissions-for-github-packages
 */
function placeProblems(
  { owner, type, repository, visibility, roles }: SeedPackage,
  path: string,
  names: Names,
): SeedProblem[] {
  const linked = repository === undefined ? undefined : names.repositories.get(repository.toLowerCase());
  const isForeign = linked !== undefined && linked.name.split("/")[0]?.toLowerCase() !== owner.toLowerCase();
  const problems = isForeign ? [seedProblem(`${path}.repository`, `a repository of ${owner}`, repository)] : [];
  if (isGranular(type, "fpt")) return problems;
  const shown = linked?.visibility === "public" ? "public" : "private";
  if (visibility !== undefined && linked !== undefined && visibility !== shown) {
    problems.push(
      seedProblem(
        `${path}.visibility`,
        `${shown}, as ${linked.name}: ${type} packages have that of their repository`,
        visibility,
      ),
    );
  } else if (visibility === "internal") {
    problems.push(
      seedProblem(`${path}.visibility`, `public or private: ${type} packages are never internal`, visibility),
    );
  }
  if (roles !== undefined && linked !== undefined) {
    problems.push(seedProblem(`${path}.roles`, `nothing: ${type} packages have the roles of their repository`, roles));
  }
  return problems;
}

/** A name may be used again after its package was deleted. */
function repeatedPackages(placed: readonly (readonly [path: string, one: SeedPackage])[]): SeedProblem[] {
  const first = new Map<string, string>();
  return placed.flatMap(([path, { owner, type, name, deleted }]) => {
    if (deleted !== undefined) return [];
    const key = `${owner.toLowerCase()} ${type} ${name}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, path);
    if (before === undefined) return [];
    const expected = `a name that no other ${type} package of ${owner} has, as ${before} does`;
    return [seedProblem(`${path}.name`, expected, name)];
  });
}

function fleetProblems({ owner, packages, versions }: SeedFleet, path: string, names: Names): SeedProblem[] {
  const [least, most] = [packages, packages * 100_000];
  return [
    ...accountProblems(names, `${path}.owner`, owner),
    ...(versions < least || versions > most
      ? [
          seedProblem(
            `${path}.versions`,
            `from ${least} to ${most}: each package has one at least, and 100000 at most`,
            versions,
          ),
        ]
      : []),
  ];
}
