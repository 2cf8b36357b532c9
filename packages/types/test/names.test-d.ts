import { assertType, describe, expectTypeOf, test } from "vitest";
import type {
  ErrorBody,
  OperationFacts,
  operationsTable,
  OperationsOf,
  Package,
  PackageOwner,
  packageTypes,
  PackageType,
  PackageVersion,
  PackageVersionMetadata,
  PackageVersionState,
  PackageVisibility,
  PathsOf,
} from "../src/index.ts";

describe("a package", () => {
  test("has exact members, and none that is any", () => {
    expectTypeOf<Package["id"]>().toEqualTypeOf<number>();
    expectTypeOf<Package["package_type"]>().toEqualTypeOf<PackageType>();
    expectTypeOf<Package["version_count"]>().toEqualTypeOf<number>();
    expectTypeOf<PackageOwner["login"]>().toEqualTypeOf<string>();
    // @ts-expect-error the description has no such member
    expectTypeOf<Package["download_count"]>().not.toBeAny();
  });

  test("is described with two visibilities, though lists are filtered by three", () => {
    expectTypeOf<Package["visibility"]>().toEqualTypeOf<"private" | "public">();
    expectTypeOf<PackageVisibility>().toEqualTypeOf<"public" | "private" | "internal">();
  });

  test("may be without owner and repository in two ways: absent or null", () => {
    expectTypeOf<undefined>().toExtend<Package["owner"]>();
    expectTypeOf<null>().toExtend<Package["owner"]>();
    expectTypeOf<undefined>().toExtend<Package["repository"]>();
    expectTypeOf<null>().toExtend<Package["repository"]>();
  });

  test("has one of six types", () => {
    expectTypeOf<PackageType>().toEqualTypeOf<"npm" | "maven" | "rubygems" | "docker" | "nuget" | "container">();
    expectTypeOf<(typeof packageTypes)[number]>().toEqualTypeOf<Package["package_type"]>();
    // @ts-expect-error "pypi" is not a package type in any edition
    assertType<PackageType>("pypi");
  });
});

describe("a version of a package", () => {
  test("names the tags of a container", () => {
    expectTypeOf<NonNullable<PackageVersionMetadata["container"]>["tags"]>().toEqualTypeOf<string[]>();
  });

  // The description defines `tag` and requires `tags`: https://github.com/github/rest-api-description/issues/337
  test("names the tags of a docker image `tag`, as the description does", () => {
    expectTypeOf<keyof NonNullable<PackageVersionMetadata["docker"]>>().toEqualTypeOf<"tag">();
  });

  test("has a time of deletion only when it was deleted", () => {
    expectTypeOf<PackageVersion["deleted_at"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<PackageVersionState>().toEqualTypeOf<"active" | "deleted">();
  });
});

describe("operations", () => {
  test("lists of an organization's packages need a package type", () => {
    type Query = OperationsOf<"fpt">["packages/list-packages-for-organization"]["parameters"]["query"];
    expectTypeOf<Query["package_type"]>().toEqualTypeOf<PackageType>();
    // @ts-expect-error package_type is required
    assertType<Query>({ page: 1 });
  });

  // https://github.com/github/rest-api-description/issues/1651
  test("the list of a user's versions is described without a query", () => {
    type Query =
      OperationsOf<"fpt">["packages/get-all-package-versions-for-package-owned-by-user"]["parameters"]["query"];
    expectTypeOf<Query>().toEqualTypeOf<undefined>();
  });

  test("deleting answers without a body", () => {
    type Answers = OperationsOf<"fpt">["packages/delete-package-for-org"]["responses"];
    expectTypeOf<keyof Answers>().toEqualTypeOf<204 | 401 | 403 | 404>();
    expectTypeOf<Answers[204]["content"]>().toEqualTypeOf<undefined>();
    expectTypeOf<Answers[404]["content"]["application/json"]>().toEqualTypeOf<ErrorBody>();
  });

  test("a path leads to its operation", () => {
    expectTypeOf<PathsOf<"fpt">["/user/packages"]["get"]>().toEqualTypeOf<
      OperationsOf<"fpt">["packages/list-packages-for-authenticated-user"]
    >();
  });

  test("the table holds the facts of each, to the letter", () => {
    expectTypeOf<(typeof operationsTable)["packages/delete-package-for-org"]["method"]>().toEqualTypeOf<"DELETE">();
    expectTypeOf<typeof operationsTable>().toExtend<Readonly<Record<string, OperationFacts>>>();
  });
});
