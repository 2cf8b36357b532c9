import { describe, expect, test } from "vitest";
import { questionOf, queryOf } from "../../src/access/question-query.ts";
import type { Question } from "../../src/access/question.ts";

const asked = (query: string): Question | undefined => questionOf(new URLSearchParams(query));

describe("a question in an address", () => {
  test.each([
    "kind=personal-classic",
    "kind=personal-classic&scopes=",
    "kind=oauth&scopes=read:packages,repo&role=admin&org=member&visibility=private&edition=ghes-3.19&type=maven",
    "kind=personal-classic&sso=not-authorized&classic=forbidden&edition=ghec",
    "kind=actions&packages=write",
    "operation=delete-package-version-for-an-organization&edition=ghec&type=npm",
  ])("%s is read and written alike", (query) => {
    const question = asked(query);
    expect(question && queryOf(question)).toBe(query);
  });

  test("is what a form with a field for each scope says", () => {
    expect(asked("kind=oauth&scopes=repo&scopes=read:packages&edition=fpt&type=&role=")).toEqual({
      asks: "token",
      kind: "oauth",
      edition: "fpt",
      scopes: ["read:packages", "repo"],
    });
  });

  test("tells no scopes from scopes that were not said", () => {
    expect(asked("kind=oauth&scopes=")).toMatchObject({ scopes: [] });
    expect(asked("kind=oauth&scopes=unsaid")).not.toHaveProperty("scopes");
    expect(asked("kind=oauth")).not.toHaveProperty("scopes");
  });

  test("is read as far as it is known: an address may be older than the page", () => {
    expect(asked("kind=oauth&type=pypi&role=owner&edition=ghes-2.0&more=1")).toEqual({
      asks: "token",
      kind: "oauth",
      edition: "fpt",
    });
    expect(asked("kind=no-such")).toBeUndefined();
    expect(asked("operation=no-such")).toBeUndefined();
    expect(asked("")).toBeUndefined();
  });

  test("leaves out what has no meaning for its kind of token or edition", () => {
    expect(asked("kind=fine-grained&scopes=repo&packages=write&sso=authorized&classic=forbidden&edition=ghec")).toEqual(
      {
        asks: "token",
        kind: "fine-grained",
        edition: "ghec",
      },
    );
    expect(asked("kind=oauth&sso=authorized&edition=fpt")).not.toHaveProperty("sso");
  });
});
