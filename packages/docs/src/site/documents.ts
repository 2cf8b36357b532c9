import { homeDocument } from "../home/home-page.ts";
import { restDocuments } from "../rest/rest-documents.ts";
import type { SiteDocument } from "./site-document.ts";

/** Every page of the site as text, each part in its own order. */
export async function siteDocuments(): Promise<readonly SiteDocument[]> {
  return [homeDocument(), ...restDocuments()];
}
