import type { EditionId } from "@ghpkg/types";

/** An edition of GitHub. Any release of Enterprise Server will do, also one that is newer than this package. */
export type AnyEdition = EditionId | `ghes-${string}`;

/** What the permission model depends on: GitHub.com and Enterprise Cloud are alike, and so are all releases of Enterprise Server. */
export type Platform = "cloud" | "server";

/** The platform of an edition; that of GitHub.com when none is named. */
export function platformOf(edition: string = "fpt"): Platform {
  return edition.startsWith("ghes-") ? "server" : "cloud";
}
