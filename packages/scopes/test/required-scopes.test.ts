import { packageTypes } from "@ghpkg/types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { operationIds } from "../src/actions.ts";
import { missingScopes, requiredScopes, scopeHierarchy } from "../src/index.ts";
import { impliedScopes } from "../src/scope-hierarchy.ts";
import type { OperationId } from "@ghpkg/types";
import type { ScopeContext } from "../src/index.ts";

const get = "packages/get-package-for-user";
const remove = "packages/delete-package-for-org";

function scopes(operation: OperationId, context?: ScopeContext): string[] {
  return requiredScopes(operation, context).anyOf.flatMap(({ allOf }) => allOf.map(({ scope }) => scope));
}

describe("requiredScopes", () => {
  test("names what the description asks for: to read, to delete, to restore", () => {
    expect(scopes(get)).toEqual(["read:packages"]);
    expect(scopes(remove)).toEqual(["read:packages", "delete:packages"]);
    expect(scopes("packages/restore-package-version-for-user")).toEqual(["read:packages", "write:packages"]);
  });

  test("adds repo on GitHub.com for maven and docker alone", () => {
    const needRepo = packageTypes.filter((packageType) => scopes(get, { packageType }).includes("repo"));
    expect(needRepo).toEqual(["maven", "docker"]);
  });

  test.each(["ghes-3.17", "ghes-3.19", "ghes-3.30"] as const)(
    "adds repo on %s for every type but container",
    (edition) => {
      const granular = packageTypes.filter((packageType) => !scopes(get, { packageType, edition }).includes("repo"));
      expect(granular).toEqual(["container"]);
    },
  );

  test("says which types would need repo when no type was named, instead of guessing one", () => {
    expect(requiredScopes(get, { edition: "ghec" }).perhaps).toMatchObject({
      packageTypes: ["maven", "docker"],
      need: { scope: "repo" },
    });
    expect(requiredScopes(get, { packageType: "npm" }).perhaps).toBeUndefined();
    expect(requiredScopes(get, { edition: "ghes-3.19" }).perhaps?.packageTypes).toHaveLength(5);
  });

  test("leaves repo out for Docker conflicts, whose description does not speak of it", () => {
    const conflicts = "packages/list-docker-migration-conflicting-packages-for-user";
    expect(scopes(conflicts, { packageType: "docker" })).toEqual(["read:packages"]);
    expect(requiredScopes(conflicts).perhaps).toBeUndefined();
  });

  test("gives every need a reason, a source and a grade", () => {
    const needs = operationIds.flatMap((id) => requiredScopes(id, { packageType: "maven" }).anyOf[0]?.allOf ?? []);
    expect(needs).not.toEqual([]);
    expect(needs.filter(({ because, source, grade }) => !because || !source || !grade)).toEqual([]);
  });

  test("cites the page of the edition for repo", () => {
    const source = (edition: "fpt" | "ghes-3.19"): string | undefined =>
      requiredScopes(get, { packageType: "docker", edition }).anyOf[0]?.allOf.at(-1)?.source;
    expect(source("fpt")).toMatch(/^https:\/\/docs\.github\.com\/packages\//);
    expect(source("ghes-3.19")).toMatch(/^https:\/\/docs\.github\.com\/enterprise-server@latest\/packages\//);
  });

  test("refuses a package type that is none", () => {
    // @ts-expect-error "pypi" is not a package type
    expect(() => requiredScopes(get, { packageType: "pypi" })).toThrow('"pypi" is no package type.');
  });
});

describe("missingScopes", () => {
  test("is empty when nothing is missing", () => {
    expect(missingScopes(["read:packages", "delete:packages"], remove)).toEqual([]);
  });

  test("counts what a scope includes: write:packages reads, and does not delete", () => {
    expect(missingScopes(["write:packages"], get)).toEqual([]);
    expect(missingScopes(["write:packages"], remove)).toEqual(["delete:packages"]);
  });

  test("takes repo and admin:org for no scope of packages", () => {
    expect(missingScopes(["repo", "admin:org", "workflow"], get)).toEqual(["read:packages"]);
  });

  test("is strict about delete:packages alone", () => {
    expect(missingScopes(["delete:packages"], remove)).toEqual(["read:packages"]);
  });

  test("asks for repo where the type belongs to a repository", () => {
    expect(missingScopes(["read:packages"], get, { packageType: "npm", edition: "ghes-3.18" })).toEqual(["repo"]);
  });
});

describe("laws", () => {
  const aScope = fc.constantFrom("read:packages", "write:packages", "delete:packages", "repo", "user", "admin:org");
  const held = fc.array(aScope);
  const operation = fc.constantFrom(...operationIds);

  test("more scopes never lack more", () => {
    fc.assert(
      fc.property(held, aScope, operation, (some, another, id) => {
        const before = missingScopes(some, id);
        expect(missingScopes([...some, another], id).every((scope) => before.includes(scope))).toBe(true);
      }),
    );
  });

  test("with what was missing, nothing is", () => {
    fc.assert(
      fc.property(held, operation, fc.constantFrom(...packageTypes), (some, id, packageType) => {
        const missing = missingScopes(some, id, { packageType });
        expect(missingScopes([...some, ...missing], id, { packageType })).toEqual([]);
      }),
    );
  });

  test("what is included in something included is in its row already", () => {
    for (const { scope } of scopeHierarchy) {
      expect(impliedScopes([...impliedScopes([scope])])).toEqual(impliedScopes([scope]));
    }
  });
});
