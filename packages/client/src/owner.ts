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

/** Which packages are listed, and how. */
export interface ListPackagesOptions extends ListOptions {
  /** GitHub lists one package type at a time; without one, all types are listed in turn. */
  readonly packageType?: PackageType;
  /** All that the token may see, where it is left out. */
  readonly visibility?: PackageVisibility;
}

/** Which versions are listed, and how. */
export interface ListVersionsOptions extends ListOptions {
  /** `active` by default; `deleted` are those that can perhaps be restored. */
  readonly state?: PackageVersionState;
  /** `newest-first` by default, as GitHub has them. `oldest-first` reads the whole list before it gives out the first. */
  readonly order?: ListingOrder;
}

/** The packages of an organization, of a user, or of the token's own account. */
export interface Owner {
  /** All its packages. */
  readonly packages: {
    /** Those that the token may read. */
    list(options?: ListPackagesOptions): Listing<Package>;
  };
  /** A package by its type and its name, as people write it: `team/app`. Nothing is sent yet. */
  package(type: PackageType, name: string): PackageHandle;
  /** A package of the Container registry, `ghcr.io`. */
  container(name: string): PackageHandle;
  /** A package of the Docker registry, which came before the Container registry. */
  docker(name: string): PackageHandle;
  /** A Maven package; those of Gradle are, too. */
  maven(name: string): PackageHandle;
  /** An npm package. */
  npm(name: string): PackageHandle;
  /** A NuGet package. */
  nuget(name: string): PackageHandle;
  /** A RubyGems package. */
  rubygems(name: string): PackageHandle;
  /** Packages that could not be moved from the Docker registry to the Container registry. */
  dockerConflicts(options?: CallOptions): Promise<Package[]>;
}

/** One package. Every call rejects with a PackagesError when it fails. */
export interface PackageHandle {
  /** Reads what GitHub knows of it. */
  get(options?: CallOptions): Promise<Package>;
  /** Deletes it with all its versions. */
  delete(options?: CallOptions): Promise<void>;
  /** Brings it back: within 30 days, and while nothing else has its name. */
  restore(options?: CallOptions): Promise<void>;
  /** Its versions. */
  readonly versions: VersionsHandle;
}

/** The versions of a package, by id. */
export interface VersionsHandle {
  /** Those that are there, or those that were deleted. Nothing is sent before it is read. */
  list(options?: ListVersionsOptions): Listing<PackageVersion>;
  /** Reads one. */
  get(id: number, options?: CallOptions): Promise<PackageVersion>;
  /** Deletes one. The others stay. */
  delete(id: number, options?: CallOptions): Promise<void>;
  /** Brings it back: within 30 days, and while nothing else has its place. */
  restore(id: number, options?: CallOptions): Promise<void>;
}
