import { describe, expectTypeOf, test } from "vitest";
import { withScopes } from "../src/index.ts";
import type { GuardableClient, MissingScopes } from "../src/index.ts";
import type { Client, Owner, PackageHandle } from "./client-stand-in.ts";

declare const client: Client;

describe("a reader's client", () => {
  const gh = withScopes(client, ["read:packages"]);

  test("reads", () => {
    expectTypeOf(gh.org("acme").container("app").get()).toEqualTypeOf<ReturnType<PackageHandle["get"]>>();
    expectTypeOf(gh.me().npm("pets").versions.list).toEqualTypeOf<PackageHandle["versions"]["list"]>();
  });

  test("does not delete, in any way", async () => {
    expectTypeOf(gh.DELETE).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(gh.POST).toEqualTypeOf<MissingScopes<"write:packages">>();
    // @ts-expect-error delete:packages is missing
    gh.org("acme").container("app").delete();
    // @ts-expect-error delete:packages is missing
    gh.user("octocat").package("npm", "pets").versions.delete(1);
    // @ts-expect-error delete:packages is missing
    (await gh.owner("acme")).npm("pets").delete();
    // @ts-expect-error delete:packages is missing
    gh.DELETE("/orgs/{org}/packages/{package_type}/{package_name}");
    // @ts-expect-error write:packages is missing
    gh.POST("/orgs/{org}/packages/{package_type}/{package_name}/restore");
  });

  test("does not reach types that belong to a repository", () => {
    expectTypeOf(gh.org("acme").maven).toEqualTypeOf<MissingScopes<"repo">>();
    // @ts-expect-error repo is missing
    gh.org("acme").docker("app");
    // @ts-expect-error repo is missing
    gh.org("acme").package("maven", "com.example.app");
    // @ts-expect-error repo is missing
    gh.org("acme").packages.list({ packageType: "docker" });
    // @ts-expect-error repo is missing for two of all types
    gh.org("acme").packages.list();
    // @ts-expect-error "pypi" is no package type
    gh.org("acme").package("pypi", "pets");
  });

  test("keeps parameters and what else the client has", () => {
    gh.org("acme").packages.list({ packageType: "npm", perPage: 10 });
    // @ts-expect-error a name is text
    gh.org(1);
    // @ts-expect-error an id is a number
    void gh.org("acme").npm("pets").versions.get("1");
    expectTypeOf(gh.rateLimit).toEqualTypeOf<Client["rateLimit"]>();
    expectTypeOf(gh.GET).toEqualTypeOf<Client["GET"]>();
  });

  test("stays narrowed behind another guard", () => {
    const { npm } = gh.guard(() => {}).org("acme");
    expectTypeOf(npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
  });
});

test("on Enterprise Server only containers are in reach without repo", () => {
  const gh = withScopes(client, ["read:packages"], { edition: "ghes-3.19" });
  expectTypeOf(gh.org("acme").npm).toEqualTypeOf<MissingScopes<"repo">>();
  gh.org("acme").container("app");
  gh.org("acme").package("container", "app");
  // @ts-expect-error repo is missing
  gh.org("acme").npm("pets");
});

test("with repo every type is in reach, and all of them at once", () => {
  const gh = withScopes(client, ["read:packages", "repo"]);
  const acme = gh.org("acme");
  expectTypeOf(acme.maven("com.example.app").get).toEqualTypeOf<PackageHandle["get"]>();
  expectTypeOf(acme.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
});

test("scopes that the compiler does not know narrow nothing", () => {
  const held: string[] = ["read:packages"];
  expectTypeOf(withScopes(client, held)).toEqualTypeOf<Client>();
});

test("scopes that the compiler knows as a union count as all held: the guard knows better", () => {
  const held: readonly ("delete:packages" | "read:packages")[] = ["read:packages"];
  expectTypeOf(withScopes(client, held).DELETE).toEqualTypeOf<Client["DELETE"]>();
});

test("a scope that has nothing to do with packages may be among them", () => {
  expectTypeOf(withScopes(client, ["gist", "read:packages"]).GET).toEqualTypeOf<Client["GET"]>();
});

test("a token without scopes calls nothing", () => {
  const gh = withScopes(client, []);
  expectTypeOf(gh.GET).toEqualTypeOf<MissingScopes<"read:packages">>();
  expectTypeOf(gh.rateLimit).toEqualTypeOf<Client["rateLimit"]>();
});

test("what has no guard is no client", () => {
  expectTypeOf({}).not.toExtend<GuardableClient>();
  // @ts-expect-error there is nothing to ask before a call is sent
  withScopes({}, ["read:packages"]);
});
