import type { ApiVersionOf, DefaultApiVersion, EditionId } from "@ghpkg/types";
import type { Token } from "./connection.ts";
import type { EtagCache } from "./etag-cache.ts";
import type { TransportOptions } from "./settings.ts";

/** A release of Enterprise Server: it has an address of its own. */
export type ServerEdition = Extract<EditionId, `ghes-${string}`>;

/** GitHub.com and Enterprise Cloud. */
export type CloudEdition = Exclude<EditionId, ServerEdition>;

interface SharedOptions<Edition extends EditionId, Version extends ApiVersionOf<Edition>> extends TransportOptions {
  /** Which description holds: `fpt` (GitHub.com) by default. */
  readonly edition?: Edition;
  /** The API version to ask for; by default the one that GitHub answers with when none is named. */
  readonly apiVersion?: Version;
  /** A token, or a function that gets one: it is called before each attempt. */
  readonly token?: Token | undefined;
  /** Names your program to GitHub, which asks for that. */
  readonly userAgent?: string;
  /** Keeps answers by their ETag: asking again for what has not changed is free. Off by default; a `Map` will do. */
  readonly cache?: EtagCache;
}

/** What a client of GitHub.com or Enterprise Cloud is made with. */
export interface CloudOptions<
  Edition extends CloudEdition = CloudEdition,
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> extends SharedOptions<Edition, Version> {
  /** Another address than `https://api.github.com`: `https://SUBDOMAIN.ghe.com` with data residency, or a test's. */
  readonly baseUrl?: string;
}

/** What a client of an Enterprise Server is made with, or of an edition that only run time knows. */
export interface ServerOptions<
  Edition extends EditionId = ServerEdition,
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> extends SharedOptions<Edition, Version> {
  readonly edition: Edition;
  /** The server: `https://HOST`. `/api/v3` is added. */
  readonly baseUrl: string;
}
