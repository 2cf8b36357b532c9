// Calls of the reference as requests, and answers in its terms.
import type { EditionId } from "@ghpkg/types";
import type { Action, Call, Expected, Shown } from "./state.ts";
import { secretOf } from "./world.ts";

const methods: Partial<Readonly<Record<Action, string>>> = {
  delete: "DELETE",
  "delete-version": "DELETE",
  restore: "POST",
  "restore-version": "POST",
};

/** The request, as clients of an edition send it. */
export function requestFor(call: Call, edition: EditionId): Request {
  const { token, action, query, type } = call;
  const search = new URLSearchParams({ ...(action === "list" && { package_type: type }), ...query });
  const authorization = token === undefined ? undefined : `Bearer ${secretOf(token)}`;
  const base = edition.startsWith("ghes-") ? "https://ghe.example.com/api/v3" : "https://api.github.com";
  return new Request(`${base}${pathOf(call)}?${search}`, {
    method: methods[action] ?? "GET",
    ...(authorization !== undefined && { headers: { authorization } }),
  });
}

function pathOf({ place, owner, action, type, name, version }: Call): string {
  const start = place === "user" ? "/user" : `/${place}/${owner}`;
  if (action === "conflicts") return `${start}/docker/conflicts`;
  if (action === "list") return `${start}/packages`;
  const one = `${start}/packages/${type}/${encodeURIComponent(name)}`;
  const ends: Partial<Record<Action, string>> = {
    restore: "/restore",
    versions: "/versions",
    "get-version": `/versions/${version}`,
    "delete-version": `/versions/${version}`,
    "restore-version": `/versions/${version}/restore`,
  };
  return one + (ends[action] ?? "");
}

/** What an answer shows, as far as rules decide on it. */
export async function seen(response: Response, { action }: Call): Promise<Expected> {
  const { status } = response;
  const text = await response.text();
  if (text === "") return { status };
  const body: unknown = JSON.parse(text);
  if (status !== 200) {
    return { status, message: isObject(body) && body["status"] === String(status) ? String(body["message"]) : text };
  }
  const items = [body].flat().map((item) => shown(item));
  const isList = action === "list" || action === "versions" || action === "conflicts";
  return { status, items, ...(isList && { links: linksOf(response.headers.get("link")) }) };
}

const members = ["id", "name", "package_type", "visibility", "version_count", "created_at", "updated_at", "deleted_at"];

function shown(item: unknown): Shown {
  if (!isObject(item)) throw new Error(`This is in a list: ${JSON.stringify(item)}.`);
  // Packages have a version_count; their dates follow no rule that anybody has published.
  const isPackage = "version_count" in item;
  const kept = members.filter((key) => key in item && !(isPackage && key.endsWith("_at")));
  const { metadata } = item;
  const tags = isObject(metadata) ? tagsIn(metadata["container"] ?? metadata["docker"]) : undefined;
  // Members of these names are numbers and texts: the answer was held against the description.
  return { ...(Object.fromEntries(kept.map((key) => [key, item[key]])) as Shown), ...(tags && { tags }) };
}

function tagsIn(registry: unknown): readonly string[] | undefined {
  return isObject(registry) && Array.isArray(registry["tags"]) ? registry["tags"].map(String).toSorted() : undefined;
}

function linksOf(header: string | null): Record<string, number> {
  const links = (header ?? "").matchAll(/[?&]page=(\d+)[^>]*>; rel="(\w+)"/g);
  return Object.fromEntries([...links].map(([, page, relation]) => [relation, Number(page)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
