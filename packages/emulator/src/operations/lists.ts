import { packageTypes, packageVersionStates, packageVisibilities } from "@ghpkg/types";
import type { PackageType, PackageVisibility } from "@ghpkg/types";
import { isGranular, mayRead } from "../access/sight.ts";
import type { Rules } from "../access/sight.ts";
import type { Answer } from "../answer/answer.ts";
import { shownAnswer } from "../answer/answer.ts";
import { shownPackage } from "../answer/package-json.ts";
import type { Showing } from "../answer/package-json.ts";
import { linkHeader, onPage, pageDespiteNonsense, pageIn } from "../answer/pages.ts";
import type { Page } from "../answer/pages.ts";
import { versionsOf } from "../answer/version-json.ts";
import type { Account, Package, Version } from "../state/model.ts";
import { isRestorable } from "../state/removals.ts";
import type { Call } from "./call.ts";
import { refuse } from "./call.ts";

// The description, package_es_list_error: page times per_page must not be more.
const listedPackages = 10_000;

/** A page of an owner's packages, without `Link` although there may be more: https://github.com/octokit/core.js/issues/695 */
export function listPackages(call: Call, owner: Account, rules: Rules, showing: Showing): Answer {
  const { query, assumed, registry, token, now } = call;
  const type = packageTypes.find((known) => known === query.get("package_type"));
  if (!type) return refuse(call, assumed.packageTypeStatus, invalid);
  const visibility = choice(query.get("visibility"), packageVisibilities);
  if (visibility === "nonsense" && assumed.filterStatus !== 200) return refuse(call, assumed.filterStatus, invalid);
  const page = pageOf(call);
  if (!page) return refuse(call, 400, invalid);
  if (page.number * page.size > listedPackages) return refuse(call, 400, assumed.cappedText);
  const wanted = visibility === "nonsense" ? undefined : meant(visibility, type, rules);
  const deletedToo = call.effects.deletedNames === true;
  const listed = registry
    .packagesOf(owner)
    .filter((one) => one.type === type && (wanted === undefined || one.visibility === wanted))
    .filter((one) => one.deletedAt === undefined || (deletedToo && isRestorable(one, now)))
    .filter((one) => mayRead(token, one, rules));
  const shown = onPage(inOrder(listed, assumed.listOrder), page);
  return shownAnswer(
    shown.map((one) => shownPackage(one, showing, shownName(one))),
    showing.addresses.site,
  );
}

/** Packages of the Docker registry whose names are taken in the Container registry, all on one page. */
export function listConflicts(call: Call, owner: Account, rules: Rules, showing: Showing): Answer {
  const active = call.registry.packagesOf(owner).filter(({ deletedAt }) => deletedAt === undefined);
  const taken = new Set(active.filter(({ type }) => type === "container").map(({ name }) => name));
  const conflicting = active.filter(
    (one) => one.type === "docker" && taken.has(one.name) && mayRead(call.token, one, rules),
  );
  return shownAnswer(
    conflicting.map((one) => shownPackage(one, showing)),
    showing.addresses.site,
  );
}

/** A page of a package's versions, newest first, with the way to the others in `Link`. */
export function listVersions(call: Call, one: Package, showing: Showing): Answer {
  const { query, assumed, now } = call;
  const state = choice(query.get("state"), packageVersionStates);
  if (state === "nonsense" && assumed.filterStatus !== 200) return refuse(call, assumed.filterStatus, invalid);
  const page = pageOf(call);
  if (!page) return refuse(call, 400, invalid);
  const versions =
    state === "deleted"
      ? one.versions.deleted.filter((version) => assumed.listsExpiredDeletions || isRestorable(version, now))
      : withStale(one, call.effects.staleEntries ?? 0);
  const link = linkHeader(pagesOf(call, one), query, page, versions.length);
  const shown = onPage(versions, page);
  const { api, site } = showing.addresses;
  const base = `${api} ${site} ${one.owner.login} ${one.name} ${link}`;
  return shownAnswer(shown.map(versionsOf(one, showing)), base, link === undefined ? undefined : { link });
}

const invalid = "Invalid argument.";

function choice<Known extends string>(text: string | null, known: readonly Known[]): Known | "nonsense" | undefined {
  if (text === null || text === "") return undefined;
  return known.find((one) => one === text) ?? "nonsense";
}

/** `internal` is `private` where packages have no permissions of their own: the description of the parameter. */
function meant(visibility: PackageVisibility | undefined, type: PackageType, { edition }: Rules): string | undefined {
  return visibility === "internal" && !isGranular(type, edition) ? "private" : visibility;
}

function pageOf({ query, assumed }: Call): Page | undefined {
  return assumed.pageNonsense === "refuse" ? pageIn(query) : pageDespiteNonsense(query);
}

function inOrder(packages: readonly Package[], order: Call["assumed"]["listOrder"]): readonly Package[] {
  if (order === "name") return packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const sign = order === "newest-first" ? 1 : -1;
  return packages.toSorted((one, other) => sign * (other.createdAt - one.createdAt || other.id - one.id));
}

/** Deleted packages that are listed all the same, as the source of Chizkiyahu/delete-untagged-ghcr-action expects them. */
function shownName({ name, deletedAt }: Package): string {
  return deletedAt === undefined ? name : `deleted_${name}`;
}

/** Active versions, and a share of the deleted ones: https://github.com/dataaxiom/ghcr-cleanup-action/issues/74 */
function withStale({ versions }: Package, share: number): readonly Version[] {
  if (share <= 0) return versions.active;
  const stale = versions.deleted.filter(({ id }) => ((id * 2_654_435_761) % 1000) / 1000 < share).map(asIfActive);
  return [...versions.active, ...stale].toSorted((one, other) => other.createdAt - one.createdAt || other.id - one.id);
}

/** Nobody can tell by the list that it is gone. */
function asIfActive({ deletedAt: _deletedAt, ...version }: Version): Version {
  return version;
}

/** The numeric form: https://github.com/snok/container-retention-policy/issues/33. For users it is assumed. */
function pagesOf({ addresses, assumed, operation }: Call, { owner, type, name }: Package): string {
  const rest = `packages/${type}/${encodeURIComponent(name)}/versions`;
  if (owner.type === "Organization") return `${addresses.api}/organizations/${owner.id}/${rest}`;
  if (assumed.userVersionLinks === "numeric") return `${addresses.api}/user/${owner.id}/${rest}`;
  return `${addresses.api}/${operation.owner === "me" ? "user" : `users/${owner.login}`}/${rest}`;
}
