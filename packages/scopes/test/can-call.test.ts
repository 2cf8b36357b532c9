import { describe, expect, test } from "vitest";
import { canCall, operationsFor } from "../src/index.ts";
import type { Answer, Credential } from "../src/index.ts";

const remove = "packages/delete-package-for-org";
const removeVersion = "packages/delete-package-version-for-org";
const get = "packages/get-package-for-organization";
const versions = "packages/get-all-package-versions-for-package-owned-by-org";
const list = "packages/list-packages-for-organization";
const all: Credential = { kind: "personal-classic", scopes: ["read:packages", "delete:packages", "repo"] };
const admin = { packageType: "container", role: "admin", organizationRole: "admin" } as const;

function count(credential: Credential, context = {}): Record<Answer, number> {
  const answers = operationsFor(credential, context).map(({ answer }) => answer);
  const of = (one: Answer): number => answers.filter((answer) => answer === one).length;
  return { yes: of("yes"), no: of("no"), unknown: of("unknown") };
}

describe("a classic token", () => {
  test("may delete with the scopes and the roles", () => {
    expect(canCall(all, remove, admin).answer).toBe("yes");
  });

  test("may not without a scope, and the reason names it", () => {
    const { answer, reasons } = canCall({ ...all, scopes: ["write:packages", "repo"] }, remove, admin);
    expect(answer).toBe("no");
    expect(reasons[0]?.sentence).toContain("lacks delete:packages");
  });

  test("of a user's package needs no role in an organization", () => {
    expect(canCall(all, "packages/delete-package-for-user", { packageType: "npm", role: "admin" }).answer).toBe("yes");
  });

  test("may not without the role", () => {
    expect(canCall(all, remove, { ...admin, role: "write" })).toMatchObject({
      answer: "no",
      reasons: [{ sentence: expect.stringContaining("The caller's role is write."), grade: "description" }],
    });
  });

  test("is not known to be let in while the role is not known", () => {
    expect(canCall(all, remove, { packageType: "npm" }).answer).toBe("unknown");
    expect(canCall(all, get, { packageType: "npm" }).answer).toBe("unknown");
    expect(canCall(all, remove, { packageType: "npm", visibility: "public" }).answer).toBe("unknown");
  });

  test("has the role in its own account, and needs none for a list or to read what is public", () => {
    const npm = { packageType: "npm" } as const;
    expect(canCall(all, "packages/delete-package-for-authenticated-user", npm).answer).toBe("yes");
    expect(canCall(all, list, npm).answer).toBe("yes");
    expect(canCall(all, list).answer).toBe("yes");
    expect(canCall(all, get, { ...npm, visibility: "public" }).answer).toBe("yes");
  });

  test("is not known to be let in by the package's admin role alone: two pages of GitHub's disagree", () => {
    const { answer, reasons } = canCall(all, remove, { ...admin, organizationRole: "member" });
    expect(answer).toBe("unknown");
    expect(reasons[0]?.sentence).toContain("Another page");
  });

  test("with delete:packages alone is a question that nobody has answered", () => {
    const { answer, reasons } = canCall({ ...all, scopes: ["delete:packages"] }, remove, admin);
    expect(answer).toBe("unknown");
    expect(reasons).toMatchObject([{ grade: "unknown" }]);
  });

  test("whose scopes were not said, or whose type decides on repo, is unknown", () => {
    expect(canCall({ kind: "personal-classic" }, list, { packageType: "npm" }).answer).toBe("unknown");
    expect(canCall({ ...all, scopes: ["read:packages"] }, list).answer).toBe("unknown");
    expect(canCall({ ...all, scopes: ["read:packages"] }, list, { packageType: "maven" }).answer).toBe("no");
  });

  test("needs single sign-on where it is enforced, in organizations alone", () => {
    const sso = { ...admin, ssoRequired: true };
    expect(canCall(all, remove, sso).answer).toBe("unknown");
    expect(canCall({ ...all, ssoAuthorized: false }, remove, sso).answer).toBe("no");
    expect(canCall({ ...all, ssoAuthorized: true }, remove, sso).answer).toBe("yes");
    expect(canCall({ ...all, ssoAuthorized: false }, "packages/delete-package-for-user", sso).answer).toBe("yes");
  });

  test("is kept out where the organization forbids it; an OAuth token is not", () => {
    expect(canCall(all, remove, { ...admin, classicForbidden: true }).answer).toBe("no");
    expect(canCall({ ...all, kind: "oauth" }, remove, { ...admin, classicForbidden: true }).answer).toBe("yes");
  });
});

describe("other tokens", () => {
  test("a fine-grained token may call nothing, nor may nobody", () => {
    expect(count({ kind: "fine-grained" })).toEqual({ yes: 0, no: 27, unknown: 0 });
    expect(count({ kind: "none" })).toEqual({ yes: 0, no: 27, unknown: 0 });
    expect(canCall({ kind: "fine-grained" }, get, { role: "none" }).reasons).toHaveLength(1);
  });

  test("a user's token of an app may call 18 of the 27", () => {
    expect(count({ kind: "app-user" }, admin)).toEqual({ yes: 18, no: 9, unknown: 0 });
  });

  test("an installation's token: one is refused by all sources, on 26 they contradict each other and all are shown", () => {
    expect(count({ kind: "app-installation" }, admin)).toEqual({ yes: 0, no: 1, unknown: 26 });
    expect(canCall({ kind: "app-installation" }, list, admin).reasons.map(({ grade }) => grade)).toEqual([
      "documented",
      "description",
      "observed",
    ]);
  });

  test("a kind that nobody knows is unknown throughout", () => {
    expect(count({ kind: "unknown" }, admin)).toEqual({ yes: 0, no: 0, unknown: 27 });
  });
});

describe("a GITHUB_TOKEN", () => {
  const token: Credential = { kind: "actions", permissions: { packages: "write" } };

  test("may delete where its repository is admin of the package", () => {
    expect(canCall(token, removeVersion, { packageType: "container", role: "admin" }).answer).toBe("yes");
    expect(canCall(token, removeVersion, { packageType: "container" }).answer).toBe("unknown");
  });

  test("may not list an organization's packages: GitHub's staff confirmed it against GitHub's own list", () => {
    expect(canCall(token, list, { packageType: "container" }).answer).toBe("no");
  });

  test("was seen to list the versions of an organization's package, against what the description says", () => {
    const { answer, reasons } = canCall(token, versions, { packageType: "container", role: "read" });
    expect(answer).toBe("yes");
    expect(reasons.map(({ grade }) => grade)).toContain("observed");
  });

  test("is not known to be let in to read a package: GitHub's list and its description contradict each other", () => {
    const { answer, reasons } = canCall(token, get, { packageType: "container", role: "read" });
    expect(answer).toBe("unknown");
    expect(reasons.map(({ grade }) => grade)).toEqual(["documented", "description"]);
  });

  test("is not known to be let in to what belongs to the token's account: it is nobody's", () => {
    const answers = [
      canCall(token, "packages/list-packages-for-authenticated-user", admin).answer,
      canCall(token, "packages/delete-package-for-authenticated-user", admin).answer,
    ];
    expect(answers).toEqual(["unknown", "unknown"]);
  });

  test("may do nothing without permission for packages, and what is not named is none", () => {
    expect(canCall({ kind: "actions", permissions: {} }, removeVersion, admin).answer).toBe("no");
    expect(canCall({ kind: "actions", permissions: { packages: "none" } }, get, admin).answer).toBe("no");
  });

  test("reads with packages: read, and knows no single sign-on", () => {
    const reader: Credential = { kind: "actions", permissions: { packages: "read" } };
    expect(canCall(reader, versions, { packageType: "container", role: "read", ssoRequired: true }).answer).toBe("yes");
  });

  test("is unknown for types without permissions of their own, and with packages: read", () => {
    expect(canCall(token, removeVersion, { packageType: "maven", role: "admin" }).answer).toBe("unknown");
    expect(canCall({ kind: "actions", permissions: { packages: "read" } }, removeVersion, admin).answer).toBe(
      "unknown",
    );
  });
});

describe("a token that may be of two kinds", () => {
  test("is answered where both have the same answer", () => {
    expect(canCall({ ...all, kind: "personal-classic-or-oauth" }, remove, admin).answer).toBe("yes");
  });

  test("is unknown where they differ, and both are shown", () => {
    const either: Credential = { kind: "app-installation-or-actions", permissions: { packages: "write" } };
    const { answer, reasons } = canCall(either, removeVersion, admin);
    expect(answer).toBe("unknown");
    expect(reasons.length).toBeGreaterThan(2);
  });
});

test("operationsFor answers for each of the 27 operations, and every answer that is not yes has a reason", () => {
  const verdicts = operationsFor(all, {});
  expect(new Set(verdicts.map(({ operation }) => operation)).size).toBe(27);
  expect(verdicts.filter(({ answer, reasons }) => answer !== "yes" && reasons.length === 0)).toEqual([]);
});
