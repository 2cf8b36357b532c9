import type { CredentialKind, Time, Token } from "../state/model.ts";
import { timeOf } from "./moment.ts";
import type { Seed, SeedToken } from "./seed.ts";
import { kindOfSeedToken } from "./token-kind.ts";
import type { Accounts } from "./world-accounts.ts";
import { accountIn } from "./world-accounts.ts";
import type { Repositories } from "./world-repositories.ts";

/** The tokens of a seed. Those without a name are called what they are. */
export function tokensOf({ tokens = [] }: Seed, accounts: Accounts, repositories: Repositories, now: Time): Token[] {
  const names = new Set(tokens.flatMap(({ name }) => (name === undefined ? [] : [name])));
  return tokens.map((one) => {
    // A seed that has been checked has no others.
    const kind = kindOfSeedToken(one) as CredentialKind;
    return tokenOf(one, kind, freeName(one, kind, names), { accounts, repositories, now });
  });
}

function tokenOf(
  { token: secret, user, installation, repository, scopes = [], packages, sso = [], ...rest }: SeedToken,
  kind: CredentialKind,
  name: string,
  world: { readonly accounts: Accounts; readonly repositories: Repositories; readonly now: Time },
): Token {
  const { expires, clientId, rateLimit } = rest;
  return {
    secret,
    name,
    kind,
    ...(user !== undefined && { user: accountIn(world.accounts, user) }),
    ...(installation !== undefined && { installation: accountIn(world.accounts, installation) }),
    ...(repository !== undefined && { repository: world.repositories.named(repository) }),
    scopes,
    permission: packages ?? (hasPermissions(kind) ? "read" : "none"),
    ssoAuthorized: new Set(sso.map((login) => login.toLowerCase())),
    ...(expires !== undefined && { expiresAt: timeOf(expires, world.now) }),
    ...(clientId !== undefined && { clientId }),
    ...(rateLimit !== undefined && { hourlyLimit: rateLimit }),
  };
}

/** Whether tokens of a kind have permissions where others have scopes. */
function hasPermissions(kind: CredentialKind): boolean {
  return kind === "actions" || kind === "app-installation" || kind === "app-user";
}

function freeName(
  { token, name, user, installation, repository }: SeedToken,
  kind: CredentialKind,
  names: Set<string>,
): string {
  if (name !== undefined) return name;
  const whose = `${kind} of ${user ?? installation ?? repository ?? "nobody"}`;
  // A test may have a token that is called as its user is.
  const base = whose.includes(token) ? "a token" : whose;
  let free = base;
  for (let count = 2; names.has(free); count += 1) free = `${base}, ${count}`;
  names.add(free);
  return free;
}
