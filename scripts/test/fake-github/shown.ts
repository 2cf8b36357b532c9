import type { Account, StoredPackage, StoredVersion } from "./registry.ts";

/** An account, where GitHub shows who owns something. */
export function shownAccount({ login, id, type }: Account): object {
  return { login, id, type, html_url: `https://github.com/${login}`, url: `https://api.github.com/users/${login}` };
}

/** A package, as GitHub describes it. */
export function shownPackage(one: StoredPackage, { origin }: URL): object {
  const { id, name, package_type, visibility, owner, versions } = one;
  const updated_at = versions[0]?.created_at;
  return {
    id,
    name,
    package_type,
    owner: shownAccount(owner),
    version_count: versions.filter((version) => !version.deleted).length,
    visibility,
    url: origin + addressOf(one),
    html_url: `https://github.com${addressOf(one)}`,
    created_at: versions.at(-1)?.created_at,
    updated_at,
  };
}

/** A version, as GitHub describes it. */
export function shownVersion(one: StoredPackage, version: StoredVersion, { origin }: URL): object {
  const { id, name, created_at, tags } = version;
  return {
    id,
    name,
    url: `${origin}${addressOf(one)}/versions/${id}`,
    package_html_url: `https://github.com${addressOf(one)}`,
    created_at,
    updated_at: created_at,
    metadata: { package_type: one.package_type, ...(tags && { container: { tags } }) },
  };
}

function addressOf({ owner, package_type, name }: StoredPackage): string {
  const place = owner.type === "User" ? "users" : "orgs";
  return `/${place}/${owner.login}/packages/${package_type}/${encodeURIComponent(name)}`;
}
