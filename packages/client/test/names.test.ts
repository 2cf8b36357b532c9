import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient, isPackagesError } from "../src/index.ts";
import { looksEncoded, nameFault } from "../src/names.ts";

const arrived: string[] = [];
const server = createServer((request, response) => {
  arrived.push(request.url ?? "");
  response.setHeader("content-type", "application/json").end("{}");
});
beforeAll(() => new Promise<void>((done) => void server.listen(0, "127.0.0.1", done)));
afterAll(() => new Promise((done) => void server.close(done)));

function client(): ReturnType<typeof createClient> {
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return createClient({ baseUrl: `http://127.0.0.1:${port}`, retries: 0 });
}

const refused: [string, string][] = [
  ["nothing", ""],
  ["one dot", "."],
  ["two dots", ".."],
  ["two dots between slashes", "a/../b"],
  ["two dots at the end", "a/.."],
  ["one dot at the start", "./a"],
  ["two dots between backslashes", String.raw`a\..\b`],
  ["NUL", "a\0b"],
  ["a line break", "a\nb"],
  ["a carriage return", "a\rb"],
  ["a tab", "a\tb"],
  ["DEL", "a\u007Fb"],
  ["half of a surrogate pair", "a\uD800b"],
];

const allowed: [string, string][] = [
  ["dots that are encoded", "%2e%2e"],
  ["a slash that is encoded", "team%2Fapp"],
  ["a slash", "team/app"],
  ["a backslash", String.raw`a\b`],
  ["three dots", "..."],
  ["dots in it", "a..b"],
  ["a dot at its start", ".github"],
  ["other letters", "Grüße-日本-🎁"],
  ["spaces", " a b "],
  ["a question mark", "a?package_type=npm"],
  ["a fragment", "a#b"],
  ["a scope", "@acme/app"],
  ["a semicolon and a comma", "a;b,c"],
  ["signs that paths keep", "a!$&'()*+=:~b"],
  ["a brace", "{org}"],
  ["dollar patterns", "$&$1$$"],
  ["many letters", "a".repeat(4000)],
];

describe("a name is refused before anything is sent", () => {
  test.each(refused)("by the owner: %s", async (_, name) => {
    arrived.length = 0;
    const facts = { kind: "invalid", attempts: 0, repeatable: true };
    await expect(client().org("acme").container(name).delete()).rejects.toMatchObject({ facts });
    expect(arrived).toEqual([]);
  });

  test.each(refused)("by the path: %s", async (_, name) => {
    arrived.length = 0;
    const path = { org: "acme", package_type: "npm", package_name: name } as const;
    const result = await client().DELETE("/orgs/{org}/packages/{package_type}/{package_name}", { params: { path } });
    expect(result).toMatchObject({ ok: false, error: { facts: { kind: "invalid" } } });
    expect(arrived).toEqual([]);
  });

  test.each(refused)("as an owner: %s", async (_, name) => {
    arrived.length = 0;
    await expect(client().org(name).npm("a").get()).rejects.toSatisfy(isPackagesError);
    await expect(client().user(name).npm("a").get()).rejects.toSatisfy(isPackagesError);
    await expect(client().owner(name)).rejects.toSatisfy(isPackagesError);
    expect(arrived).toEqual([]);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("as a version: %d", async (id) => {
    arrived.length = 0;
    await expect(client().org("acme").npm("a").versions.delete(id)).rejects.toSatisfy(isPackagesError);
    expect(arrived).toEqual([]);
  });
});

describe("a name arrives as exactly one segment", () => {
  test.each(allowed)("by the owner: %s", async (_, name) => {
    arrived.length = 0;
    await client().org("acme").container(name).get();
    expect(segments()).toEqual(["", "orgs", "acme", "packages", "container", name]);
  });

  test.each(allowed)("by the path: %s", async (_, name) => {
    arrived.length = 0;
    const path = { org: "acme", package_type: "npm", package_name: name } as const;
    const result = await client().GET("/orgs/{org}/packages/{package_type}/{package_name}", { params: { path } });
    expect(result.ok).toBe(true);
    expect(segments()).toEqual(["", "orgs", "acme", "packages", "npm", name]);
  });

  test.each(allowed)("as an owner that is looked up: %s", async (_, name) => {
    arrived.length = 0;
    await client().owner(name);
    expect(segments()).toEqual(["", "users", name]);
  });

  test("for an organization that needs encoding", async () => {
    arrived.length = 0;
    await client().org("a/b").npm("c").get();
    expect(segments()).toEqual(["", "orgs", "a/b", "packages", "npm", "c"]);
  });
});

/** What a server sees that splits the path before it decodes it. */
function segments(): string[] {
  return (arrived[0] ?? "").split("/").map(decodeURIComponent);
}

test.each([null, undefined, {}, [], true])("%s is no name", (value) => {
  expect(nameFault(value)).toBe("expected a name");
});

test("a percent sign with two hexadecimal digits looks encoded", () => {
  expect(looksEncoded("team%2fapp")).toBe(true);
  expect(looksEncoded("100%")).toBe(false);
  expect(looksEncoded("100%zz")).toBe(false);
  expect(looksEncoded(undefined)).toBe(false);
});
