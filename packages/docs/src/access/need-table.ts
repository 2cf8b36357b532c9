import { permissionModel, requiredScopes } from "@ghpkg/scopes";
import type { PermissionModel, ScopeNeed } from "@ghpkg/scopes";
import { editionNames, editions, packageTypes } from "@ghpkg/types";
import type { EditionId, OperationId, PackageType } from "@ghpkg/types";
import { gridOwners, operationGrid } from "../home/operation-grid.ts";
import { operationName } from "./operation-name.ts";
import { operationAccess } from "../rest/operation-access.ts";

/** What an operation needs in every edition. */
export interface NeedRow {
  readonly operation: OperationId;
  /** `List packages of an organization`. */
  readonly name: string;
  readonly scopes: readonly ScopeNeed[];
  /** Whether some registries want `repo` besides. */
  readonly repo: boolean;
  /** In words: `admin, and admin of the organization`. */
  readonly role: string;
  /** Whether an organization's single sign-on has a say, on Enterprise Cloud. */
  readonly singleSignOn: boolean;
}

/** What each of the operations needs. */
export function needTable(): readonly NeedRow[] {
  return gridOwners.flatMap(({ owner }) =>
    operationGrid().map(({ operations }): NeedRow => {
      const operation = operations[owner];
      const { scopes, role, singleSignOn } = operationAccess(operation, "ghec");
      return {
        operation,
        name: operationName(operation),
        scopes,
        repo: requiredScopes(operation).perhaps !== undefined,
        role: role ? `${role.role}${role.organizationAdmin ? ", and admin of the organization" : ""}` : "none",
        singleSignOn,
      };
    }),
  );
}

/** Who decides on the packages of a registry, in the editions that are alike. */
export interface RegistryModels {
  readonly packageType: PackageType;
  readonly models: readonly PermissionModel[];
}

/** Editions whose registries are alike, with their name and where that is known from. */
export interface EditionGroup {
  readonly name: string;
  readonly editions: readonly EditionId[];
  readonly source: string;
}

/** The editions by how their registries work: those that do not differ are one column. */
export function editionGroups(): readonly EditionGroup[] {
  const groups = new Map<string, EditionId[]>();
  for (const edition of editions) {
    const key = packageTypes.map((type) => permissionModel(type, edition).model).join();
    groups.set(key, [...(groups.get(key) ?? []), edition]);
  }
  return [...groups.values()].map((some) => ({
    name: some.map((edition) => editionNames[edition]).join(", "),
    editions: some,
    source: permissionModel("npm", some[0]).source,
  }));
}

/** Every registry with its model in each group of editions. */
export function registryTable(): readonly RegistryModels[] {
  return packageTypes.map((packageType) => ({
    packageType,
    models: editionGroups().map(({ editions: [edition] }) => permissionModel(packageType, edition).model),
  }));
}
