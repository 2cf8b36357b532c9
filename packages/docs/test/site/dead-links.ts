import type { SitePage } from "./site-files.ts";
import { attribute } from "./site-files.ts";

/** A link of a page that leads nowhere. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
  readonly because: string;
}

const addressAttributes = ["href", "src"] as const;

/** Links of pages to what the site does not have: pages, files, and sections of pages. Links that leave the site are not followed. */
export function deadLinks(pages: readonly SitePage[], files: readonly string[]): DeadLink[] {
  const ids = new Map(pages.map((page) => [page.address, idsOf(page)]));
  const known = new Set(files);
  return pages.flatMap((page) =>
    linksOf(page).flatMap((link) => {
      const { origin, pathname, hash } = new URL(link, `http://site${page.address}`);
      if (origin !== "http://site") return [];
      const because = whyDead(decodeURIComponent(pathname), decodeURIComponent(hash.slice(1)), ids, known);
      return because === undefined ? [] : [{ page: page.address, link, because }];
    }),
  );
}

function whyDead(
  path: string,
  fragment: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  files: ReadonlySet<string>,
): string | undefined {
  const page = ids.get(path);
  if (!page) return files.has(path) ? undefined : "there is no such page";
  // A query chooses something in a form; an empty fragment is the top of the page.
  return fragment === "" || page.has(fragment) ? undefined : "the page has no such section";
}

function linksOf({ elements }: SitePage): string[] {
  return elements.flatMap((element) =>
    // What is canonical stands on the host that the site is published on.
    attribute(element, "rel") === "canonical"
      ? []
      : addressAttributes.flatMap((name) => attribute(element, name) ?? []),
  );
}

function idsOf({ elements }: SitePage): Set<string> {
  return new Set(elements.flatMap((element) => attribute(element, "id") ?? []));
}
