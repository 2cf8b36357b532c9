import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLedger } from "../../src/requests/create-ledger.ts";
import { redactedHeaders, redactedTarget, secretsOf } from "../../src/requests/redaction.ts";

const secret = "ghp_s3cretS3cretS3cret";
/** One that looks like nothing. */
const odd = "correct-horse-battery";

/** All that the ledger shows of a request. */
function written(target: string, headers: HeadersInit, message = "Bad credentials"): string {
  const ledger = createLedger();
  const at = "2026-11-01T12:00:00Z";
  ledger.record({ at, method: "GET", target, headers: new Headers(headers), status: 401, message, milliseconds: 1 });
  return JSON.stringify(ledger.list());
}

describe("no secret is written down when it stands in", () => {
  test.each<[string, string, HeadersInit]>([
    ["Authorization", "/", { authorization: `Bearer ${odd}` }],
    ["Authorization without a kind", "/", { authorization: odd }],
    ["Authorization of another kind", "/", { authorization: `Digest ${odd}` }],
    ["Proxy-Authorization", "/", { "proxy-authorization": `Basic ${odd}` }],
    ["Cookie", "/", { cookie: `user_session=${odd}` }],
    ["X-GitHub-OTP", "/", { "x-github-otp": odd }],
    ["a header that is called a secret", "/", { "x-hub-secret": odd, "x-api-key": odd, "private-token": odd }],
    ["a header that is called something else", "/", { "x-debug": `sent ${secret}` }],
    ["a header misspelt", "/", { autorization: `Bearer ${odd}` }],
    ["the name of a header", "/", { [secret]: "1" }],
    ["the address of a header", "/", { referer: `https://me:${odd}@example.test/` }],
    ["a header, and in Authorization", "/", { authorization: `token ${odd}`, "x-copy": `<${odd}>` }],
    ["a header, and in Basic", "/", { authorization: `Basic ${btoa(`me:${odd}`)}`, "x-copy": odd }],
    ["the path, and in Authorization", `/orgs/${odd}/packages`, { authorization: `Bearer ${odd}` }],
    ["the path", `/orgs/${secret}/packages`, {}],
    ["the path, in percents", `/orgs/ghp%5Fs3cretS3cretS3cret/packages`, {}],
    ["the path, in percents of percents", `/orgs/ghp%255Fs3cretS3cretS3cret/packages`, {}],
    ["the parameter token", `/restore?token=${odd}`, {}],
    ["the parameter token, written otherwise", `/restore?page=1&%74oken=${odd}&TOKEN=${odd}&token[]=${odd}`, {}],
    ["the parameters access_token and client_secret", `/?access_token=${odd}&client_secret=${odd}`, {}],
    ["another parameter", `/?page=${secret}`, {}],
    ["a parameter without a value", `/?${secret}`, {}],
    ["the name of a parameter", `/?${secret}=1`, {}],
    ["a second question mark", `/?page=1?token=${secret}`, {}],
  ])("%s", (_, target, headers) => {
    expect(written(target, headers)).not.toMatch(/s3cret|correct|battery/i);
  });

  test("the message", () => {
    expect(written("/", {}, `no such token: ${secret}`)).not.toContain("s3cret");
  });

  test.each([
    ["of an app", "ghs_16C7e42F292c6912E7710c838347Ae178B4a"],
    ["of a user, fine-grained", "github_pat_11AAAAAAA0abcdefghij_klmnopqrstuvwxyz"],
    ["of an app, as a JSON Web Token", "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl"],
    ["as they were before 2021", "0123456789abcdef0123456789abcdef01234567"],
  ])("a token %s anywhere", (_, token) => {
    expect(written(`/x/${token}?page=${token}`, { "x-a": token })).not.toContain(token);
  });

  test("what is cut in two where it is too long to be looked through", () => {
    // What is taken out makes room for what comes after it.
    const filler = `ghp_${"z".repeat(8170)}`;
    const headers = { authorization: `Bearer ${odd}`, "x-a": `${filler} ${odd}` };
    const text = written(`/?token=${filler}&a=${odd}`, headers);
    expect(text).toContain("[redacted]");
    expect(text).not.toMatch(/zz|corr/);
  });
});

describe("what is no secret stays as it was sent", () => {
  test.each([
    "/orgs/acme/packages?package_type=npm&visibility=public&per_page=100&page=2",
    "/orgs/acme/packages/container/team%2Fapp/versions?state=deleted",
    "/users/a%20b//?&=&a=b=c&d=%ZZ",
    "/",
    "",
  ])("%s", (target) => {
    expect(redactedTarget(target)).toBe(target);
  });

  test("headers too", () => {
    const headers = {
      accept: "application/vnd.github+json",
      "if-none-match": `"${"0123456789abcdef".repeat(4)}"`,
      "user-agent": "octokit-core.js/7.0.6 Node.js/26",
      "x-github-api-version": "2026-03-10",
    };
    expect(redactedHeaders(new Headers(headers))).toEqual(headers);
  });
});

test("a header that holds a secret is still seen to be there", () => {
  expect(redactedHeaders(new Headers({ authorization: `Bearer ${odd}` }))).toEqual({ authorization: "[redacted]" });
  expect(redactedTarget("/restore?token=abc&page=2")).toBe("/restore?token=[redacted]&page=2");
});

test("words that are too short to be a secret are not looked for elsewhere", () => {
  expect(secretsOf(new Headers({ authorization: "token a" }))).toEqual([]);
});

test("a secret is found wherever it stands in a path or a query", () => {
  const text = fc.string({
    unit: fc.constantFrom("/", "?", "&", "=", "%", "2", "5", "a", "ghp", "_", "é"),
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const target = `/${before}/${secret}/${after}`;
      expect(redactedTarget(target)).not.toContain("s3cret");
      expect(redactedTarget(`/${before}&x=${encodeURIComponent(secret)}&${after}`)).not.toContain("s3cret");
    }),
    { numRuns: 2000 },
  );
});

test("megabytes are done with soon", () => {
  const start = performance.now();
  for (const piece of ["eyJ-", "//a", "ghp_", "%25", "&token=a", "a", " "]) {
    const long = piece.repeat(3_000_000 / piece.length);
    redactedTarget(`/${long}?${long}`, [odd]);
    redactedHeaders(new Headers({ "x-a": `b${long}c` }));
  }
  expect(performance.now() - start).toBeLessThan(3000);
});
