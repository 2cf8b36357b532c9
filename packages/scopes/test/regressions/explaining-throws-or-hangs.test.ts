import { expect, test } from "vitest";
import { explainFailure, missingScopes } from "../../src/index.ts";
import type { FailureReport } from "../../src/index.ts";

const throws = (): never => {
  throw new Error("not for you");
};

test.each([undefined, null, "an error", new Error("of somebody else")])("%s is explained, as unknown", (caught) => {
  // What a catch clause holds may be anything.
  expect(explainFailure(caught as FailureReport)).toMatchObject({ cause: "unknown", alternatives: [] });
});

test("members that throw are explained, as unknown", () => {
  const body = {
    get message(): string {
      return throws();
    },
  };
  const reports = [
    { status: 403, body },
    { status: 403, headers: { get: throws } },
  ];
  expect(reports.map((report) => explainFailure(report).cause)).toEqual(["unknown", "unknown"]);
});

test.each([{ edition: null }, { packageType: "pypi" }, { host: null, tokenKind: null }, { tokenKind: "a new kind" }])(
  "%j hides nothing of what else is told",
  (strange) => {
    const headers = { "x-oauth-scopes": "gist" };
    // What comes from somewhere else may be anything.
    const report = { status: 403, headers, operation: "packages/get-package-for-user", ...strange } as FailureReport;
    expect(explainFailure(report)).toMatchObject({ cause: "missing-scope", missing: ["read:packages"] });
  },
);

test("a long answer of somebody else's is not searched to its end: the time grew with its square", () => {
  const before = performance.now();
  for (const word of ["per_page ", "version ", "unsupported "]) {
    explainFailure({ status: 400, body: { message: word.repeat(40_000) } });
    explainFailure({ status: 400, body: word.repeat(40_000) });
  }
  expect(performance.now() - before).toBeLessThan(2000);
});

test("null, which Headers.get has for no header, is no list of scopes with the one scope null", () => {
  const headers = { "x-oauth-scopes": new Headers().get("x-oauth-scopes") };
  const { cause, alternatives } = explainFailure({ status: 403, headers, operation: "packages/get-package-for-user" });
  expect([cause, ...alternatives]).toEqual(["unknown"]);
});

test("a status that is text, as in GitHub's own bodies, is read", () => {
  const body = { message: "Bad credentials", status: "401" };
  // @ts-expect-error a status is a number; a body has it as text
  expect(explainFailure({ ...body, body }).cause).toBe("bad-credentials");
});

test.each(["toString", "packages/list-packages-for-nobody"])("%s is named as no operation", (operation) => {
  // @ts-expect-error it is none
  expect(() => missingScopes([], operation)).toThrow(`"${operation}" is no operation of GitHub Packages.`);
});
