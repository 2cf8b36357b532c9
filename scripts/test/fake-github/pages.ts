import type { Account } from "./registry.ts";

/** One page of a list, as its address asks for it, and its `Link` header where the list has an owner to name in it. */
export function pageOf<Item>(
  list: readonly Item[],
  url: URL,
  owner?: Account,
): { readonly items: readonly Item[]; readonly link: string | undefined } {
  const page = Number(url.searchParams.get("page") ?? 1);
  const size = Math.min(Number(url.searchParams.get("per_page") ?? 30), 100);
  const last = Math.max(1, Math.ceil(list.length / size));
  return {
    items: list.slice((page - 1) * size, page * size),
    link: owner && linkHeader(numeric(url, owner), page, last),
  };
}

/** Only the relations that apply, and no header when one page holds all. */
function linkHeader(url: URL, page: number, last: number): string | undefined {
  const relations = [
    ...(page > 1 ? [["prev", page - 1] as const] : []),
    ...(page < last ? [["next", page + 1] as const, ["last", last] as const] : []),
    ...(page > 1 ? [["first", 1] as const] : []),
  ];
  const links = relations.map(([relation, number]) => {
    const target = new URL(url);
    target.searchParams.set("page", String(number));
    return `<${target.href}>; rel="${relation}"`;
  });
  return links.length > 0 ? links.join(", ") : undefined;
}

/** Links name an organization by number: https://github.com/snok/container-retention-policy/issues/33. For users it is a guess. */
function numeric(url: URL, { id, type }: Account): URL {
  const place = type === "User" ? `/user/${id}` : `/organizations/${id}`;
  return new URL(url.href.replace(url.pathname, url.pathname.replace(/^.*?(?=\/packages\/)/, place)));
}
