import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainFailure } from "../src/index.ts";
import type { FailureReport } from "../src/index.ts";

const remove = "packages/delete-package-version-for-org";
const get = "packages/get-package-for-organization";
const list = "packages/list-packages-for-organization";
const body = (message: string): string => JSON.stringify({ message, status: "400" });
const causes = (report: FailureReport): string[] => {
  const { cause, alternatives } = explainFailure(report);
  return [cause, ...alternatives.map((one) => one.cause)];
};

describe("a missing scope", () => {
  const message = "You need at least delete:packages and read:packages scopes to delete a package version.";

  test("is told from the token's scopes and the operation, with the command that gets it", () => {
    const headers = new Headers({ "X-OAuth-Scopes": "repo, write:packages", "X-Accepted-OAuth-Scopes": "" });
    expect(explainFailure({ status: 403, headers, body: body(message), operation: remove })).toMatchObject({
      cause: "missing-scope",
      confidence: "certain",
      missing: ["delete:packages"],
      sentence: "The token lacks delete:packages.",
      nextStep: "gh auth refresh -h github.com -s delete:packages",
    });
  });

  test("is told without a word of GitHub's, then as likely", () => {
    const headers = { "X-OAuth-Scopes": "repo" };
    expect(explainFailure({ status: 403, headers, operation: remove })).toMatchObject({
      cause: "missing-scope",
      confidence: "likely",
      missing: ["read:packages", "delete:packages"],
    });
  });

  test("counts repo where the type belongs to a repository", () => {
    const headers = { "x-oauth-scopes": "read:packages" };
    const report = { status: 403, headers, operation: get, packageType: "npm" } as const;
    expect(explainFailure({ ...report, edition: "ghes-3.19" })).toMatchObject({
      missing: ["repo"],
      nextStep: "gh auth refresh -h HOST -s repo",
    });
    expect(explainFailure({ ...report, edition: "fpt" }).cause).toBe("unknown");
  });

  test("is read from GitHub's sentence where neither scopes nor operation are known", () => {
    expect(explainFailure({ status: 403, body: { message }, host: "github.example.com" })).toMatchObject({
      missing: ["delete:packages", "read:packages"],
      nextStep: "gh auth refresh -h github.example.com -s delete:packages,read:packages",
    });
  });

  test("of a personal token is added in the browser", () => {
    const report = { status: 403, body: { message }, tokenKind: "personal-classic" } as const;
    expect(explainFailure(report).nextStep).toContain("https://github.com/settings/tokens");
  });

  test("is but possible where the list is empty, as it is for tokens of apps, and none where the token has no scopes", () => {
    const report = { status: 403, headers: { "x-oauth-scopes": "" }, operation: get };
    expect(explainFailure(report)).toMatchObject({ cause: "missing-scope", confidence: "possible" });
    expect(explainFailure({ ...report, tokenKind: "oauth" })).toMatchObject({ confidence: "likely" });
    expect(causes({ ...report, tokenKind: "actions" })).not.toContain("missing-scope");
  });

  test("never brings a host into a command that is none", () => {
    const { nextStep } = explainFailure({ status: 403, body: { message }, host: "a.example; rm -rf /" });
    expect(nextStep).toBe("gh auth refresh -h github.com -s delete:packages,read:packages");
  });
});

describe("403 and 429", () => {
  test("single sign-on comes with its address", () => {
    const url = "https://github.com/orgs/acme/sso?authorization_request=AZ";
    const headers = { "X-GitHub-SSO": `required; url=${url}`, "x-oauth-scopes": "" };
    expect(explainFailure({ status: 403, headers, operation: get })).toMatchObject({
      cause: "sso-not-authorized",
      confidence: "certain",
      ssoUrl: url,
    });
  });

  test.each([
    ["Resource protected by organization SAML enforcement. You must grant …", "sso-not-authorized"],
    ["Resource not accessible by integration", "integration-not-allowed"],
    ["Resource not accessible by personal access token", "fine-grained-not-supported"],
    ["You have exceeded a secondary rate limit. Please wait a few minutes.", "secondary-rate-limit"],
    ["API rate limit exceeded for user ID 1.", "primary-rate-limit"],
  ])("%s: %s", (message, cause) => {
    expect(explainFailure({ status: 403, body: body(message) })).toMatchObject({ cause, confidence: "certain" });
  });

  test("a primary limit says until when, a secondary one how long", () => {
    const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1725471338" };
    expect(explainFailure({ status: 403, headers: reset }).nextStep).toBe("Wait until 2024-09-04T17:35:38.000Z.");
    expect(explainFailure({ status: 429, headers: { "Retry-After": "60" } })).toMatchObject({
      cause: "secondary-rate-limit",
      nextStep: "Wait 60 seconds, then send fewer at once.",
    });
  });

  test("a page of HTML about the User-Agent is told, JSON that mentions it is not", () => {
    const text = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header";
    expect(explainFailure({ status: 403, body: text }).cause).toBe("missing-user-agent");
    expect(explainFailure({ status: 403, body: body(text) }).cause).toBe("unknown");
  });

  test("stays unknown when nothing tells, and says what it may be", () => {
    expect(causes({ status: 403, operation: remove })).toEqual(["unknown", "sso-not-authorized", "not-admin"]);
    expect(causes({ status: 403, operation: remove, tokenKind: "actions" })[0]).toBe("integration-not-allowed");
  });
});

describe("400", () => {
  test.each([
    ["You cannot delete the last version of a package. You must delete the package instead.", "last-version"],
    ["You cannot delete the last tagged version of a package. You must delete …", "last-tagged-version"],
    ["Publicly visible package versions with more than 5000 downloads cannot be deleted.", "too-many-downloads"],
  ])("%s: %s", (message, cause) => {
    expect(explainFailure({ status: 400, body: body(message), operation: remove })).toMatchObject({
      cause,
      confidence: "certain",
    });
  });

  test("an invalid argument of a list is a GITHUB_TOKEN's: certain if it is one, likely if it may be, else unknown", () => {
    const report = { status: 400, body: body("Invalid argument."), operation: list };
    const explained = (tokenKind: FailureReport["tokenKind"]): object => explainFailure({ ...report, tokenKind });
    expect(explained("actions")).toMatchObject({ cause: "list-with-actions-token", confidence: "certain" });
    expect(explained(undefined)).toMatchObject({ cause: "list-with-actions-token", confidence: "likely" });
    expect(explained("oauth")).toMatchObject({ cause: "unknown" });
  });

  test("of a deletion without a sentence stays unknown, with what it may be", () => {
    expect(causes({ status: 400, operation: remove })).toEqual([
      "unknown",
      "last-version",
      "last-tagged-version",
      "too-many-downloads",
    ]);
  });
});

describe("404", () => {
  test("of a deletion may be for want of the admin role, or because it is not there", () => {
    const report = { status: 404, body: body("Package not found."), operation: remove };
    expect(causes(report)).toEqual(["not-admin", "hidden-or-absent", "sso-not-authorized"]);
  });

  test("of a read is hidden or absent", () => {
    const report = { status: 404, body: body("Package not found."), operation: "packages/get-package-for-user" };
    expect(explainFailure(report)).toMatchObject({ cause: "hidden-or-absent", confidence: "likely", alternatives: [] });
  });

  test("that does not speak of a package may be a slash that was not encoded", () => {
    expect(causes({ status: 404, body: body("Not Found"), operation: get })).toEqual([
      "slash-not-encoded",
      "hidden-or-absent",
      "sso-not-authorized",
    ]);
    expect(causes({ status: 404, body: body("Not Found"), operation: list })[0]).toBe("hidden-or-absent");
  });

  test("comes first from a kind of token that is not let in", () => {
    expect(causes({ status: 404, operation: get, tokenKind: "fine-grained" })[0]).toBe("fine-grained-not-supported");
    expect(causes({ status: 404, operation: get, tokenKind: "app-installation" })[0]).toBe("integration-not-allowed");
    const user = { status: 404, body: body("Package not found."), tokenKind: "app-user" } as const;
    expect(causes({ ...user, operation: remove })[0]).toBe("integration-not-allowed");
    expect(causes({ ...user, operation: get })[0]).toBe("hidden-or-absent");
  });
});

test.each([
  [{ status: 401, body: body("Bad credentials") }, "bad-credentials"],
  [{ status: 401, body: body("Requires authentication") }, "no-credentials"],
  [{ status: 401, tokenKind: "none" }, "no-credentials"],
  [{ status: 401 }, "bad-credentials"],
  [{ status: 410 }, "api-version-retired"],
  [{ status: 502, body: "<html>" }, "server-error"],
  [{ kind: "capped" }, "list-capped"],
  [{ status: 422 }, "unknown"],
  [{}, "unknown"],
] satisfies [FailureReport, string][])("%j: %s", (report, cause) => {
  expect(explainFailure(report).cause).toBe(cause);
});

test("takes the facts of an error of @ghpkg/client as they are", () => {
  const facts = {
    kind: "forbidden",
    operation: "users/get-by-username",
    edition: "fpt",
    method: "GET",
    status: 403,
    headers: { "retry-after": "7" },
    attempts: 1,
    repeatable: true,
  } as const;
  expect(explainFailure(facts).nextStep).toBe("Wait 7 seconds, then send fewer at once.");
});

test("never throws, and repeats no token that an answer or a report holds", () => {
  const token = `ghp_${"a".repeat(36)}`;
  const text = fc.constantFrom(
    token,
    `Not Found ${token}`,
    "Invalid argument.",
    "<html>",
    "{",
    "",
    `{"message":"${token}"}`,
  );
  const name = fc.constantFrom(
    "x-oauth-scopes",
    "X-GitHub-SSO",
    "retry-after",
    "x-ratelimit-reset",
    "x-ratelimit-remaining",
  );
  const report = fc.record({
    status: fc.option(fc.constantFrom(400, 401, 403, 404, 410, 429, 500), { nil: undefined }),
    headers: fc.dictionary(name, text),
    body: fc.oneof(text, fc.constant(null), fc.record({ message: text })),
    operation: fc.constantFrom(remove, get, list, "toString", token, undefined),
    edition: fc.constantFrom("fpt", "ghes-9.9", "nonsense"),
    host: text,
  });
  fc.assert(
    fc.property(report, (given) => {
      expect(JSON.stringify(explainFailure(given))).not.toContain(token);
    }),
  );
});
