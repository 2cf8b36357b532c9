import { describe, expect, test } from "vitest";
import { explainFailure } from "../../src/index.ts";
import type { FailureReport } from "../../src/index.ts";

const causes = (report: FailureReport): string[] => {
  const { cause, alternatives } = explainFailure(report);
  return [cause, ...alternatives.map((one) => one.cause)];
};
const get = "packages/get-package-for-user";
const getOfOrg = "packages/get-package-for-organization";

describe("a missing scope", () => {
  test("may be behind a 404, too", () => {
    const report = {
      status: 404,
      operation: get,
      packageType: "maven",
      headers: { "x-oauth-scopes": "read:packages" },
    };
    expect(explainFailure({ ...report, packageType: "maven" })).toMatchObject({
      cause: "missing-scope",
      confidence: "possible",
      missing: ["repo"],
    });
    expect(causes({ ...report, packageType: "npm" })).not.toContain("missing-scope");
  });

  test("is not said without its name when the token seems to have what GitHub asks for", () => {
    const body = { message: "You need at least read:packages scope to get a package." };
    const headers = { "x-oauth-scopes": "read:packages" };
    expect(explainFailure({ status: 403, body, headers, operation: get }).missing).toEqual(["read:packages"]);
  });

  test.each([
    ["actions", "Use a personal access token (classic) with read:packages."],
    ["fine-grained", "Use a personal access token (classic) with read:packages."],
    ["none", "Send a token with read:packages."],
    ["unknown", "gh auth refresh -h github.com -s read:packages"],
  ] as const)("of a token of the kind %s: %s", (tokenKind, nextStep) => {
    const body = { message: "You need at least read:packages scope to list packages." };
    expect(explainFailure({ status: 403, body, tokenKind }).nextStep).toBe(nextStep);
  });
});

describe("a slash", () => {
  const body = { message: "Not Found" };

  test("is not to blame where the client says what failed: it encodes names", () => {
    expect(causes({ status: 404, body, operation: getOfOrg })).toContain("slash-not-encoded");
    expect(causes({ kind: "not-found", status: 404, body, operation: getOfOrg })[0]).toBe("hidden-or-absent");
  });

  test("is not to blame where the call names no package", () => {
    expect(causes({ status: 404, body, operation: "users/get-by-username" })).toEqual(["hidden-or-absent"]);
  });
});

describe("the admin role", () => {
  test("is not to blame for what anybody may read, nor in one's own account", () => {
    expect(causes({ status: 403, operation: getOfOrg })).toEqual(["unknown", "sso-not-authorized"]);
    const mine = "packages/delete-package-for-authenticated-user";
    expect(causes({ status: 404, body: { message: "Package not found." }, operation: mine })).toEqual([
      "hidden-or-absent",
    ]);
  });
});

describe("a call without a token", () => {
  test("is told so, whatever the status", () => {
    const first = [401, 403, 404].map((status) => causes({ status, operation: get, tokenKind: "none" })[0]);
    expect(first).toEqual(["no-credentials", "no-credentials", "no-credentials"]);
  });

  test("had one after all if GitHub calls it bad", () => {
    const body = { message: "Bad credentials" };
    expect(causes({ status: 401, body, tokenKind: "none" })).toEqual(["bad-credentials"]);
  });
});

describe("a classic token that the organization forbids", () => {
  test("is told by GitHub's sentence", () => {
    const message = "`acme` forbids access via a personal access token (classic). Please use a GitHub App.";
    expect(explainFailure({ status: 403, body: { message } })).toMatchObject({
      cause: "classic-token-forbidden",
      confidence: "certain",
    });
  });

  test("is possible without one, in organizations alone", () => {
    const report = { status: 403, tokenKind: "personal-classic" } as const;
    expect(causes({ ...report, operation: getOfOrg })).toContain("classic-token-forbidden");
    expect(causes({ ...report, operation: get })).not.toContain("classic-token-forbidden");
    expect(causes({ ...report, tokenKind: "oauth", operation: getOfOrg })).not.toContain("classic-token-forbidden");
  });
});

test.each([400, 404, 409, 422])("a restore that is refused with %d may have come too late", (status) => {
  expect(causes({ status, operation: "packages/restore-package-for-org" })).toContain("not-restorable");
  expect(causes({ status, operation: "packages/delete-package-for-org" })).not.toContain("not-restorable");
});

test("a user's list is not the organization's, whose limitation is known", () => {
  const report = { status: 400, body: { message: "Invalid argument." }, tokenKind: "actions" } as const;
  expect(causes({ ...report, operation: "packages/list-packages-for-user" })[0]).toBe("unknown");
});

test("no answer is not an answer that tells nothing", () => {
  expect(["network", "timeout", "aborted"].map((kind) => causes({ kind })[0])).toEqual([
    "no-answer",
    "no-answer",
    "unknown",
  ]);
});

test.each([
  { kind: "invalid" },
  { kind: "aborted" },
  { kind: "redirected", status: 302 },
  { kind: "unreadable", status: 200 },
])("%j is the client's to explain, not GitHub's", (report) => {
  expect(explainFailure(report)).toMatchObject({ cause: "unknown", nextStep: "Read the message of the error." });
});

test.each([
  ["Wed, 25 Nov 2026 13:00:00 GMT", "Wait until 2026-11-25T13:00:00.000Z, then send fewer at once."],
  ["0", "Wait a minute, then send fewer at once."],
  ["-5", "Wait a minute, then send fewer at once."],
  ["soon", "Wait a minute, then send fewer at once."],
])("Retry-After: %s: %s", (after, nextStep) => {
  expect(explainFailure({ status: 429, headers: { "retry-after": after } }).nextStep).toBe(nextStep);
});
