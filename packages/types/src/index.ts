// Editions and API versions: what there is, and the generated types of each.
export { apiVersions, apiVersionsOf, defaultApiVersion, editionNames, editions } from "./editions.generated.ts";
export type {
  ApiVersion,
  ApiVersionOf,
  ComponentsOf,
  DefaultApiVersion,
  EditionId,
  OperationsOf,
  PathsOf,
  SchemaOf,
} from "./edition-types.ts";

// Operations: how each is called, where it is documented, and who has it.
export { operationsTable } from "./operations.generated.ts";
export type { OperationFacts, OperationId } from "./operations.ts";

// Things of the API by the names people use.
export { packageTypes, packageVersionStates, packageVisibilities } from "./parameter-values.generated.ts";
export type {
  ErrorBody,
  Package,
  PackageOwner,
  PackageRepository,
  PackageType,
  PackageVersion,
  PackageVersionMetadata,
  PackageVersionState,
  PackageVisibility,
} from "./names.ts";
