import { expect, test } from "vitest";
import { differencesOf } from "../../src/rest/edition-differences.ts";
import { editionsMarkdown } from "../../src/rest/editions-page.ts";
import { firstPlace } from "../../src/site/place.ts";

const defaultVersion = firstPlace.apiVersion;

test("a place does not differ from itself", () => {
  expect(differencesOf(firstPlace)).toEqual([]);
});

test("Enterprise Cloud has a property more", () => {
  expect(differencesOf({ edition: "ghec", apiVersion: defaultVersion })).toMatchObject([
    { what: "only here", thing: "property repository.security_and_analysis.secret_scanning_validity_checks" },
  ]);
});

test("Enterprise Server 3.17 lacks custom properties, and 3.18 has them", () => {
  const lacks = (edition: "ghes-3.17" | "ghes-3.18"): boolean =>
    differencesOf({ edition, apiVersion: defaultVersion }).some(
      ({ what, thing }) => what === "not here" && thing === "property repository.custom_properties",
    );
  expect([lacks("ghes-3.17"), lacks("ghes-3.18")]).toEqual([true, false]);
});

test("a newer API version lacks what was taken away, in nine operations", () => {
  const [first, ...others] = differencesOf({ edition: "fpt", apiVersion: "2026-03-10" });
  expect(first).toMatchObject({ what: "not here", thing: "property repository.has_downloads" });
  expect(first?.slugs.length).toBe(9);
  expect(others).toEqual([]);
});

test("the page says it of every place", () => {
  const text = editionsMarkdown();
  for (const name of ["GitHub Enterprise Cloud", "GitHub Enterprise Server 3.17"])
    expect(text).toContain(`### ${name}`);
  expect(text).toContain("`repository.custom_properties`");
});
