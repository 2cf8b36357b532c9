import type { OperationId, PackageType } from "@ghpkg/types";
import type { Lacking, RepositoryScopedType, RequiredScopes } from "./scope-types.ts";

/** Stands where a method would be that the token's scopes do not allow: it names those that are missing, and cannot be called. */
export interface MissingScopes<Scopes extends string> {
  readonly missingScopes: Scopes;
}

type ReadScopes = RequiredScopes<Extract<OperationId, `packages/${"get" | "list"}-${string}`>>;
type DeleteScopes = RequiredScopes<Extract<OperationId, `packages/delete-${string}`>>;
type RestoreScopes = RequiredScopes<Extract<OperationId, `packages/restore-${string}`>>;

/** The scopes that each member needs, by its name, on the client, an owner, a package and its versions. */
interface NeededBy {
  get: ReadScopes;
  list: ReadScopes;
  dockerConflicts: ReadScopes;
  delete: DeleteScopes;
  restore: RestoreScopes;
  GET: ReadScopes;
  DELETE: DeleteScopes;
  POST: RestoreScopes;
}

/** A method, or what stands for it when scopes are missing. */
type Allowed<Method, Missing extends string> = [Missing] extends [never] ? Method : MissingScopes<Missing>;

/** Members that need scopes are there when these are held; all others stay as they are. */
type Narrowed<Members, Held extends string> = {
  [Name in keyof Members]: Name extends keyof NeededBy
    ? Allowed<Members[Name], Lacking<Held, NeededBy[Name]>>
    : Name extends "versions"
      ? Narrowed<Members[Name], Held>
      : Members[Name];
};

/** The package types that the scopes do not reach: those of repositories, without `repo`. */
type UnreachableType<Held extends string, Edition extends string> = [Lacking<Held, "repo">] extends [never]
  ? never
  : RepositoryScopedType<Edition>;

// What is missing stands beside the types that are in reach, so that the compiler's message names it. It would print an alias
// by its name alone: the unions are written out.

/** How packages are listed: every type in turn, or, when some are out of reach, one that is not. */
type NarrowedList<List, Held extends string, Edition extends string> = [UnreachableType<Held, Edition>] extends [never]
  ? List
  : List extends (options?: infer Options) => infer Listing
    ? (
        options: Omit<Options, "packageType"> & {
          readonly packageType: Exclude<PackageType, UnreachableType<Held, Edition>> | MissingScopes<"repo">;
        },
      ) => Listing
    : List;

type NarrowedPackages<Packages, Held extends string, Edition extends string> = {
  [Name in keyof Packages]: Name extends "list"
    ? Allowed<NarrowedList<Packages[Name], Held, Edition>, Lacking<Held, ReadScopes>>
    : Packages[Name];
};

/** `package(type, name)`: the type is one that the scopes reach. */
type NarrowedPackage<Method, Held extends string, Edition extends string> = [UnreachableType<Held, Edition>] extends [
  never,
]
  ? NarrowedReturn<Method, Held>
  : Method extends (type: PackageType, ...rest: infer Rest) => infer Handle
    ? (
        type: Exclude<PackageType, UnreachableType<Held, Edition>> | MissingScopes<"repo">,
        ...rest: Rest
      ) => Narrowed<Handle, Held>
    : Method;

type NarrowedReturn<Method, Held extends string> = Method extends (...args: infer Args) => infer Handle
  ? (...args: Args) => Narrowed<Handle, Held>
  : Method;

/** The packages of an owner, as far as the scopes allow. */
export type ScopedOwner<Owner, Held extends string, Edition extends string> = {
  [Name in keyof Owner]: Name extends "packages"
    ? NarrowedPackages<Owner[Name], Held, Edition>
    : Name extends "package"
      ? NarrowedPackage<Owner[Name], Held, Edition>
      : Name extends PackageType
        ? Name extends UnreachableType<Held, Edition>
          ? MissingScopes<"repo">
          : NarrowedReturn<Owner[Name], Held>
        : Name extends keyof NeededBy
          ? Allowed<Owner[Name], Lacking<Held, NeededBy[Name]>>
          : Owner[Name];
};

/** A client, as far as the scopes allow. */
export type ScopedClient<Client, Held extends string, Edition extends string = "fpt"> = string extends Held
  ? Client
  : {
      [Name in keyof Client]: Name extends "me" | "org" | "owner" | "user"
        ? Client[Name] extends (...args: infer Args) => Promise<infer Owner>
          ? (...args: Args) => Promise<ScopedOwner<Owner, Held, Edition>>
          : Client[Name] extends (...args: infer Args) => infer Owner
            ? (...args: Args) => ScopedOwner<Owner, Held, Edition>
            : Client[Name]
        : Name extends "guard"
          ? Client[Name] extends (...args: infer Args) => unknown
            ? (...args: Args) => ScopedClient<Client, Held, Edition>
            : Client[Name]
          : Name extends keyof NeededBy
            ? Allowed<Client[Name], Lacking<Held, NeededBy[Name]>>
            : Client[Name];
    };
