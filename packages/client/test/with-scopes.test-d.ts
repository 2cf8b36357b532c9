// What @ghpkg/scopes makes of the client as it is: scopes knows its shape only.
import { withScopes } from "@ghpkg/scopes";
import type { MissingScopes } from "@ghpkg/scopes";
import { describe, expectTypeOf, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { Client, PackageHandle, VersionsHandle } from "../src/index.ts";

const gh = createClient();
const reader = withScopes(gh, ["read:packages"]);
const deleter = withScopes(gh, ["read:packages", "delete:packages", "repo"]);
const writer = withScopes(gh, ["write:packages", "repo"]);
const version = { package_type: "npm", package_name: "a", package_version_id: 1 } as const;
const path = "/packages/{package_type}/{package_name}/versions/{package_version_id}";

describe("by owner", () => {
  test("reading is there with read:packages, and is the client's own", () => {
    expectTypeOf(reader.org("acme").npm("a").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(reader.user("octocat").container("a").versions.list).toEqualTypeOf<VersionsHandle["list"]>();
    expectTypeOf(reader.me().npm("a").versions.get).toEqualTypeOf<VersionsHandle["get"]>();
  });

  test("deleting with read:packages alone does not compile, and names the scope", async () => {
    // @ts-expect-error the token lacks delete:packages
    await reader.org("acme").npm("a").delete();
    // @ts-expect-error the token lacks delete:packages
    await (await reader.owner("acme")).npm("a").versions.delete(1);
    expectTypeOf(reader.me().npm("a").delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
  });

  test("restoring needs write:packages, which includes read:packages", () => {
    expectTypeOf(writer.me().npm("a").versions.restore).toEqualTypeOf<VersionsHandle["restore"]>();
    expectTypeOf(writer.me().npm("a").versions.list).toEqualTypeOf<VersionsHandle["list"]>();
    expectTypeOf(deleter.me().npm("a").restore).toEqualTypeOf<MissingScopes<"write:packages">>();
  });

  test("a registry of repositories needs repo", () => {
    // @ts-expect-error maven packages belong to a repository: the token lacks repo
    reader.org("acme").maven("a.b");
    expectTypeOf(deleter.org("acme").maven("a.b").delete).toEqualTypeOf<PackageHandle["delete"]>();
    const server = withScopes(
      createClient({ edition: "ghes-3.19", baseUrl: "https://ghe.example" }),
      ["read:packages"],
      {
        edition: "ghes-3.19",
      },
    );
    // @ts-expect-error on an Enterprise Server npm packages belong to a repository, too
    server.org("acme").npm("a");
    expectTypeOf(server.org("acme").container("a").get).toEqualTypeOf<PackageHandle["get"]>();
  });
});

describe("by path", () => {
  test("each method is there when its scopes are", () => {
    expectTypeOf(reader.GET).toEqualTypeOf<Client["GET"]>();
    expectTypeOf(deleter.DELETE).toEqualTypeOf<Client["DELETE"]>();
    expectTypeOf(writer.POST).toEqualTypeOf<Client["POST"]>();
  });

  test("and does not compile when they are not", async () => {
    // @ts-expect-error the token lacks delete:packages
    await reader.DELETE(`/user${path}`, { params: { path: version } });
    // @ts-expect-error the token lacks write:packages
    await reader.POST(`/user${path}/restore`, { params: { path: version } });
    expectTypeOf(reader.POST).toEqualTypeOf<MissingScopes<"write:packages">>();
  });
});

test("what needs no scope stays as it is", () => {
  expectTypeOf(reader.rateLimit).toEqualTypeOf<Client["rateLimit"]>();
});

test("scopes that only run time knows narrow nothing here", () => {
  const held: string[] = [];
  expectTypeOf(withScopes(gh, held)).toEqualTypeOf<Client>();
});
