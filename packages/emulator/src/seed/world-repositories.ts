import type { PackageVisibility } from "@ghpkg/types";
import type { Account, Repository, Roles } from "../state/model.ts";
import type { Seed, SeedRoles } from "./seed.ts";
import { StableIds } from "./stable-hash.ts";
import type { Accounts } from "./world-accounts.ts";
import { accountIn } from "./world-accounts.ts";

/** The repositories of a seed, and those that its packages need besides. */
export interface Repositories {
  /** The one with a full name. A seed that has been checked names no others. */
  named(fullName: string): Repository;
  /** The one of that name, made as it is told if there is none. */
  orNew(owner: Account, name: string, visibility: PackageVisibility, roles: Roles): Repository;
  all(): Repository[];
}

/** Finds repositories by name, whatever its case. */
export function repositoryFinder({ repositories = [] }: Seed, accounts: Accounts): Repositories {
  const ids = new StableIds(
    200_000_000,
    999_999_999,
    repositories.flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
  const byName = new Map<string, Repository>();
  const add = (one: Omit<Repository, "id">, id?: number): Repository => {
    const fullName = `${one.owner.login}/${one.name}`.toLowerCase();
    const repository = { id: id ?? ids.idOf(fullName), ...one };
    byName.set(fullName, repository);
    return repository;
  };
  for (const { name: fullName, id, visibility = "private", roles } of repositories) {
    const [login = "", name = ""] = fullName.split("/");
    add({ owner: accountIn(accounts, login), name, visibility, roles: rolesOf(roles) }, id);
  }
  return {
    named(fullName) {
      const found = byName.get(fullName.toLowerCase());
      if (found) return found;
      throw new TypeError(`The seed has no repository ${JSON.stringify(fullName)}: check it with parseSeed.`);
    },
    orNew: (owner, name, visibility, roles) =>
      byName.get(`${owner.login}/${name}`.toLowerCase()) ?? add({ owner, name, visibility, roles }),
    all: () => [...byName.values()],
  };
}

/** Roles as they are looked up: users and repositories in lower case, teams by slug. */
export function rolesOf(roles: SeedRoles = {}): Roles {
  return new Map(Object.entries(roles).map(([who, role]) => [who.toLowerCase(), role]));
}
