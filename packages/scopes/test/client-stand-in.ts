import type { Package, PackageType, PackageVersion, PathsOf } from "@ghpkg/types";
import type { GuardedCall } from "../src/index.ts";

// The shape of @ghpkg/client, which this package knows by its shape only.

export interface CallOptions {
  readonly signal?: AbortSignal;
}
export interface Listing<Item> extends AsyncIterable<Item> {
  all(): Promise<Item[]>;
}
export interface ListOptions extends CallOptions {
  readonly packageType?: PackageType;
  readonly perPage?: number;
}
export interface PackageHandle {
  get(options?: CallOptions): Promise<Package>;
  delete(options?: CallOptions): Promise<void>;
  restore(options?: CallOptions): Promise<void>;
  readonly versions: {
    list(options?: CallOptions): Listing<PackageVersion>;
    get(id: number, options?: CallOptions): Promise<PackageVersion>;
    delete(id: number, options?: CallOptions): Promise<void>;
    restore(id: number, options?: CallOptions): Promise<void>;
  };
}
export interface Owner {
  readonly packages: { list(options?: ListOptions): Listing<Package> };
  package(type: PackageType, name: string): PackageHandle;
  container(name: string): PackageHandle;
  docker(name: string): PackageHandle;
  maven(name: string): PackageHandle;
  npm(name: string): PackageHandle;
  nuget(name: string): PackageHandle;
  rubygems(name: string): PackageHandle;
  dockerConflicts(options?: CallOptions): Promise<Package[]>;
}
type PathsWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends Record<Method, { responses: unknown }> ? Path : never;
}[keyof Paths];
type RawMethod<Paths, Method extends string> = <Path extends PathsWith<Paths, Method>>(path: Path) => Promise<Path>;
export interface Client {
  readonly GET: RawMethod<PathsOf<"fpt">, "get">;
  readonly DELETE: RawMethod<PathsOf<"fpt">, "delete">;
  readonly POST: RawMethod<PathsOf<"fpt">, "post">;
  org(name: string): Owner;
  user(name: string): Owner;
  me(): Owner;
  owner(name: string, options?: CallOptions): Promise<Owner>;
  rateLimit(options?: CallOptions): Promise<number | undefined>;
  guard(check: (call: GuardedCall) => void): Client;
}
