import { describe, expect, test } from "vitest";
import { operationIds } from "../src/actions.ts";
import { isMissingScopesError, MissingScopesError, operationScopes, withScopes } from "../src/index.ts";
import type { AnyEdition, GuardedCall } from "../src/index.ts";

interface Sender {
  send(call: GuardedCall): string;
  guard(check: (call: GuardedCall) => void): Sender;
}

/** A client that "sends" whatever its guard lets through. */
function sender(check: (call: GuardedCall) => void = () => {}): Sender {
  return {
    send(call) {
      check(call);
      return "sent";
    },
    guard: sender,
  };
}

function refusal(held: readonly string[], call: GuardedCall, edition?: AnyEdition): unknown {
  try {
    return withScopes(sender(), held, edition && { edition }).send(call);
  } catch (error) {
    return error;
  }
}

describe("before a call is sent", () => {
  test.each(operationIds)("%s is sent with its scopes, and refused without the one that it is about", (operation) => {
    const needed = operationScopes[operation];
    expect(refusal(needed, { operation, packageType: "npm" })).toBe("sent");
    const error = refusal(needed.slice(0, -1), { operation, packageType: "npm" });
    expect(error).toMatchObject({ facts: { operation, missing: [needed.at(-1)] } });
  });

  test("what write:packages includes is not missing", () => {
    expect(refusal(["write:packages"], { operation: "packages/get-package-for-user", packageType: "npm" })).toBe(
      "sent",
    );
  });

  test("repo is asked for where the type belongs to a repository in the edition", () => {
    const call: GuardedCall = { operation: "packages/get-package-for-user", packageType: "npm" };
    expect(refusal(["read:packages"], call)).toBe("sent");
    expect(refusal(["read:packages"], call, "ghes-3.42")).toMatchObject({ facts: { missing: ["repo"] } });
  });

  test("the edition is the one that the client tells, unless another is named", () => {
    const call = { operation: "packages/get-package-for-user", packageType: "npm", edition: "ghes-3.19" } as const;
    expect(refusal(["read:packages"], call)).toMatchObject({ facts: { missing: ["repo"] } });
    expect(refusal(["read:packages"], call, "fpt")).toBe("sent");
  });

  test("the refusal says what was tried, what is missing and what to do", () => {
    const call: GuardedCall = { operation: "packages/delete-package-for-org", packageType: "maven" };
    const error = refusal(["read:packages", "repo"], call);
    expect(error).toBeInstanceOf(MissingScopesError);
    expect(error).toMatchObject({
      message:
        "packages/delete-package-for-org (maven): not sent. The token lacks delete:packages. gh auth refresh -h github.com -s delete:packages",
      facts: {
        operation: "packages/delete-package-for-org",
        packageType: "maven",
        held: ["read:packages", "repo"],
        required: ["read:packages", "delete:packages", "repo"],
        missing: ["delete:packages"],
        nextStep: "gh auth refresh -h github.com -s delete:packages",
      },
    });
  });
});

test("the next step is that of the token's kind and host", () => {
  const options = { tokenKind: "personal-classic", host: "github.example.com" } as const;
  const gh = withScopes(sender(), [], options);
  expect(() => gh.send({ operation: "packages/get-package-for-user", packageType: "npm" })).toThrow(
    "Add read:packages to the token at https://github.example.com/settings/tokens",
  );
});

describe("isMissingScopesError", () => {
  test("knows the error, also one of another copy of the package", () => {
    const facts = { operation: "packages/delete-package-for-org" };
    const foreign = Object.assign(new Error("not sent"), { name: "MissingScopesError", facts });
    expect(isMissingScopesError(foreign)).toBe(true);
    expect(isMissingScopesError(refusal([], { operation: "packages/get-package-for-user" }))).toBe(true);
  });

  test("takes nothing else for it", () => {
    const another = Object.assign(new Error("no"), { name: "PackagesError", facts: {} });
    const empty = [{}, { facts: null }].map((facts) =>
      Object.assign(new Error("no"), { name: "MissingScopesError", ...facts }),
    );
    expect(empty.map(isMissingScopesError)).toEqual([false, false]);
    const others = [another, { name: "MissingScopesError", facts: {} }, undefined, "MissingScopesError"];
    expect(others.map(isMissingScopesError)).toEqual([false, false, false, false]);
  });
});
