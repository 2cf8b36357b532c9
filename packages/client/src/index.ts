// The client: made once, called by owner or by path.
export { createClient } from "./create-client.ts";
export type { Client } from "./client.ts";
export type { CloudEdition, CloudOptions, ServerEdition, ServerOptions } from "./options.ts";
export type { Token } from "./connection.ts";

// By owner: plain interfaces, the same for organizations, users and oneself.
export type {
  CallOptions,
  ListOptions,
  ListPackagesOptions,
  ListVersionsOptions,
  Owner,
  PackageHandle,
  VersionsHandle,
} from "./owner.ts";
export type { Listing, ListingOrder } from "./listing.ts";

// By path: the types of the edition's description.
export type { PathsWith, RawClient, RawData, RawInit, RawMethod, RawResult } from "./raw-types.ts";

// Failures: one class, one guard, one closed set of kinds.
export { isPackagesError, PackagesError } from "./errors.ts";
export type { CalledOperation, FailureFacts, FailureKind } from "./errors.ts";

// How calls are sent, watched, checked and kept.
export type { Clock } from "./clock.ts";
export type { CachedAnswer, EtagCache } from "./etag-cache.ts";
export type { CallGuard, GuardedCall } from "./guard.ts";
export type { RateLimit } from "./rate-limit.ts";
export type { Fetch, Hooks, RequestEvent, TransportOptions } from "./settings.ts";

// What the environment says, for those who ask.
export { optionsFromEnvironment } from "./environment.ts";
export type { Environment, EnvironmentOptions } from "./environment.ts";
