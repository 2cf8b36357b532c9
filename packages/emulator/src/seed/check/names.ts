import { nearestName } from "../../faults/nearest-name.ts";
import type { Seed, SeedOrganization, SeedRepository } from "../seed.ts";
import type { SeedProblem } from "../seed-error.ts";
import { seedProblem } from "../seed-error.ts";

/** What there is in a seed to be named elsewhere in it, by name in lower case. */
export interface Names {
  readonly organizations: ReadonlyMap<string, SeedOrganization>;
  readonly users: ReadonlySet<string>;
  readonly repositories: ReadonlyMap<string, SeedRepository>;
}

/** Everything that has a name in a seed. */
export function namesIn({ organizations = [], users = [], repositories = [] }: Seed): Names {
  return {
    organizations: new Map(organizations.map((one) => [one.login.toLowerCase(), one])),
    users: new Set(users.map(({ login }) => login.toLowerCase())),
    repositories: new Map(repositories.map((one) => [one.name.toLowerCase(), one])),
  };
}

/** A user that is named at a place, and is not in the seed. */
export function userProblems(names: Names, path: string, login: string | undefined): SeedProblem[] {
  if (login === undefined || names.users.has(login.toLowerCase())) return [];
  return [unknown(path, "a user in users", login, [...names.users], `{ "login": ${JSON.stringify(login)} } to users`)];
}

/** An organization that is named at a place, and is not in the seed. */
export function organizationProblems(names: Names, path: string, login: string): SeedProblem[] {
  if (names.organizations.has(login.toLowerCase())) return [];
  const known = [...names.organizations.keys()];
  return [unknown(path, "an organization in organizations", login, known, `it to organizations`)];
}

/** An organization or user that is named at a place, and is not in the seed. */
export function accountProblems(names: Names, path: string, login: string | undefined): SeedProblem[] {
  if (login === undefined || isAccount(names, login)) return [];
  const known = [...names.organizations.keys(), ...names.users];
  return [unknown(path, "an organization or a user in the seed", login, known, "it to organizations or users")];
}

/** A repository that is named at a place, and is not in the seed. */
export function repositoryProblems(names: Names, path: string, fullName: string | undefined): SeedProblem[] {
  if (fullName === undefined || names.repositories.has(fullName.toLowerCase())) return [];
  const known = [...names.repositories.keys()];
  const add = `{ "name": ${JSON.stringify(fullName)} } to repositories`;
  return [unknown(path, "a repository in repositories", fullName, known, add)];
}

/** Whether there is an organization or a user of that login. */
export function isAccount({ organizations, users }: Names, login: string): boolean {
  return organizations.has(login.toLowerCase()) || users.has(login.toLowerCase());
}

/** Names that are there twice, upper and lower case being the same. Each is told at its second place. */
export function repeatedNames(placed: readonly (readonly [path: string, name: string])[], what: string): SeedProblem[] {
  const first = new Map<string, string>();
  return placed.flatMap(([path, name]) => {
    const before = first.get(name.toLowerCase());
    if (before !== undefined) return [seedProblem(path, `${what} that no other has, as ${before} does`, name)];
    first.set(name.toLowerCase(), path);
    return [];
  });
}

/** Ids that are there twice. */
export function repeatedIds(
  placed: readonly (readonly [path: string, id: number | undefined])[],
  what: string,
): SeedProblem[] {
  const first = new Map<number, string>();
  return placed.flatMap(([path, id]) => {
    if (id === undefined) return [];
    const before = first.get(id);
    if (before !== undefined)
      return [seedProblem(`${path}.id`, `an id that no other ${what} has, as ${before} does`, id)];
    first.set(id, path);
    return [];
  });
}

function unknown(path: string, expected: string, name: string, known: readonly string[], add: string): SeedProblem {
  const nearest = nearestName(name, known);
  const isNear =
    nearest !== undefined && Math.abs(nearest.length - name.length) < 3 && nearest[0] === name[0]?.toLowerCase();
  return seedProblem(path, expected, name, isNear ? `did you mean ${nearest}?` : `add ${add}`);
}
