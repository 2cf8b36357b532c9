import type { OperationId, PackageType } from "@ghpkg/types";
import { actionOf } from "./actions.ts";
import type { AnyEdition } from "./editions.ts";
import type { Evidence } from "./evidence.ts";
import { operationScopes } from "./operation-scopes.generated.ts";
import { permissionModel, repositoryScopedTypes } from "./permission-model.ts";
import { impliedScopes } from "./scope-hierarchy.ts";

/** The scopes that matter for packages. */
export type PackagesScope = "delete:packages" | "read:packages" | "repo" | "write:packages";

/** What a call is about, as far as scopes depend on it. */
export interface ScopeContext {
  /** GitHub.com (`fpt`) when left out. */
  readonly edition?: AnyEdition | undefined;
  /** Without it, what holds for every type is said, and what may come to it. */
  readonly packageType?: PackageType | undefined;
}

/** A scope that is needed, and why. */
export interface ScopeNeed extends Evidence {
  readonly scope: PackagesScope;
  readonly because: string;
}

/** Any of these alternatives will do; of an alternative, all scopes are needed. */
export interface ScopeRequirement {
  readonly anyOf: readonly { readonly allOf: readonly ScopeNeed[] }[];
  /** What is needed besides if the package has one of these types: only there when no type was named. */
  readonly perhaps?: { readonly packageTypes: readonly PackageType[]; readonly need: ScopeNeed };
}

const description = { source: "GitHub's OpenAPI description of the operation", grade: "description" } as const;

/**
 * The scopes that an OAuth token or a classic token must have for an operation.
 *
 * @example
 * requiredScopes("packages/delete-package-for-org", { packageType: "maven" }); // read:packages, delete:packages and repo
 */
export function requiredScopes(operation: OperationId, { edition, packageType }: ScopeContext = {}): ScopeRequirement {
  const action = actionOf(operation);
  const ofOperation = operationScopes[operation].map((scope): ScopeNeed => ({
    scope,
    because: `The description of ${operation} asks for it.`,
    ...description,
  }));
  // The description of Docker conflicts points to no registry's permissions, as all others do.
  if (action === "conflicts") return { anyOf: [{ allOf: ofOperation }] };
  if (packageType === undefined) {
    const packageTypes = repositoryScopedTypes(edition);
    return { anyOf: [{ allOf: ofOperation }], perhaps: { packageTypes, need: repoFor("such", edition) } };
  }
  const belongsToRepository = permissionModel(packageType, edition).model === "repository-scoped";
  return { anyOf: [{ allOf: belongsToRepository ? [...ofOperation, repoFor(packageType, edition)] : ofOperation }] };
}

/**
 * The scopes that are still needed: none when the list is empty. What a scope includes counts as held. Strict where nobody
 * has published the answer: `delete:packages` does not stand for `read:packages`.
 *
 * @example
 * missingScopes(["write:packages"], "packages/delete-package-for-org"); // ["delete:packages"]
 */
export function missingScopes(
  held: readonly string[],
  operation: OperationId,
  context: ScopeContext = {},
): PackagesScope[] {
  const implied = impliedScopes(held);
  const lacking = requiredScopes(operation, context).anyOf.map(({ allOf }) =>
    allOf.map(({ scope }) => scope).filter((scope) => !implied.has(scope)),
  );
  return lacking.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function repoFor(packageType: PackageType | "such", edition?: AnyEdition): ScopeNeed {
  const { source, grade } = permissionModel(packageType === "such" ? "maven" : packageType, edition);
  const because = `The permissions of ${packageType} packages are those of the repository they belong to.`;
  return { scope: "repo", because, source, grade };
}
