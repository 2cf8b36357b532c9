// What a consumer's compiler must accept, and must refuse: were a type lost, a refused line would compile.
import { apiVersionsOf, editions, operationsTable, packageTypes } from "@ghpkg/types";
import type {
  EditionId,
  ErrorBody,
  OperationFacts,
  OperationId,
  OperationsOf,
  Package,
  PackageType,
  PackageVersion,
  PathsOf,
} from "@ghpkg/types";
import type { paths as enterprisePaths } from "@ghpkg/types/ghec/2026-03-10";
import type { components, operations } from "@ghpkg/types/fpt";

const edition: EditionId = "ghes-3.19";
const first: "fpt" = editions[0];
const type: PackageType = packageTypes[0];
const versions: readonly ["2022-11-28"] = apiVersionsOf["ghes-3.19"];

declare const one: Package;
const name: string = one.name;
const visibility: "private" | "public" = one.visibility;
const same: components["schemas"]["package"] = one;

declare const version: PackageVersion<"ghec", "2026-03-10">;
const id: number = version.id;

const facts: OperationFacts = operationsTable["packages/delete-package-for-org"];
const operation: OperationId = "packages/list-packages-for-user";
type Listed = OperationsOf<"fpt">["packages/list-packages-for-user"]["responses"][200]["content"]["application/json"];
const listed: Listed = [one];
type Deleted = operations["packages/delete-package-for-org"]["parameters"]["path"];
const path: Deleted = { org: "acme", package_type: "npm", package_name: "pets" };
const template: keyof PathsOf<"ghes-3.17"> & keyof enterprisePaths = "/orgs/{org}/packages";
const refusal: ErrorBody = { message: "Not Found", status: "404" };

// @ts-expect-error "pypi" is not a package type in any edition
const noType: PackageType = "pypi";

// @ts-expect-error Enterprise Server 3.19 does not know this API version
const noVersion: PackageVersion<"ghes-3.19", "2026-03-10"> = version;

// @ts-expect-error a package has no such member
one.noSuchMember;

// @ts-expect-error a name is text
const noName: number = one.name;

// @ts-expect-error there is no such operation
operationsTable["packages/no-such-operation"];

// @ts-expect-error an organization is needed
const noPath: Deleted = { package_type: "npm", package_name: "pets" };

// @ts-expect-error there is no such path
const noTemplate: keyof enterprisePaths = "/no/such/path";

void [edition, first, type, versions, name, visibility, same, id, facts, operation, listed, path, template, refusal];
void [noType, noVersion, noName, noPath, noTemplate];
