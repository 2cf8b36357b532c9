// What @ghpkg/scopes refuses of the client as it is, where the types were bypassed.
import { isMissingScopesError, withScopes } from "@ghpkg/scopes";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import type { Client } from "../src/index.ts";

function counted(): { gh: Client; sent: () => number } {
  let sent = 0;
  const fetch = async (): Promise<Response> => {
    sent += 1;
    return Response.json([]);
  };
  return { gh: createClient({ fetch }), sent: () => sent };
}

const held: string[] = ["read:packages"];

describe("without its scopes a call is not sent", () => {
  test.each<[string, (gh: Client) => Promise<unknown>]>([
    ["a deletion by owner", (gh) => gh.org("acme").npm("a").delete()],
    ["a deletion after a look-up", (gh) => gh.me().npm("a").versions.delete(1)],
    ["a restore", (gh) => gh.user("octocat").npm("a").versions.restore(1)],
    [
      "a deletion by path",
      (gh) =>
        gh.DELETE("/user/packages/{package_type}/{package_name}", {
          params: { path: { package_type: "npm", package_name: "a" } },
        }),
    ],
    ["a list of a registry of repositories", (gh) => gh.org("acme").packages.list({ packageType: "maven" }).all()],
  ])("%s", async (_, call) => {
    const { gh, sent } = counted();
    const refused = await call(withScopes(gh, held)).catch((error: unknown) => error);
    expect(isMissingScopesError(refused)).toBe(true);
    expect(sent()).toBe(0);
  });
});

test("with them it is", async () => {
  const { gh, sent } = counted();
  await withScopes(gh, held).org("acme").packages.list({ packageType: "npm" }).all();
  await withScopes(gh, held).me().container("a").versions.list().all();
  expect(sent()).toBe(2);
});

test("the edition of the client counts, though nobody names it: a server's npm packages belong to repositories", async () => {
  const fetch = async (): Promise<Response> => Response.json([]);
  const server = createClient({ edition: "ghes-3.19", baseUrl: "https://ghe.example", fetch });
  const refused = await withScopes(server, held)
    .me()
    .npm("a")
    .get()
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ facts: { missing: ["repo"] } });
});
