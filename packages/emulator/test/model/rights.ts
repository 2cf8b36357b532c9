// Who may do what, once more and by itself: https://docs.github.com/packages/learn-github-packages/about-permissions-for-github-packages
import type { Action, Call, Expected, Package, State } from "./state.ts";
import { isRepositoryScoped, organization, repositoryOf } from "./world.ts";
import type { WorldToken } from "./world.ts";

const read = "You need at least read:packages scope to";
const both = "You need at least delete:packages and read:packages scopes to delete a package";
// Nobody has published what restores, conflicts and single versions say.
const restore = "You need at least read:packages and write:packages scopes to restore a package";
const scopeTexts: Readonly<Record<Action, string>> = {
  list: `${read} list packages.`,
  conflicts: `${read} list packages.`,
  get: `${read} get a package.`,
  versions: `${read} get a package's versions.`,
  "get-version": `${read} get a package version.`,
  delete: `${both}.`,
  "delete-version": `${both} version.`,
  restore: `${restore}.`,
  "restore-version": `${restore} version.`,
};

export const byIntegration: Expected = { status: 403, message: "Resource not accessible by integration" };

/** What a kind of token is told, or one without the scopes, before anything is looked for. */
export function refusedAtOnce({ kind, scopes }: WorldToken, { action, place }: Call): Expected | undefined {
  const writes = /^(delete|restore)/.test(action);
  if (kind === "fine-grained") return { status: 403, message: "Resource not accessible by personal access token" };
  // docs: rest/authentication/endpoints-available-for-github-app-user-access-tokens
  if (kind === "app-user") return writes && action !== "delete" ? byIntegration : undefined;
  if (kind === "actions") {
    if (place === "user" || (writes && place === "users")) return byIntegration;
    // cli/cli#9606
    return action === "list" ? { status: 400, message: "Invalid argument." } : undefined;
  }
  const held = new Set(scopes);
  if (held.has("write:packages")) held.add("read:packages");
  const second = action.startsWith("delete") ? "delete:packages" : "write:packages";
  const enough = held.has("read:packages") && (!writes || held.has(second));
  return enough ? undefined : { status: 403, message: scopeTexts[action] };
}

export function mayRead(state: State, token: WorldToken, one: Package): boolean {
  const lacksRepo =
    isRepositoryScoped(one.type, state.edition) && token.scopes !== undefined && !token.scopes.includes("repo");
  return !lacksRepo && rank(state, token, one) > 0;
}

/** Deleting and restoring is for admins: of the package, and of the organization if it is one's. */
export function administers(state: State, token: WorldToken, one: Package): boolean {
  if (rank(state, token, one) < 3) return false;
  return one.owner !== organization || token.user === "ada" || token.kind === "actions";
}

const ranks = { read: 1, write: 2, admin: 3 };

function rank({ roles, edition }: State, { kind, user }: WorldToken, one: Package): number {
  const open = one.visibility === "public" ? 1 : 0;
  const internal = one.visibility === "internal" ? 1 : 0;
  const belongs = repositoryOf(one, edition).repository !== undefined;
  // Everything of its own repository's packages, and what anybody in the organization may read.
  if (kind === "actions") return belongs && one.owner === organization ? 3 : Math.max(open, internal);
  if (user === undefined) return open;
  if (one.owner === user || (one.owner === organization && user === "ada")) return 3;
  const inherited = belongs ? roles[user] : undefined;
  const given = [one.roles[user], inherited].map((role) => (role ? ranks[role] : 0));
  return Math.max(open, user === "bob" && one.owner === organization ? internal : 0, ...given);
}
