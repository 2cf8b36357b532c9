import { canCall } from "@ghpkg/scopes";
import { expect, test } from "vitest";
import { needsInWords, operationNeeds } from "../../src/access/operation-needs.ts";
import { questionOf } from "../../src/access/question-query.ts";
import type { OperationQuestion, TokenQuestion } from "../../src/access/question.ts";
import { answersInWords, countAnswers, takenAsGiven, tokenAnswers } from "../../src/access/token-answers.ts";

function token(query: string): TokenQuestion {
  const question = questionOf(new URLSearchParams(query));
  if (question?.asks !== "token") throw new Error(`${query} asks nothing of a token`);
  return question;
}

function operation(query: string): OperationQuestion {
  const question = questionOf(new URLSearchParams(query));
  if (question?.asks !== "operation") throw new Error(`${query} asks nothing of an operation`);
  return question;
}

test("a token that may do everything may call all", () => {
  const all = "scopes=read:packages,write:packages,delete:packages,repo&role=admin&org=admin&type=container";
  expect(countAnswers(tokenAnswers(token(`kind=personal-classic&${all}`)))).toEqual({ yes: 27, no: 0, unknown: 0 });
  expect(countAnswers(tokenAnswers(token(`kind=fine-grained&${all}`)))).toEqual({ yes: 0, no: 27, unknown: 0 });
});

test("nothing is claimed where only the kind is said", () => {
  expect(answersInWords(tokenAnswers(token("kind=personal-classic")))).toBe(
    "Of the 27 operations: yes 0, no 0, unknown 27.",
  );
});

test("every answer is that of canCall, with its reasons", () => {
  const question = token("kind=oauth&scopes=read:packages&edition=ghes-3.19&type=npm&role=read&visibility=private");
  for (const { operation: one, ...verdict } of tokenAnswers(question)) {
    const credential = { kind: "oauth", scopes: ["read:packages"] } as const;
    const context = { edition: "ghes-3.19", packageType: "npm", role: "read", visibility: "private" } as const;
    expect(verdict).toEqual(canCall(credential, one, context));
  }
});

test("single sign-on decides for organizations of Enterprise Cloud", () => {
  const all = "kind=oauth&scopes=write:packages,delete:packages&role=admin&org=admin&type=container&edition=ghec";
  const counts = (sso: string): object => countAnswers(tokenAnswers(token(`${all}&sso=${sso}`)));
  expect(counts("authorized")).toEqual({ yes: 27, no: 0, unknown: 0 });
  expect(counts("not-authorized")).toEqual({ yes: 18, no: 9, unknown: 0 });
  expect(counts("enforced")).toEqual({ yes: 18, no: 0, unknown: 9 });
});

test("what is taken for granted is said, unless it was asked", () => {
  expect(takenAsGiven(token("kind=personal-classic&edition=ghec"))).toHaveLength(2);
  expect(takenAsGiven(token("kind=personal-classic&edition=ghec&sso=enforced&classic=forbidden"))).toEqual([]);
  expect(takenAsGiven(token("kind=actions&edition=ghec"))).toEqual([]);
});

test("an operation needs repo where the registry belongs to repositories, in its edition", () => {
  const needs = (query: string): string[] =>
    operationNeeds(operation(`operation=delete-a-package-for-an-organization&${query}`)).scopes.map(
      ({ scope }) => scope,
    );
  expect(needs("type=maven")).toEqual(["read:packages", "delete:packages", "repo"]);
  expect(needs("type=npm")).toEqual(["read:packages", "delete:packages"]);
  expect(needs("type=npm&edition=ghes-3.19")).toEqual(["read:packages", "delete:packages", "repo"]);
});

test("without a registry an operation says for which it needs repo", () => {
  const { perhaps, role, singleSignOn } = operationNeeds(
    operation("operation=get-a-package-for-an-organization&edition=ghec"),
  );
  expect(perhaps?.packageTypes).toEqual(["maven", "docker"]);
  expect(role?.role).toBe("read");
  expect(singleSignOn).toBe(true);
});

test("a workflow's token is not said to delete where nobody has published that it may", () => {
  const answer = (type: string): string | undefined =>
    operationNeeds(operation(`operation=delete-a-package-for-an-organization${type}`)).tokens.find(
      ({ kind }) => kind === "actions",
    )?.answer;
  expect(answer("&type=container")).toBe("yes");
  expect(answer("&type=maven")).toBe("unknown");
  expect(answer("&type=npm&edition=ghes-3.19")).toBe("unknown");
});

test("what an operation needs is said in a sentence", () => {
  const said = (slug: string): string => needsInWords(operationNeeds(operation(`operation=${slug}`)));
  expect(said("list-packages-for-an-organization")).toBe("It needs read:packages.");
  expect(said("get-a-package-for-a-user")).toBe(
    "It needs read:packages, and the role read, unless the package is public.",
  );
  expect(said("delete-a-package-for-an-organization")).toBe(
    "It needs read:packages, delete:packages, and the role admin, also in the organization.",
  );
});
