import type { SiteDocument } from "./site-document.ts";

/** Every page of the site as text, each part in its own order. */
export async function siteDocuments(): Promise<readonly SiteDocument[]> {
  return [homeDocument];
}

const homeDocument: SiteDocument = {
  path: "/",
  title: "ghpkg",
  description: "TypeScript for the GitHub Packages REST API.",
  section: "home",
  markdown: "# ghpkg\n",
};
