import { apiVersionsOf, defaultApiVersion, editions } from "@ghpkg/types";
import type { ApiVersion, EditionId } from "@ghpkg/types";

/** Where a reader of the REST pages is: in an edition, at an API version. */
export interface Place {
  readonly edition: EditionId;
  readonly apiVersion: ApiVersion;
}

/** Where a reader is who has chosen nothing. */
export const firstPlace: Place = { edition: "fpt", apiVersion: defaultApiVersion };

/** All places, in the order of the editions and their API versions. */
export const places: readonly Place[] = editions.flatMap((edition) =>
  apiVersionsOf[edition].map((apiVersion) => ({ edition, apiVersion })),
);

/** The table of a place: `/rest/fpt/packages/`. An API version that is not the default one is named: `/rest/fpt/2026-03-10/packages/`. */
export function tableAddress({ edition, apiVersion }: Place): string {
  return apiVersion === defaultApiVersion ? `/rest/${edition}/packages/` : `/rest/${edition}/${apiVersion}/packages/`;
}

/** All operations of a place on one page. */
export function allAddress(place: Place): string {
  return `${tableAddress(place)}all/`;
}

/** One operation in a place. The slug is the anchor that docs.github.com has for it. */
export function operationAddress(place: Place, slug: string): string {
  return `${tableAddress(place)}${slug}/`;
}

/** The file of a slice, without its folder: `fpt.2022-11-28`. */
export function sliceName({ edition, apiVersion }: Place): string {
  return `${edition}.${apiVersion}`;
}
