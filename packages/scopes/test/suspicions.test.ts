import { describe, expect, test } from "vitest";
import { explainFailure } from "../src/index.ts";
import type { FailureReport } from "../src/index.ts";

const get = "packages/get-package-for-user";
const remove = "packages/delete-package-for-user";
const removeVersion = "packages/delete-package-version-for-user";

const suspicions = (report: FailureReport): string[] => {
  const { alternatives, ...first } = explainFailure(report);
  return [first, ...alternatives].map(({ cause, confidence }) => `${cause} ${confidence}`);
};

describe("rate limits", () => {
  test("429 is one, though no header says which", () => {
    expect(suspicions({ status: 429 })).toEqual(["secondary-rate-limit likely", "primary-rate-limit possible"]);
  });

  test("a few remaining requests are no limit", () => {
    expect(suspicions({ status: 403, headers: { "x-ratelimit-remaining": "3" } })).toEqual(["unknown possible"]);
  });

  test("a header goes before a sentence", () => {
    const headers = { "x-ratelimit-remaining": "0" };
    const body = { message: "Resource not accessible by integration" };
    expect(suspicions({ status: 403, headers, body })).toEqual(["primary-rate-limit certain"]);
  });
});

describe("403", () => {
  test("a sentence that names a scope without speaking of scopes tells none", () => {
    const body = { message: "read:packages is what this page is called." };
    expect(suspicions({ status: 403, body, operation: get })).toEqual(["unknown possible"]);
  });

  test("our table goes before GitHub's sentence, which knows nothing of repo", () => {
    const body = { message: "You need at least read:packages scope to get a package." };
    const headers = { "x-oauth-scopes": "gist" };
    expect(explainFailure({ status: 403, body, headers, operation: get, packageType: "maven" }).missing).toEqual([
      "read:packages",
      "repo",
    ]);
  });

  test("of a fine-grained token is its kind's, and so is that of a workflow's", () => {
    expect(suspicions({ status: 403, operation: get, tokenKind: "fine-grained" })).toEqual([
      "fine-grained-not-supported likely",
    ]);
    expect(suspicions({ status: 403, operation: get, tokenKind: "actions" })).toEqual([
      "integration-not-allowed likely",
    ]);
  });
});

describe("400", () => {
  test.each([
    ["The API version '2020-01-01' is not supported.", "api-version likely"],
    ["Unsupported API version.", "api-version likely"],
    ["The value of `per_page` multiplied by `page` cannot be greater than 10000.", "list-capped certain"],
  ])("%s: %s", (message, suspicion) => {
    expect(suspicions({ status: 400, body: { message }, operation: "packages/list-packages-for-user" })).toEqual([
      suspicion,
    ]);
  });

  test("of a whole package is not for its last version", () => {
    expect(suspicions({ status: 400, operation: remove })).toEqual(["unknown possible", "too-many-downloads possible"]);
    expect(suspicions({ status: 400, operation: removeVersion })).toContain("last-version possible");
  });
});

describe("404", () => {
  test("with the address for single sign-on is for want of it", () => {
    const headers = { "x-github-sso": "required; url=https://github.com/orgs/acme/sso?authorization_request=AZ" };
    expect(suspicions({ status: 404, headers, operation: get })).toEqual(["sso-not-authorized certain"]);
  });

  test("of a deletion that did not reach a package is not for want of the admin role", () => {
    const body = { message: "Not Found" };
    expect(suspicions({ status: 404, body, operation: remove })).toEqual([
      "slash-not-encoded possible",
      "hidden-or-absent possible",
    ]);
  });
});

test("an answer that came is not taken for none, whatever the client calls it", () => {
  expect(suspicions({ status: 502, kind: "network" })).toEqual(["server-error certain"]);
  expect(suspicions({ status: 418, kind: "timeout" })).toEqual(["unknown possible"]);
});
