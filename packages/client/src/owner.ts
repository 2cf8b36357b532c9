import type { Package, PackageType, PackageVersion, PackageVersionState, PackageVisibility } from "@ghpkg/types";
import type { Listing, ListingOrder } from "./listing.ts";

/** What every call takes. */
export interface CallOptions {
  /** Aborts the call, wherever it is: waiting, sending or reading. */
  readonly signal?: AbortSignal | undefined;
}

/** How a list is read. */
export interface ListOptions extends CallOptions {
  /** Items a page, 100 by default, which is the most that GitHub gives. */
  readonly perPage?: number;
  /** Pages asked for at once, 1 by default. Their order is kept. */
  readonly concurrency?: number;
}

export interface ListPackagesOptions extends ListOptions {
  /** GitHub lists one package type at a time; without one, all types are listed in turn. */
  readonly packageType?: PackageType;
  readonly visibility?: PackageVisibility;
}

export interface ListVersionsOptions extends ListOptions {
  /** `active` by default; `deleted` are those that can perhaps be restored. */
  readonly state?: PackageVersionState;
  /** `newest-first` by default, as GitHub has them. `oldest-first` reads the whole list before it gives out the first. */
  readonly order?: ListingOrder;
}

/** The packages of an organization, of a user, or of the token's own account. */
export interface Owner {
  readonly packages: {
    /** Those that the token may read. */
    list(options?: ListPackagesOptions): Listing<Package>;
  };
  /** A package by its type and its name, as people write it: `team/app`. Nothing is sent yet. */
  package(type: PackageType, name: string): PackageHandle;
  container(name: string): PackageHandle;
  docker(name: string): PackageHandle;
  maven(name: string): PackageHandle;
  npm(name: string): PackageHandle;
  nuget(name: string): PackageHandle;
  rubygems(name: string): PackageHandle;
  /** Packages that could not be moved from the Docker registry to the Container registry. */
  dockerConflicts(options?: CallOptions): Promise<Package[]>;
}

/** One package. Every call rejects with a PackagesError when it fails. */
export interface PackageHandle {
  get(options?: CallOptions): Promise<Package>;
  /** Deletes it with all its versions. */
  delete(options?: CallOptions): Promise<void>;
  /** Brings it back: within 30 days, and while nothing else has its name. */
  restore(options?: CallOptions): Promise<void>;
  readonly versions: VersionsHandle;
}

/** The versions of a package, by id. */
export interface VersionsHandle {
  list(options?: ListVersionsOptions): Listing<PackageVersion>;
  get(id: number, options?: CallOptions): Promise<PackageVersion>;
  delete(id: number, options?: CallOptions): Promise<void>;
  /** Brings it back: within 30 days, and while nothing else has its place. */
  restore(id: number, options?: CallOptions): Promise<void>;
}
