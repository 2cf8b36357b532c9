import type { Seed, SeedOrganization, SeedRepository } from "../seed.ts";
import type { SeedProblem } from "../seed-error.ts";
import { seedProblem } from "../seed-error.ts";
import type { Names } from "./names.ts";
import { accountProblems, isAccount, repeatedIds, repeatedNames, userProblems } from "./names.ts";
import { pathBelow } from "./path.ts";
import { roleProblems } from "./check-roles.ts";

/** What is wrong with organizations, users and repositories, each of which is what the schema says. */
export function accountAndRepositoryProblems(seed: Seed, names: Names): SeedProblem[] {
  const { organizations = [], users = [], repositories = [] } = seed;
  const accounts = [
    ...organizations.map((one, index) => [`organizations[${index}]`, one] as const),
    ...users.map((one, index) => [`users[${index}]`, one] as const),
  ];
  return [
    ...repeatedNames(
      accounts.map(([path, { login }]) => [`${path}.login`, login]),
      "a login",
    ),
    ...repeatedIds(
      accounts.map(([path, { id }]) => [path, id]),
      "organization or user",
    ),
    ...organizations.flatMap((one, index) => organizationProblems(one, `organizations[${index}]`, names)),
    ...repeatedNames(
      repositories.map(({ name }, index) => [`repositories[${index}].name`, name]),
      "a name",
    ),
    ...repeatedIds(
      repositories.map(({ id }, index) => [`repositories[${index}]`, id]),
      "repository",
    ),
    ...repositories.flatMap((one, index) => repositoryProblems(one, `repositories[${index}]`, names)),
  ];
}

function organizationProblems(
  { members = {}, teams = {} }: SeedOrganization,
  path: string,
  names: Names,
): SeedProblem[] {
  const people = Object.keys(members).map((login) => [pathBelow(path, "members", login), login] as const);
  const slugs = Object.keys(teams).map((slug) => [pathBelow(path, "teams", slug), slug] as const);
  return [
    ...repeatedNames(people, "a login"),
    ...repeatedNames(slugs, "a slug"),
    ...people.flatMap(([place, login]) => userProblems(names, place, login)),
    ...Object.entries(teams).flatMap(([slug, logins]) =>
      logins.flatMap((login, index) => userProblems(names, pathBelow(path, "teams", slug, String(index)), login)),
    ),
  ];
}

function repositoryProblems({ name, visibility, roles }: SeedRepository, path: string, names: Names): SeedProblem[] {
  const [owner = ""] = name.split("/");
  return [
    ...accountProblems(names, `${path}.name`, owner),
    ...(isAccount(names, owner) ? roleProblems(names, owner, roles, `${path}.roles`) : []),
    ...internalProblems(names, owner, visibility, `${path}.visibility`),
  ];
}

/** Users have no members whom something internal could be for: docs, about-repositories#about-internal-repositories. */
export function internalProblems(
  names: Names,
  owner: string,
  visibility: string | undefined,
  path: string,
): SeedProblem[] {
  if (visibility !== "internal" || !names.users.has(owner.toLowerCase())) return [];
  return [seedProblem(path, "public or private: internal is for organizations", visibility)];
}
