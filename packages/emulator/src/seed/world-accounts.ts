import type { Account } from "../state/model.ts";
import type { Seed, SeedOrganization, SeedUser } from "./seed.ts";
import { StableIds } from "./stable-hash.ts";

/** Accounts by login in lower case. */
export type Accounts = ReadonlyMap<string, Account>;

/** The organizations and users of a seed. */
export function accountsOf({ organizations = [], users = [] }: Seed): Accounts {
  const named = [...organizations, ...users].flatMap(({ id }) => (id === undefined ? [] : [id]));
  const ids = new StableIds(10_000_000, 199_999_999, named);
  const idOf = ({ login, id }: SeedOrganization | SeedUser): number => id ?? ids.idOf(login.toLowerCase());
  const accounts = [
    ...organizations.map((one) => organization(one, idOf(one))),
    ...users.map((one) => user(one, idOf(one))),
  ];
  return new Map(accounts.map((one) => [one.login.toLowerCase(), one]));
}

/** The account of a login. A seed that has been checked names no others. */
export function accountIn(accounts: Accounts, login: string): Account {
  const account = accounts.get(login.toLowerCase());
  if (!account) throw new TypeError(`The seed has no account ${JSON.stringify(login)}: check it with parseSeed.`);
  return account;
}

function organization({ login, members = {}, teams = {}, sso, classicTokens }: SeedOrganization, id: number): Account {
  const people = Object.values(teams).flat();
  return {
    id,
    login,
    type: "Organization",
    members: new Map([
      ...people.map((name) => [name.toLowerCase(), "member"] as const),
      ...Object.entries(members).map(([name, role]) => [name.toLowerCase(), role] as const),
    ]),
    teams: new Map(
      Object.entries(teams).map(([slug, names]) => [
        slug.toLowerCase(),
        new Set(names.map((name) => name.toLowerCase())),
      ]),
    ),
    sso: sso ?? false,
    forbidsClassicTokens: classicTokens === "forbidden",
  };
}

function user({ login }: SeedUser, id: number): Account {
  return { id, login, type: "User", members: new Map(), teams: new Map(), sso: false, forbidsClassicTokens: false };
}
