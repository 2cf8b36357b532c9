import { describe, expectTypeOf, test } from "vitest";
import type { RequiredScopes } from "../src/index.ts";
import type { ImpliedScopes, RepositoryScopedType } from "../src/scope-types.ts";

describe("RequiredScopes is the literal union of what an operation needs", () => {
  test("to read: 15 operations", () => {
    expectTypeOf<
      RequiredScopes<"packages/list-docker-migration-conflicting-packages-for-organization">
    >().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/list-packages-for-organization">>().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/get-package-for-organization">>().toEqualTypeOf<"read:packages">();
    expectTypeOf<
      RequiredScopes<"packages/get-all-package-versions-for-package-owned-by-org">
    >().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/get-package-version-for-organization">>().toEqualTypeOf<"read:packages">();
    expectTypeOf<
      RequiredScopes<"packages/list-docker-migration-conflicting-packages-for-authenticated-user">
    >().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/list-packages-for-authenticated-user">>().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/get-package-for-authenticated-user">>().toEqualTypeOf<"read:packages">();
    expectTypeOf<
      RequiredScopes<"packages/get-all-package-versions-for-package-owned-by-authenticated-user">
    >().toEqualTypeOf<"read:packages">();
    expectTypeOf<
      RequiredScopes<"packages/get-package-version-for-authenticated-user">
    >().toEqualTypeOf<"read:packages">();
    expectTypeOf<
      RequiredScopes<"packages/list-docker-migration-conflicting-packages-for-user">
    >().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/list-packages-for-user">>().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/get-package-for-user">>().toEqualTypeOf<"read:packages">();
    expectTypeOf<
      RequiredScopes<"packages/get-all-package-versions-for-package-owned-by-user">
    >().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/get-package-version-for-user">>().toEqualTypeOf<"read:packages">();
  });

  test("to delete: 6 operations", () => {
    expectTypeOf<RequiredScopes<"packages/delete-package-for-org">>().toEqualTypeOf<
      "read:packages" | "delete:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/delete-package-version-for-org">>().toEqualTypeOf<
      "read:packages" | "delete:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/delete-package-for-authenticated-user">>().toEqualTypeOf<
      "read:packages" | "delete:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/delete-package-version-for-authenticated-user">>().toEqualTypeOf<
      "read:packages" | "delete:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/delete-package-for-user">>().toEqualTypeOf<
      "read:packages" | "delete:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/delete-package-version-for-user">>().toEqualTypeOf<
      "read:packages" | "delete:packages"
    >();
  });

  test("to restore: 6 operations", () => {
    expectTypeOf<RequiredScopes<"packages/restore-package-for-org">>().toEqualTypeOf<
      "read:packages" | "write:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/restore-package-version-for-org">>().toEqualTypeOf<
      "read:packages" | "write:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/restore-package-for-authenticated-user">>().toEqualTypeOf<
      "read:packages" | "write:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/restore-package-version-for-authenticated-user">>().toEqualTypeOf<
      "read:packages" | "write:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/restore-package-for-user">>().toEqualTypeOf<
      "read:packages" | "write:packages"
    >();
    expectTypeOf<RequiredScopes<"packages/restore-package-version-for-user">>().toEqualTypeOf<
      "read:packages" | "write:packages"
    >();
  });

  test("with repo where packages of the type belong to a repository", () => {
    expectTypeOf<RequiredScopes<"packages/get-package-for-user", "maven">>().toEqualTypeOf<"read:packages" | "repo">();
    expectTypeOf<RequiredScopes<"packages/get-package-for-user", "npm">>().toEqualTypeOf<"read:packages">();
    expectTypeOf<RequiredScopes<"packages/get-package-for-user", "npm", "ghes-3.99">>().toEqualTypeOf<
      "read:packages" | "repo"
    >();
  });

  test("without repo for Docker conflicts, whose description does not speak of it", () => {
    expectTypeOf<
      RequiredScopes<"packages/list-docker-migration-conflicting-packages-for-user", "docker">
    >().toEqualTypeOf<"read:packages">();
  });

  test("for operations alone", () => {
    // @ts-expect-error there is no such operation
    expectTypeOf<RequiredScopes<"packages/no-such-operation">>();
  });
});

test("the types that belong to a repository are those of the edition; of an unknown one, those of all", () => {
  expectTypeOf<RepositoryScopedType>().toEqualTypeOf<"docker" | "maven">();
  expectTypeOf<RepositoryScopedType<"ghes-3.19">>().toEqualTypeOf<"docker" | "maven" | "npm" | "nuget" | "rubygems">();
  expectTypeOf<RepositoryScopedType<"fpt" | "ghes-3.19">>().toEqualTypeOf<"docker" | "maven">();
});

test("a scope implies what it includes, and no more", () => {
  expectTypeOf<ImpliedScopes<"write:packages">>().toEqualTypeOf<"read:packages" | "write:packages">();
  expectTypeOf<ImpliedScopes<"delete:packages">>().toEqualTypeOf<"delete:packages">();
  expectTypeOf<ImpliedScopes<"gist">>().toEqualTypeOf<"gist">();
});
