import { describe, expectTypeOf, test } from "vitest";
import type { MissingScopes, ScopedClient } from "../src/index.ts";
import type { Client, Owner, PackageHandle } from "./client-stand-in.ts";

type Versions = PackageHandle["versions"];

declare const reader: ScopedClient<Client, "read:packages" | "repo">;
declare const deleter: ScopedClient<Client, "delete:packages" | "read:packages" | "repo">;
declare const writer: ScopedClient<Client, "repo" | "write:packages">;
declare const nobody: ScopedClient<Client, "repo">;

describe("with read:packages", () => {
  test("the nine operations on the packages of an organization", () => {
    const owner = reader.org("acme");
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"write:packages">>();
  });
  test("the nine operations on the packages of a user", () => {
    const owner = reader.user("octocat");
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"write:packages">>();
  });
  test("the nine operations on the packages of oneself", () => {
    const owner = reader.me();
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"write:packages">>();
  });
});

describe("with read:packages and delete:packages", () => {
  test("the nine operations on the packages of an organization", () => {
    const owner = deleter.org("acme");
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<PackageHandle["delete"]>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<Versions["delete"]>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"write:packages">>();
  });
  test("the nine operations on the packages of a user", () => {
    const owner = deleter.user("octocat");
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<PackageHandle["delete"]>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<Versions["delete"]>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"write:packages">>();
  });
  test("the nine operations on the packages of oneself", () => {
    const owner = deleter.me();
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<PackageHandle["delete"]>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<Versions["delete"]>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"write:packages">>();
  });
});

describe("with write:packages, which includes read:packages", () => {
  test("the nine operations on the packages of an organization", () => {
    const owner = writer.org("acme");
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<PackageHandle["restore"]>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<Versions["restore"]>();
  });
  test("the nine operations on the packages of a user", () => {
    const owner = writer.user("octocat");
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<PackageHandle["restore"]>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<Versions["restore"]>();
  });
  test("the nine operations on the packages of oneself", () => {
    const owner = writer.me();
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<Owner["dockerConflicts"]>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<Owner["packages"]["list"]>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<PackageHandle["get"]>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<Versions["list"]>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<Versions["get"]>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<PackageHandle["restore"]>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<Versions["restore"]>();
  });
});

describe("without a scope of packages", () => {
  test("the nine operations on the packages of an organization", () => {
    const owner = nobody.org("acme");
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages" | "read:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages" | "read:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"read:packages" | "write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"read:packages" | "write:packages">>();
  });
  test("the nine operations on the packages of a user", () => {
    const owner = nobody.user("octocat");
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages" | "read:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages" | "read:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"read:packages" | "write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"read:packages" | "write:packages">>();
  });
  test("the nine operations on the packages of oneself", () => {
    const owner = nobody.me();
    expectTypeOf(owner.dockerConflicts).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.packages.list).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").get).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").versions.list).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").versions.get).toEqualTypeOf<MissingScopes<"read:packages">>();
    expectTypeOf(owner.npm("pets").delete).toEqualTypeOf<MissingScopes<"delete:packages" | "read:packages">>();
    expectTypeOf(owner.npm("pets").versions.delete).toEqualTypeOf<MissingScopes<"delete:packages" | "read:packages">>();
    expectTypeOf(owner.npm("pets").restore).toEqualTypeOf<MissingScopes<"read:packages" | "write:packages">>();
    expectTypeOf(owner.npm("pets").versions.restore).toEqualTypeOf<MissingScopes<"read:packages" | "write:packages">>();
  });
});
