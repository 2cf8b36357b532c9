import type { PackageType } from "@ghpkg/types";
import type { Account, Package, Repository, Token, World } from "./model.ts";

/** A world, and ways to find what is in it. */
export interface Registry {
  readonly world: World;
  account(login: string): Account | undefined;
  accountById(id: number): Account | undefined;
  repository(fullName: string): Repository | undefined;
  token(secret: string): Token | undefined;
  packageById(id: number): Package | undefined;
  /** The packages of an account, deleted ones too, as they were made. */
  packagesOf(owner: Account): readonly Package[];
  /** Every package of that name, the active one and those that were deleted. */
  named(owner: Account, type: PackageType, name: string): readonly Package[];
  add(one: Package): void;
}

/** Indexes a world. `ignoreCase`: names of packages are compared without regard to case. */
export function createRegistry(world: World, ignoreCase: boolean): Registry {
  const accounts = new Map(world.accounts.map((one) => [one.login.toLowerCase(), one]));
  const repositories = new Map(world.repositories.map((one) => [`${one.owner.login}/${one.name}`.toLowerCase(), one]));
  const tokens = new Map(world.tokens.map((one) => [one.secret, one]));
  const byId = new Map<number, Package>();
  const byOwner = new Map<Account, Package[]>();
  const byName = new Map<string, Package[]>();
  const keyOf = (owner: Account, type: PackageType, name: string): string =>
    `${owner.id} ${type} ${ignoreCase ? name.toLowerCase() : name}`;
  const index = (one: Package): void => {
    byId.set(one.id, one);
    append(byOwner, one.owner, one);
    append(byName, keyOf(one.owner, one.type, one.name), one);
  };
  for (const one of world.packages) index(one);
  return {
    world,
    account: (login) => accounts.get(login.toLowerCase()),
    accountById: (id) => world.accounts.find((one) => one.id === id),
    repository: (fullName) => repositories.get(fullName.toLowerCase()),
    token: (secret) => tokens.get(secret),
    packageById: (id) => byId.get(id),
    packagesOf: (owner) => byOwner.get(owner) ?? [],
    named: (owner, type, name) => byName.get(keyOf(owner, type, name)) ?? [],
    add(one) {
      world.packages.push(one);
      index(one);
    },
  };
}

function append<Key>(lists: Map<Key, Package[]>, key: Key, one: Package): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
