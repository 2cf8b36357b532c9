import type { Action, OwnerKind } from "@ghpkg/scopes";

/** Whose packages, in words. */
export const ownerNames: Readonly<Record<OwnerKind, string>> = {
  org: "an organization",
  user: "a user",
  me: "the token’s own account",
};

/** The call of our client that does what an operation does. */
export function clientCall(action: Action, owner: OwnerKind): string {
  const of = owner === "me" ? "gh.me()" : `gh.${owner}(name)`;
  const one = `${of}.package(type, name)`;
  const calls: Readonly<Record<Action, string>> = {
    conflicts: `${of}.dockerConflicts()`,
    list: `${of}.packages.list({ packageType })`,
    get: `${one}.get()`,
    delete: `${one}.delete()`,
    restore: `${one}.restore()`,
    versions: `${one}.versions.list()`,
    "get-version": `${one}.versions.get(id)`,
    "delete-version": `${one}.versions.delete(id)`,
    "restore-version": `${one}.versions.restore(id)`,
  };
  return calls[action];
}

/** The names that TypeScript has for schemas of GitHub's descriptions. */
export const schemaTypes: Readonly<Record<string, string>> = {
  package: "Package",
  "package-version": "PackageVersion",
  "basic-error": "ErrorBody",
};

/** What people call an API version of an edition, where it is the one that is taken without being asked for. */
export function versionName(apiVersion: string, isDefault: boolean): string {
  return isDefault ? `${apiVersion} (default)` : apiVersion;
}
