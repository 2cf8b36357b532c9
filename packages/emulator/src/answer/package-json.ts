import { permissionModel } from "@ghpkg/scopes";
import type { EditionId } from "@ghpkg/types";
import type { Assumptions } from "../assumption-table.ts";
import type { Package, Time, Version } from "../state/model.ts";
import { accountJson, repositoryJson } from "./account-json.ts";
import type { Addresses } from "./addresses.ts";
import { packageUrl, placeOf } from "./addresses.ts";

/** What an answer shows, besides the thing itself. */
export interface Showing {
  readonly edition: EditionId;
  readonly addresses: Addresses;
  readonly assumed: Assumptions;
}

/** The text of an account or a repository, which never changes, for the addresses it was last shown with. */
const texts = new WeakMap<object, { readonly addresses: string; readonly text: string }>();

/** A package as JSON text: the schema `package`. `name`: where it is listed by another than its own. */
export function packageJson(one: Package, showing: Showing, name: string = one.name): string {
  const { addresses } = showing;
  const shownVisibility = one.visibility === "internal" ? showing.assumed.internalShown : one.visibility;
  const head = {
    id: one.id,
    name,
    package_type: one.type,
  };
  const rest = {
    version_count: one.versions.count,
    visibility: shownVisibility,
    url: packageUrl(addresses, one),
    created_at: timeText(one.createdAt),
    updated_at: timeText(one.updatedAt),
  };
  const { repository } = one;
  const owner = once(one.owner, addresses, () => accountJson(one.owner, addresses));
  const linked = repository && once(repository, addresses, () => repositoryJson(repository, addresses));
  return `{${inner(head)},"owner":${owner},${inner(rest)}${linked === undefined ? "" : `,"repository":${linked}`},"html_url":${JSON.stringify(packagePage(one, showing))}}`;
}

/** A version as JSON text: the schema `package-version`. */
export function versionJson(version: Version, one: Package, showing: Showing): string {
  return JSON.stringify({
    id: version.id,
    name: version.name,
    url: `${packageUrl(showing.addresses, one)}/versions/${version.id}`,
    package_html_url: packagePage(one, showing),
    ...(version.license !== undefined && { license: version.license }),
    created_at: timeText(version.createdAt),
    updated_at: timeText(version.updatedAt),
    ...(version.deletedAt !== undefined && { deleted_at: timeText(version.deletedAt) }),
    ...(version.description !== undefined && { description: version.description }),
    html_url: versionPage(version, one, showing),
    metadata: metadata(version, one, showing.assumed),
  });
}

/** `2026-11-01T12:00:00Z`: whole seconds. */
export function timeText(time: Time): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function metadata({ tags }: Version, { type }: Package, { dockerMetadata }: Assumptions): object {
  if (type === "container") return { package_type: type, container: { tags } };
  if (type !== "docker") return { package_type: type };
  // https://github.com/github/rest-api-description/issues/337
  const docker = {
    ...(dockerMetadata !== "tags" && { tag: tags }),
    ...(dockerMetadata !== "tag" && { tags }),
  };
  return { package_type: type, docker };
}

/** Where people look at a package: of its owner, or of the repository it belongs to. */
function packagePage(one: Package, { addresses: { site }, edition }: Showing): string {
  const { owner, repository, type, name, id } = one;
  if (repository && permissionModel(type, edition).model === "repository-scoped") {
    return `${site}/${repository.owner.login}/${repository.name}/packages/${id}`;
  }
  return `${site}/${placeOf(owner)}/${owner.login}/packages/${type}/package/${encodeURIComponent(name)}`;
}

function versionPage({ id, name }: Version, one: Package, showing: Showing): string {
  const page = packagePage(one, showing);
  if (page.endsWith(`/packages/${one.id}`)) return `${page}?version=${encodeURIComponent(name)}`;
  return `${page.replace(/\/package\/([^/]*)$/, "/$1")}/${id}`;
}

/** The members of an object as text, without its braces. */
function inner(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}

function once(shown: object, { api, site }: Addresses, make: () => object): string {
  const addresses = `${api} ${site}`;
  const known = texts.get(shown);
  if (known?.addresses === addresses) return known.text;
  const text = JSON.stringify(make());
  texts.set(shown, { addresses, text });
  return text;
}
