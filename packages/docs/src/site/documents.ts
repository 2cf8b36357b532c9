import { accessDocument } from "../access/access-document.ts";
import { benchmarksDocument } from "../benchmarks/benchmarks-document.ts";
import { errorsDocuments } from "../errors/errors-documents.ts";
import { guidesDocuments } from "../guides/guides-documents.ts";
import { homeDocument } from "../home/home-page.ts";
import { restDocuments } from "../rest/rest-documents.ts";
import { tsDocuments } from "../ts/ts-documents.ts";
import type { SiteDocument } from "./site-document.ts";

/** Every page of the site as text, each part in its own order. */
export async function siteDocuments(): Promise<readonly SiteDocument[]> {
  return [
    homeDocument(),
    ...(await guidesDocuments()),
    accessDocument(),
    ...(await errorsDocuments()),
    ...restDocuments(),
    ...tsDocuments(),
    benchmarksDocument(),
  ];
}
