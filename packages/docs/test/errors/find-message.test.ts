import { describe, expect, test } from "vitest";
import { explainPasted, findMessages, readPasted } from "../../src/errors/find-message.ts";
import { knownMessages } from "../../src/errors/known-messages.ts";

const messages = (await knownMessages()).map(({ status, message, details }) => ({
  text: [message, details].filter(Boolean).join(" "),
  ...(status !== undefined && { status }),
}));

const found = (text: string): string[] => findMessages(readPasted(text), messages).map((one) => one.text);
const cause = (text: string): string | undefined => {
  const pasted = readPasted(text);
  return explainPasted(pasted, findMessages(pasted, messages)[0])?.cause;
};

describe("what was pasted", () => {
  test("is understood as gh says it, as GitHub sends it, and as our client says it", () => {
    expect(readPasted("gh: Not Found (HTTP 404)").status).toBe(404);
    expect(readPasted('{"message":"Not Found","status":"404"}').status).toBe(404);
    expect(readPasted("get npm/a of acme: 404 Not Found. It is not there.").status).toBe(404);
    expect(readPasted("GET /orgs/acme/packages/42").status).toBeUndefined();
  });

  test("finds the message that stands in it, and not those that are a part of it", () => {
    expect(new Set(found("gh: Package not found. (HTTP 404)"))).toEqual(new Set(["Package not found."]));
    const scope = "You need at least delete:packages and read:packages scopes to delete a package version.";
    expect(found(`delete version 42 of npm/acme: 403 ${scope} It needs read:packages.`)).toEqual([scope]);
  });

  test("finds a message with other names and numbers in it", () => {
    expect(found("API rate limit exceeded for user ID 95043299.")[0]).toMatch(/^API rate limit exceeded for user ID/);
    expect(found("`globex` forbids access via a personal access token (classic).")[0]).toContain("initech");
  });

  test("is found while it is being written", () => {
    expect(found("last tag")[0]).toMatch(/^You cannot delete the last tagged version/);
    expect(found("not a supported vers")[0]).toContain("is not a supported version");
    expect(found("hello world")).toEqual([]);
    expect(found("  ")).toEqual([]);
  });

  test.each([
    ["gh: Package not found. (HTTP 404)", "hidden-or-absent"],
    ["gh: Bad credentials (HTTP 401)", "bad-credentials"],
    ["last tagged version", "last-tagged-version"],
    ["You have exceeded a secondary rate limit. Please wait a few minutes", "secondary-rate-limit"],
  ])("%s is explained as %s", (text, expected) => {
    expect(cause(text)).toBe(expected);
  });

  test("is explained by the operation that its documentation_url names", () => {
    const url = "https://docs.github.com/rest/packages/packages#delete-a-package-for-an-organization";
    expect(cause(JSON.stringify({ message: "Package not found.", documentation_url: url, status: "404" }))).toBe(
      "not-admin",
    );
  });

  test("is not explained where nothing is known", () => {
    expect(cause("hello world")).toBeUndefined();
    expect(cause('{"message":')).toBeUndefined();
  });
});
