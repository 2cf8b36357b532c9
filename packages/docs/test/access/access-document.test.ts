import { canCall, scopeHierarchy, tokenClaims, tokenPrefixes } from "@ghpkg/scopes";
import { packageTypes } from "@ghpkg/types";
import { expect, test } from "vitest";
import { accessDocument } from "../../src/access/access-document.ts";
import { contradictions } from "../../src/access/contradictions.ts";
import { kindMatrix, namedKinds } from "../../src/access/kind-matrix.ts";
import { editionGroups, needTable, registryTable } from "../../src/access/need-table.ts";
import { operationIds, operationSlug } from "../../src/rest/operation-slug.ts";

const { markdown } = accessDocument();

test("every row of what sources say of tokens is on the page, with its grade", () => {
  for (const { sentence, grade } of tokenClaims) expect(markdown).toContain(`${sentence} (${grade}: `);
});

test("every scope that includes others, every beginning of tokens and every registry is on the page", () => {
  for (const { scope } of scopeHierarchy) expect(markdown).toContain(`\`${scope}\` includes`);
  for (const { prefix } of tokenPrefixes) expect(markdown).toContain(`\`${prefix}…\``);
  for (const type of packageTypes) expect(markdown).toContain(`| \`${type}\` |`);
});

test("every operation has a row that leads to its page", () => {
  expect(
    needTable()
      .map((row) => row.operation)
      .toSorted(),
  ).toEqual(operationIds.toSorted());
  for (const operation of operationIds) expect(markdown).toContain(`(/rest/fpt/packages/${operationSlug(operation)}/)`);
});

test("every kind has an answer for each action, whoever owns the packages", () => {
  for (const { answers } of kindMatrix()) {
    expect(answers).toHaveLength(namedKinds.length);
    for (const cell of answers) expect(cell.every(({ grades }) => grades.length > 0)).toBe(true);
  }
  const lists = kindMatrix().find(({ action }) => action === "list")?.answers[namedKinds.indexOf("actions")];
  expect(lists?.[0]).toEqual({
    answer: "no",
    grades: ["documented", "description", "observed"],
    owners: ["organization"],
  });
});

test("rows that say different things of a token and an operation are a contradiction", () => {
  const said = contradictions().flatMap(({ sides }) => sides.map(({ sentence }) => sentence));
  for (const beginning of [
    "The operation is in GitHub's list of endpoints for installation tokens",
    "The description says enabledForGitHubApps: false for all 27",
    "Installation tokens were seen to work for some",
    "A GITHUB_TOKEN that lists an organization's packages gets 400",
  ]) {
    expect(said.some((sentence) => sentence.startsWith(beginning))).toBe(true);
  }
  for (const { about, sides } of contradictions()) {
    expect(new Set(sides.map(({ says }) => says)).size, about).toBeGreaterThan(1);
    for (const { sentence } of sides) expect(markdown).toContain(sentence);
  }
});

test("a contradiction that one source decides has that answer, the others are unknown", () => {
  const ofTokens = contradictions().filter(({ about }) => /token/i.test(about) && !about.includes(":"));
  for (const { sides, answer } of ofTokens) {
    expect(answer).toBe(sides.some(({ says }) => says.includes("confirmed")) ? "no" : "unknown");
  }
});

test("contradictions on scopes have the answer of canCall", () => {
  const answer = (about: string): string | undefined => contradictions().find((one) => one.about === about)?.answer;
  const list = "packages/list-packages-for-organization";
  const kind = "personal-classic";
  expect(answer("write:packages instead of read:packages")).toBe(
    canCall({ kind, scopes: ["write:packages"] }, list, { packageType: "npm" }).answer,
  );
  expect(answer("reading packages of a repository-scoped registry without repo")).toBe(
    canCall({ kind, scopes: ["read:packages"] }, list, { packageType: "maven" }).answer,
  );
});

test("editions whose registries are alike share a column", () => {
  expect(editionGroups().map(({ editions }) => editions.join())).toEqual(["fpt,ghec", "ghes-3.17,ghes-3.18,ghes-3.19"]);
  expect(registryTable().find(({ packageType }) => packageType === "npm")?.models).toEqual([
    "granular",
    "repository-scoped",
  ]);
});
