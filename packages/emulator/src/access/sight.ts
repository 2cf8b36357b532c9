import { permissionModel } from "@ghpkg/scopes";
import type { EditionId, PackageType } from "@ghpkg/types";
import type { Assumptions } from "../assumption-table.ts";
import type { Account, Package, Repository, Role, Roles, Token } from "../state/model.ts";
import { hasScopes, holdsScope } from "./scopes.ts";

// https://docs.github.com/packages/learn-github-packages/about-permissions-for-github-packages is the source of all of this.

/** What decides on rights, besides the token and the package. */
export interface Rules {
  readonly edition: EditionId;
  readonly assumed: Assumptions;
}

const ranks: Readonly<Record<Role, number>> = { read: 1, write: 2, admin: 3 };

/** Whether a package has permissions of its own, rather than those of its repository. */
export function isGranular(type: PackageType, edition: EditionId): boolean {
  return permissionModel(type, edition).model === "granular";
}

/** Whether a token may read what is in a package. */
export function mayRead(token: Token, one: Package, rules: Rules): boolean {
  return hasRepoScope(token, one, rules, false) && rightsOf(token, one, rules) >= ranks.read;
}

/** Whether a token may delete and restore. */
export function mayDelete(token: Token, one: Package, rules: Rules): boolean {
  if (!hasRepoScope(token, one, rules, true) || rightsOf(token, one, rules) < ranks.admin) return false;
  if (one.owner.type === "User" || rules.assumed.organizationAdmin === "package-admin") return true;
  // Workflows and installations are nobody's: what they may do is told by the package and their permission.
  return token.user === undefined || isOrganizationAdmin(one.owner, token.user);
}

/**
 * Whether the scopes of a token are enough for a package that belongs to a repository: it takes `repo` besides. Known before
 * the package is: its type is enough, unless only private repositories are meant.
 */
export function hasRepoScope(
  token: Token,
  { type, repository }: { readonly type: PackageType; readonly repository?: Repository | undefined },
  { edition, assumed }: Rules,
  write: boolean,
): boolean {
  if (!hasScopes(token) || isGranular(type, edition) || holdsScope(token, "repo")) return true;
  if (assumed.repoScope === "private") return repository?.visibility === "public";
  return assumed.repoScope === "never" || (assumed.repoScope === "writes" && !write);
}

function rightsOf(token: Token, one: Package, { edition }: Rules): number {
  const granular = isGranular(one.type, edition);
  const isPublic = (granular ? one.visibility : (one.repository?.visibility ?? one.visibility)) === "public";
  const least = isPublic ? ranks.read : 0;
  if (token.kind === "actions") return Math.max(least, workflowRights(token, one, granular));
  if (token.kind === "app-installation") return Math.max(least, installationRights(token, one));
  if (!token.user) return least;
  return Math.max(least, userRights(token.user, one, granular));
}

function userRights(user: Account, one: Package, granular: boolean): number {
  const { owner, repository } = one;
  if (owner === user || isOrganizationAdmin(owner, user)) return ranks.admin;
  // A package that is linked to a repository inherits who may do what.
  const roles = repository ? roleRank(repository.roles, user, owner) : 0;
  if (!granular) return Math.max(roles, isInternal(repository?.visibility) && isMember(owner, user) ? ranks.read : 0);
  const own = roleRank(one.roles, user, owner);
  return Math.max(roles, own, isInternal(one.visibility) && isMember(owner, user) ? ranks.read : 0);
}

/**
 * A workflow may do what its repository may: everything with the packages of that repository, and what it was given in the
 * settings of others that have permissions of their own, where it stands among the roles as `owner/name`. Internal packages can
 * be read from any repository of an organization.
 */
function workflowRights({ repository, permission }: Token, one: Package, granular: boolean): number {
  if (!repository || permission === "none") return 0;
  const isOwn = one.repository === repository ? ranks.admin : 0;
  if (!granular) return limited(isOwn, permission);
  const given = rankOf(one.roles.get(`${repository.owner.login}/${repository.name}`.toLowerCase()));
  // A user's repository is in no enterprise.
  const internal = isInternal(one.visibility) && repository.owner.type === "Organization" ? ranks.read : 0;
  return limited(Math.max(isOwn, given, internal), permission);
}

/** An installation sees the packages of the account it is in. */
function installationRights({ installation, permission }: Token, one: Package): number {
  return one.owner === installation ? limited(ranks.admin, permission) : 0;
}

/** `packages: read` reads, `packages: write` does all. */
function limited(rank: number, permission: Token["permission"]): number {
  if (permission === "none") return 0;
  return permission === "read" ? Math.min(rank, ranks.read) : rank;
}

function roleRank(roles: Roles, user: Account, organization: Account): number {
  const login = user.login.toLowerCase();
  let best = rankOf(roles.get(login));
  for (const [slug, people] of organization.teams) {
    if (people.has(login)) best = Math.max(best, rankOf(roles.get(`@${slug}`)));
  }
  return best;
}

function rankOf(role: Role | undefined): number {
  return role ? ranks[role] : 0;
}

function isOrganizationAdmin(account: Account, user: Account): boolean {
  return account.members.get(user.login.toLowerCase()) === "admin";
}

function isMember(account: Account, user: Account): boolean {
  return account.members.has(user.login.toLowerCase());
}

function isInternal(visibility: string | undefined): boolean {
  return visibility === "internal";
}
