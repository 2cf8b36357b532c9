// What the reference shows of packages and versions, one or many: order, filters, pages.
import type { Call, Expected, Package, Shown, State, Version } from "./state.ts";
import { no, restorable } from "./state.ts";
import { hasTags, isRepositoryScoped } from "./world.ts";

const invalid = no(400, "Invalid argument.");
const packageTypes: ReadonlySet<string> = new Set(["npm", "maven", "rubygems", "docker", "nuget", "container"]);
const visibilities: ReadonlySet<string> = new Set(["public", "private", "internal"]);

export function listed({ edition }: State, there: readonly Package[], call: Call): Expected {
  const { query } = call;
  const type = query["package_type"] ?? call.type;
  const { visibility } = query;
  if (!packageTypes.has(type) || (visibility !== undefined && !visibilities.has(visibility))) return invalid;
  const { page, size } = pageOf(query);
  if (page * size > 10_000) return no(400, "Only the first 10000 results are available.");
  // docs: internal is private in registries without permissions of their own.
  const wanted = visibility === "internal" && isRepositoryScoped(call.type, edition) ? "private" : visibility;
  const items = there
    .filter((one) => one.type === type && (wanted === undefined || one.visibility === wanted))
    .toSorted(newestFirst);
  return { status: 200, items: items.slice((page - 1) * size, page * size).map(shownPackage), links: {} };
}

export function versionsListed(state: State, one: Package, query: Call["query"]): Expected {
  const which = query["state"] ?? "active";
  if (which !== "active" && which !== "deleted") return invalid;
  const { page, size } = pageOf(query);
  const items = one.versions
    .filter((version) => (which === "active" ? version.deleted === undefined : restorable(state, version)))
    .toSorted(newestFirst);
  const shown = items.slice((page - 1) * size, page * size).map((version) => shownVersion(one, version));
  const pages = Math.max(1, Math.ceil(items.length / size));
  const back = page > 1 && { prev: Math.min(page - 1, pages), first: 1 };
  return { status: 200, items: shown, links: { ...back, ...(page < pages && { next: page + 1, last: pages }) } };
}

function pageOf(query: Call["query"]): { page: number; size: number } {
  const number = (text: string | undefined): number | undefined =>
    /^[1-9]\d*$/.test(text ?? "") ? Number(text) : undefined;
  return { page: number(query["page"]) ?? 1, size: Math.min(number(query["per_page"]) ?? 30, 100) };
}

function newestFirst(one: { created: number; id: number }, other: { created: number; id: number }): number {
  return other.created - one.created || other.id - one.id;
}

export function shownPackage(one: Package): Shown {
  const count = one.versions.filter(({ deleted }) => deleted === undefined).length;
  // The description of a package knows no internal.
  const visibility = one.visibility === "public" ? "public" : "private";
  return { id: one.id, name: one.name, package_type: one.type, visibility, version_count: count };
}

export function shownVersion({ type }: Package, { id, name, tags, created, updated, deleted }: Version): Shown {
  return {
    id,
    name,
    created_at: seconds(created),
    updated_at: seconds(updated),
    ...(deleted !== undefined && { deleted_at: seconds(deleted) }),
    ...(hasTags(type) && { tags: tags.toSorted() }),
  };
}

function seconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+/, "");
}
