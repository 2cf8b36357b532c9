import type { OperationId, PackageType } from "@ghpkg/types";
import type { operationScopes } from "./operation-scopes.generated.ts";
import type { permissionModels } from "./permission-model.ts";
import type { PackagesScope } from "./required-scopes.ts";
import type { includedScopes } from "./scope-hierarchy.ts";

/**
 * The scopes that an operation needs, all of them, as a union: `"read:packages" | "delete:packages"`. With a package type, `repo`
 * is among them where packages of the type belong to a repository.
 *
 * @example
 * type Needed = RequiredScopes<"packages/get-package-for-user", "npm", "ghes-3.19">; // "read:packages" | "repo"
 */
export type RequiredScopes<
  Operation extends OperationId,
  Type extends PackageType = never,
  Edition extends string = "fpt",
> =
  | (typeof operationScopes)[Operation][number]
  // The description of Docker conflicts points to no registry's permissions, as all others do.
  | (Operation extends `packages/list-docker-migration-conflicting-${string}` ? never : RepoFor<Type, Edition>);

type RepoFor<Type extends PackageType, Edition extends string> =
  Type extends RepositoryScopedType<Edition> ? "repo" : never;

/** The package types whose packages belong to a repository in an edition. Of several editions, those in all of them. */
export type RepositoryScopedType<Edition extends string = "fpt"> = [Edition] extends [`ghes-${string}`]
  ? KeysWith<(typeof permissionModels)["server"], "repository-scoped">
  : KeysWith<(typeof permissionModels)["cloud"], "repository-scoped">;

type KeysWith<Table, Value> = { [Key in keyof Table]: Table[Key] extends Value ? Key : never }[keyof Table];

/** The scopes that these give: themselves, and what they include. */
export type ImpliedScopes<Held extends string> =
  | Held
  | (Held extends keyof typeof includedScopes ? (typeof includedScopes)[Held][number] : never);

/** Those of the needed scopes that are not held. Of scopes that the compiler does not know, none are missing. */
export type Lacking<Held extends string, Needed extends PackagesScope> = Exclude<Needed, ImpliedScopes<Held>>;
