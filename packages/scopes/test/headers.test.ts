import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAcceptedPermissions, parseScopes, parseSso, parseTokenExpiration } from "../src/index.ts";

describe("parseScopes", () => {
  test("tells a token without scopes from one that has no such header", () => {
    expect(parseScopes("")).toEqual([]);
    expect(parseScopes(null)).toBeUndefined();
    expect(parseScopes(undefined)).toBeUndefined();
  });

  test("reads the list", () => {
    expect(parseScopes("delete:packages, repo,write:packages")).toEqual(["delete:packages", "repo", "write:packages"]);
  });

  test.each(["repo,,gist", "<html>", "a b"])("takes %j for no list", (text) => {
    expect(parseScopes(text)).toBeUndefined();
  });
});

describe("parseAcceptedPermissions", () => {
  test("reads commas as all of, semicolons as any of", () => {
    expect(parseAcceptedPermissions("contents=read,packages=write; administration=write")).toEqual([
      { contents: "read", packages: "write" },
      { administration: "write" },
    ]);
  });

  test.each(["contents", "contents=read;", "=read"])("takes %j for none", (text) => {
    expect(parseAcceptedPermissions(text)).toBeUndefined();
  });

  test("tells an empty header from none", () => {
    expect(parseAcceptedPermissions("")).toEqual([]);
    expect(parseAcceptedPermissions(null)).toBeUndefined();
  });
});

describe("parseSso", () => {
  test("reads where to authorize the token", () => {
    const url = "https://github.com/orgs/acme/sso?authorization_request=AZ123";
    expect(parseSso(`required; url=${url}`)).toEqual({ state: "required", url });
  });

  test("reads which organizations were left out", () => {
    expect(parseSso("partial-results; organizations=21955855,20582480")).toEqual({
      state: "partial-results",
      organizations: [21955855, 20582480],
    });
  });

  test.each([
    "required",
    "required; url=javascript:alert(1)",
    "required; url=https://",
    "required; url=https://[",
    "required; url=https://github.com/\u001B[31m",
    "partial-results; organizations=",
    "x",
  ])("takes %j for none", (text) => {
    expect(parseSso(text)).toBeUndefined();
  });
});

describe("parseTokenExpiration", () => {
  test.each([
    ["2024-09-04 17:35:38 UTC", "2024-09-04T17:35:38.000Z"],
    ["2024-09-04 17:35:38 +0200", "2024-09-04T15:35:38.000Z"],
    ["2024-09-04 17:35:38 -03:30", "2024-09-04T21:05:38.000Z"],
  ])("reads %s", (text, iso) => {
    expect(parseTokenExpiration(text)?.toISOString()).toBe(iso);
  });

  test.each(["2024-02-31 10:00:00 UTC", "2024-13-01 10:00:00 UTC", "2024-09-04", "soon", ""])(
    "takes %j for no date",
    (text) => {
      expect(parseTokenExpiration(text)).toBeUndefined();
    },
  );
});

test("whatever a header holds, none of them throws", () => {
  const bits = [
    "required; url=",
    "partial-results; organizations=",
    "https://",
    "2024-13-99 25:61:61 ",
    "+9999",
    "=",
    ";",
    ",",
    "1",
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string())).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (header) => {
      for (const parse of [parseScopes, parseAcceptedPermissions, parseSso, parseTokenExpiration]) {
        expect(() => parse(header)).not.toThrow();
      }
    }),
  );
});
