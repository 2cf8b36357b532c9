import type { Place } from "./place.ts";

/** The parts of the site, as its navigation has them. */
export type Section = "access" | "benchmarks" | "errors" | "guides" | "home" | "rest" | "ts";

/** A page as text. Its Markdown twin, the search, llms.txt and the sitemap are made of it. */
export interface SiteDocument {
  /** The address from the root of the site: `/guides/pagination/`. */
  readonly path: string;
  readonly title: string;
  /** One sentence, for search engines and lists. Plain text. */
  readonly description: string;
  readonly section: Section;
  /** For REST pages: the edition and API version that it is about. */
  readonly place?: Place;
  /** All that the page says, as Markdown, from its `# title` on. Links are absolute from the root of the site, or leave it. */
  readonly markdown: string;
}

/** The address of a page's Markdown twin: `/guides/pagination.md`, and `/index.md` for the first page. */
export function twinAddress(path: string): string {
  return path === "/" ? "/index.md" : path.replace(/\/?$/, ".md");
}
