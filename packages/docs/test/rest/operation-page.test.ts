import { operationsTable } from "@ghpkg/types";
import { describe, expect, test } from "vitest";
import { operationAccess } from "../../src/rest/operation-access.ts";
import { operationMarkdown } from "../../src/rest/operation-markdown.ts";
import { operationPage, operationPages } from "../../src/rest/operation-page.ts";
import { operationIds, operationSlug } from "../../src/rest/operation-slug.ts";
import type { PropertyNode } from "../../src/rest/property-tree.ts";
import { describedOperation, sliceOf } from "../../src/rest/slice.ts";
import { firstPlace, places, sliceName } from "../../src/site/place.ts";

test("every place has its slice, and every operation a page", () => {
  for (const place of places) expect(operationPages(place).length, sliceName(place)).toBe(27);
});

test("a slug is the anchor that docs.github.com has, in every edition", () => {
  for (const place of places) {
    for (const { slug, documentationUrl } of operationPages(place))
      expect(new URL(documentationUrl).hash).toBe(`#${slug}`);
  }
  expect(operationSlug("packages/delete-package-for-org")).toBe("delete-a-package-for-an-organization");
});

test("no link to the documentation has a slash too many", () => {
  const urls = places.flatMap((place) => operationPages(place).map(({ documentationUrl }) => documentationUrl));
  expect(urls.filter((url) => /[^:]\/\//.test(url))).toEqual([]);
});

describe.each(places)("in $edition at $apiVersion", (place) => {
  const pages = operationPages(place);

  test("a page has every parameter and status of the description, and the statuses it lacks apart", () => {
    for (const page of pages) {
      const described = describedOperation(sliceOf(place), page.operation);
      expect(page.parameters.length).toBe(described?.parameters?.length ?? 0);
      expect(page.declared.map(({ status }) => status)).toEqual(Object.keys(described?.responses ?? {}));
      for (const { status } of page.observed) expect(described?.responses).not.toHaveProperty(String(status));
    }
  });

  test("the twin of a page holds each parameter, value, status and property of it", () => {
    for (const page of pages) {
      const text = operationMarkdown(page);
      expect(text).not.toMatch(/undefined|\[object/);
      for (const { name, values } of page.parameters) {
        for (const word of [name, ...values]) expect(text).toContain(`\`${word}\``);
      }
      for (const { status, body } of page.declared) {
        expect(text).toContain(`### ${status}\n`);
        for (const name of namesIn(body?.properties ?? [])) expect(text).toContain(`\`${name}\``);
      }
      for (const { when } of page.observed) expect(text).toContain(when);
    }
  });
});

test("the properties of a package go as deep as the description", () => {
  const page = operationPage(firstPlace, "packages/get-package-for-organization");
  const names = namesIn(page?.declared[0]?.body?.properties ?? []);
  expect(names).toEqual(expect.arrayContaining(["visibility", "owner", "login", "security_and_analysis", "spdx_id"]));
});

test("access says which registries want repo: it depends on the edition", () => {
  const wanting = (edition: "fpt" | "ghes-3.19"): string[] =>
    operationAccess("packages/get-package-for-organization", edition)
      .registries.filter(({ needsRepo }) => needsRepo)
      .map(({ packageType }) => packageType);
  expect(wanting("fpt").toSorted()).toEqual(["docker", "maven"]);
  expect(wanting("ghes-3.19")).not.toContain("container");
  expect(wanting("ghes-3.19").length).toBe(5);
});

test("single sign-on is for organizations of Enterprise Cloud", () => {
  expect(operationAccess("packages/delete-package-for-org", "ghec").singleSignOn).toBe(true);
  expect(operationAccess("packages/delete-package-for-org", "fpt").singleSignOn).toBe(false);
  expect(operationAccess("packages/delete-package-for-user", "ghec").singleSignOn).toBe(false);
});

test("every operation has its two siblings", () => {
  for (const operation of operationIds) {
    expect(operationPage(firstPlace, operation)?.siblings.length).toBe(2);
    expect(operationsTable[operation].editions).toContain("fpt");
  }
});

function namesIn(properties: readonly PropertyNode[]): string[] {
  return properties.flatMap(({ name, properties: inner }) => [name, ...namesIn(inner)]);
}
