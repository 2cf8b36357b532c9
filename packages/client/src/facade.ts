import type { Package, PackageType, PackageVersion, PackageVersionState, PackageVisibility } from "@ghpkg/types";
import { operationFor } from "./actions.ts";
import type { Action, OwnerKind } from "./actions.ts";
import { send } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { deletionsFrom, listKey } from "./deletions.ts";
import { isPackagesError, PackagesError } from "./errors.ts";
import { failure, subject } from "./failure.ts";
import { createListing } from "./listing.ts";
import type { Listing, ListingOrder } from "./listing.ts";
import type { CallOptions, ListOptions, Owner, PackageHandle } from "./owner.ts";
import type { Pages } from "./pages.ts";
import type { PathAnswer, PathCaller } from "./path-call.ts";
import { wholeUpTo } from "./whole-up-to.ts";

/** GitHub lists packages by a search that ends there: "The value of `per_page` multiplied by `page` cannot be greater than 10000." */
const listedAtMost = 10_000;

const packageTypes = [
  "npm",
  "maven",
  "rubygems",
  "docker",
  "nuget",
  "container",
] as const satisfies readonly PackageType[];

interface ListQuery {
  readonly package_type?: PackageType;
  readonly visibility?: PackageVisibility | undefined;
  readonly state?: PackageVersionState | undefined;
}

interface PackagePath {
  readonly package_type: PackageType;
  readonly package_name: string;
}

/** The packages of one owner, over the calls of a client. */
export function createOwner(connection: Connection, callPath: PathCaller, kind: OwnerKind, name?: string): Owner {
  const owner = kind === "org" ? { org: name } : kind === "user" ? { username: name } : {};

  function call(action: Action, path: object, query: object, signal?: AbortSignal): Promise<PathAnswer> {
    const { method, path: template } = operationFor(kind, action);
    return callPath(method, template, { path: { ...owner, ...path }, query: { ...query }, signal });
  }

  async function read<Data>(action: Action, path: object, { signal }: CallOptions = {}): Promise<Data> {
    // What the description promises of the operation.
    return (await call(action, path, {}, signal)).data as Data;
  }

  async function write(action: Action, path: object, { signal }: CallOptions = {}): Promise<void> {
    await call(action, path, {}, signal);
  }

  function list<Item extends Package | PackageVersion>(
    action: "list" | "versions",
    path: Partial<PackagePath>,
    queries: readonly ListQuery[],
    { perPage = 100, concurrency = 1, signal }: ListOptions = {},
    order?: ListingOrder,
  ): Listing<Item> {
    const lists = queries.map((query): Pages<Item> => {
      let first: PathAnswer | undefined;
      return {
        perPage: wholeUpTo(100, perPage),
        concurrency: wholeUpTo(100, concurrency),
        signal,
        cap: action === "list" ? listedAtMost : Number.POSITIVE_INFINITY,
        deletions: deletionsFrom(
          connection.deletions,
          listKey(path.package_type ?? query.package_type, path.package_name),
        ),
        capped: (given) => capped(first, given),
        async read(page, size, address, reading) {
          const answer =
            address && first
              ? { call: first.call, ...(await send(connection, first.call, address, reading)), url: address }
              : (first = await call(action, path, { ...query, per_page: size, page }, reading));
          if (!Array.isArray(answer.data)) throw noList(answer);
          // What the description promises of the operation.
          return { items: answer.data as Item[], url: answer.url, link: answer.link };
        },
        // Whether lists of versions end there as well is not written anywhere: they go on until GitHub refuses.
        isEnd: (error, place) => isPackagesError(error) && error.facts.status === 400 && place > listedAtMost,
      };
    });
    return createListing(lists, order);
  }

  function one(package_type: PackageType, package_name: string): PackageHandle {
    const path = { package_type, package_name };
    const version = (package_version_id: number): object => ({ ...path, package_version_id });
    return {
      get: (options) => read("get", path, options),
      delete: (options) => write("delete", path, options),
      restore: (options) => write("restore", path, options),
      versions: {
        list: (options = {}) => list("versions", path, [{ state: options.state }], options, options.order),
        get: (id, options) => read("version", version(id), options),
        delete: (id, options) => write("deleteVersion", version(id), options),
        restore: (id, options) => write("restoreVersion", version(id), options),
      },
    };
  }

  return {
    packages: {
      list: (options = {}) => {
        const types = options.packageType ? [options.packageType] : packageTypes;
        const queries = types.map((package_type) => ({ package_type, visibility: options.visibility }));
        return list("list", {}, queries, options);
      },
    },
    package: one,
    container: (of) => one("container", of),
    docker: (of) => one("docker", of),
    maven: (of) => one("maven", of),
    npm: (of) => one("npm", of),
    nuget: (of) => one("nuget", of),
    rubygems: (of) => one("rubygems", of),
    dockerConflicts: (options) => read("conflicts", {}, options),
  };
}

/** That something else came where a list was asked for. */
function noList({ call, response, url }: PathAnswer): PackagesError {
  const result = { kind: "unreadable", response, attempts: 1, repeatable: true } as const;
  return failure(call, { ...result, cause: new TypeError("The answer is JSON, but no list.") }, "", url);
}

/** That a list goes on, or may go on, where GitHub shows nothing more: an end in silence would look like all there is. */
function capped(first: PathAnswer | undefined, given: number): PackagesError {
  const what = first?.call.what ?? "list packages";
  const because = `GitHub shows ${given} items and no more, though there may be. Ask for one visibility or state at a time.`;
  // The cap is met behind the first page.
  const facts = subject(first?.call ?? { method: "GET", what });
  return new PackagesError(`${what}: ${because}`, { kind: "capped", ...facts, attempts: 0, repeatable: true });
}
