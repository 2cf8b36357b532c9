// What must compile, and what must not.
import type { EditionId, OperationId, OperationsOf, Package, PackageVersion, PathsOf } from "@ghpkg/types";
import { assertType, describe, expectTypeOf, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { Client, Listing, PackagesError, PathsWith } from "../src/index.ts";

declare const gh: Client;
declare const enterprise: Client<"ghec", "2026-03-10">;

describe("a client is not made", () => {
  test("for an Enterprise Server without its address", () => {
    // @ts-expect-error each Enterprise Server has an address of its own
    assertType(createClient({ edition: "ghes-3.19" }));
  });

  test("with an option that there is not", () => {
    // @ts-expect-error it is called retries
    assertType(createClient({ retry: 3 }));
  });

  test("for an edition that there is not", () => {
    // @ts-expect-error there is no such release in the descriptions
    assertType(createClient({ edition: "ghes-1.0", baseUrl: "https://ghe.example.com" }));
  });

  test("with an API version that the edition lacks", () => {
    // @ts-expect-error Enterprise Server 3.19 does not know this API version
    assertType(createClient({ edition: "ghes-3.19", baseUrl: "https://ghe.example.com", apiVersion: "2026-03-10" }));
  });
});

test("a client of an edition that only run time knows needs an address, as that may be a server's", () => {
  const edition = "ghes-3.19" as EditionId;
  expectTypeOf(createClient({ edition, baseUrl: "https://ghe.example.com" })).toExtend<Pick<Client, "me" | "org">>();
  // @ts-expect-error it may be an Enterprise Server
  assertType(createClient({ edition }));
});

test("a client is of its edition and API version", () => {
  expectTypeOf(createClient()).toEqualTypeOf<Client>();
  expectTypeOf(createClient({ edition: "ghec", apiVersion: "2026-03-10" })).toEqualTypeOf<typeof enterprise>();
  const server = createClient({ edition: "ghes-3.19", baseUrl: "https://ghe.example.com" });
  expectTypeOf(server).toEqualTypeOf<Client<"ghes-3.19">>();
  expectTypeOf(enterprise.guard(() => {})).toEqualTypeOf<typeof enterprise>();
});

describe("by owner", () => {
  test("a package type that there is not is refused", () => {
    // @ts-expect-error "pypi" is not a package type in any edition
    assertType(gh.org("acme").package("pypi", "app"));
    // @ts-expect-error nor can it be listed
    assertType(gh.org("acme").packages.list({ packageType: "pypi" }));
  });

  test("a version is asked for by its number", () => {
    // @ts-expect-error GitHub's ids are numbers
    assertType(gh.me().npm("app").versions.get("1"));
  });

  test("lists have packages and versions", () => {
    expectTypeOf(gh.org("acme").packages.list()).toEqualTypeOf<Listing<Package>>();
    expectTypeOf(gh.me().npm("app").versions.list()).toEqualTypeOf<Listing<PackageVersion>>();
    expectTypeOf(gh.me().npm("app").versions.list().all()).resolves.toEqualTypeOf<PackageVersion[]>();
    expectTypeOf(gh.me().npm("app").versions.list().pages()).toEqualTypeOf<AsyncIterable<PackageVersion[]>>();
  });
});

/** All that a path can need. */
type Parameters = {
  org: string;
  username: string;
  package_type: "npm";
  package_name: string;
  package_version_id: number;
};

describe("by path", () => {
  const path: Parameters = { org: "a", username: "b", package_type: "npm", package_name: "c", package_version_id: 1 };

  test("the 27 operations are all there", () => {
    type Paths = PathsOf<"fpt">;
    type Count = { get: PathsWith<Paths, "get">; delete: PathsWith<Paths, "delete">; post: PathsWith<Paths, "post"> };
    type Owner = "/orgs/{org}" | "/users/{username}" | "/user";
    type One = `${Owner}/packages/{package_type}/{package_name}`;
    type Version = `${One}/versions/{package_version_id}`;
    expectTypeOf<Count["delete"]>().toEqualTypeOf<One | Version>();
    expectTypeOf<Count["post"]>().toEqualTypeOf<`${One}/restore` | `${Version}/restore`>();
    expectTypeOf<Count["get"]>().toEqualTypeOf<
      One | Version | `${One}/versions` | `${Owner}/packages` | `${Owner}/docker/conflicts`
    >();
    expectTypeOf<keyof OperationsOf<"fpt">>().toEqualTypeOf<OperationId>();
  });

  test("the operations on an organization's packages are called", () => {
    assertType(gh.GET("/orgs/{org}/docker/conflicts", { params: { path } }));
    void gh.GET("/orgs/{org}/packages", { params: { path, query: { package_type: "npm", visibility: "private" } } });
    void gh.GET("/orgs/{org}/packages/{package_type}/{package_name}", { params: { path } });
    void gh.DELETE("/orgs/{org}/packages/{package_type}/{package_name}", { params: { path } });
    void gh.POST("/orgs/{org}/packages/{package_type}/{package_name}/restore", {
      params: { path, query: { token: "t" } },
    });
    void gh.GET("/orgs/{org}/packages/{package_type}/{package_name}/versions", {
      params: { path, query: { state: "deleted" } },
    });
    void gh.GET("/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}", {
      params: { path },
    });
    void gh.DELETE("/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}", {
      params: { path },
    });
    void gh.POST("/orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore", {
      params: { path },
    });
  });

  test("the operations on a user's packages are called", () => {
    assertType(gh.GET("/users/{username}/docker/conflicts", { params: { path } }));
    void gh.GET("/users/{username}/packages", { params: { path, query: { package_type: "npm" } } });
    void gh.GET("/users/{username}/packages/{package_type}/{package_name}", { params: { path } });
    void gh.DELETE("/users/{username}/packages/{package_type}/{package_name}", { params: { path } });
    void gh.POST("/users/{username}/packages/{package_type}/{package_name}/restore", { params: { path } });
    void gh.GET("/users/{username}/packages/{package_type}/{package_name}/versions", { params: { path } });
    void gh.GET("/users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}", {
      params: { path },
    });
    void gh.DELETE("/users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}", {
      params: { path },
    });
    void gh.POST("/users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore", {
      params: { path },
    });
  });

  test("the operations on one's own packages are called", () => {
    assertType(gh.GET("/user/docker/conflicts"));
    void gh.GET("/user/packages", { params: { query: { package_type: "npm" } } });
    void gh.GET("/user/packages/{package_type}/{package_name}", { params: { path } });
    void gh.DELETE("/user/packages/{package_type}/{package_name}", { params: { path } });
    void gh.POST("/user/packages/{package_type}/{package_name}/restore", { params: { path } });
    void gh.GET("/user/packages/{package_type}/{package_name}/versions", { params: { path } });
    void gh.GET("/user/packages/{package_type}/{package_name}/versions/{package_version_id}", { params: { path } });
    void gh.DELETE("/user/packages/{package_type}/{package_name}/versions/{package_version_id}", { params: { path } });
    void gh.POST("/user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore", {
      params: { path },
    });
  });

  test("a path of another method is refused", () => {
    // @ts-expect-error nothing is posted to a list
    assertType(gh.POST("/user/packages"));
    // @ts-expect-error lists are not deleted
    assertType(gh.DELETE("/orgs/{org}/packages", { params: { path } }));
  });

  test("what an operation needs cannot be left out", () => {
    // @ts-expect-error the path needs an organization
    assertType(gh.GET("/orgs/{org}/docker/conflicts"));
    // @ts-expect-error GitHub lists one package type at a time
    assertType(gh.GET("/user/packages"));
    // @ts-expect-error the same, with a path
    assertType(gh.GET("/orgs/{org}/packages", { params: { path: { org: "acme" } } }));
  });

  test("`ok` tells data from error", () => {
    const read = () => gh.GET("/user/packages", { params: { query: { package_type: "npm" } } });
    expectTypeOf<DataOf<typeof read>>().toEqualTypeOf<Package[]>();
    expectTypeOf<Failed<typeof read>["error"]>().toEqualTypeOf<PackagesError>();
    expectTypeOf<Failed<typeof read>["response"]>().toEqualTypeOf<Response | undefined>();
  });

  test("data are not there before `ok` is asked for", async () => {
    const result = await gh.GET("/user/docker/conflicts");
    // @ts-expect-error whether there is data is not known yet
    assertType(result.data);
  });

  test("a deletion has no data", () => {
    const remove = () => gh.DELETE("/user/packages/{package_type}/{package_name}", { params: { path } });
    expectTypeOf<DataOf<typeof remove>>().toEqualTypeOf<undefined>();
  });

  test("data are those of the edition and the API version", () => {
    const now = () => gh.GET("/user/packages/{package_type}/{package_name}", { params: { path } });
    const later = () => enterprise.GET("/user/packages/{package_type}/{package_name}", { params: { path } });
    expectTypeOf<NonNullable<DataOf<typeof now>["repository"]>>().toHaveProperty("has_downloads");
    expectTypeOf<NonNullable<DataOf<typeof later>["repository"]>>().not.toHaveProperty("has_downloads");
  });
});

type ResultOf<Call extends () => unknown> = Awaited<ReturnType<Call>>;
type DataOf<Call extends () => unknown> =
  ResultOf<Call> extends infer Result ? (Result extends { ok: true; data: infer Data } ? Data : never) : never;
type Failed<Call extends () => unknown> = Extract<ResultOf<Call>, { ok: false }>;
