import { describe, expect, test } from "vitest";
import { operations } from "../../src/operations/operation.ts";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask, refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const github = checkedEmulator({ seed: aSeed([aContainer("app", [["1"], ["2"]])]), rateLimits: false });
const app = "/orgs/acme/packages/container/app";

describe("a token without the scope is told so in GitHub's words", () => {
  test.each([
    ["GET /orgs/acme/packages?package_type=container", "You need at least read:packages scope to list packages."],
    [`GET ${app}`, "You need at least read:packages scope to get a package."],
    [`GET ${app}/versions`, "You need at least read:packages scope to get a package's versions."],
    [`GET ${app}/versions/1`, "You need at least read:packages scope to get a package version."],
    ["GET /orgs/acme/docker/conflicts", "You need at least read:packages scope to list packages."],
    [`DELETE ${app}`, "You need at least delete:packages and read:packages scopes to delete a package."],
    [
      `DELETE ${app}/versions/1`,
      "You need at least delete:packages and read:packages scopes to delete a package version.",
    ],
    [`POST ${app}/restore`, "You need at least read:packages and write:packages scopes to restore a package."],
    [
      `POST ${app}/versions/1/restore`,
      "You need at least read:packages and write:packages scopes to restore a package version.",
    ],
  ])("%s: %s", async (call, message) => {
    expect(await refusalOf(github, call, "ghp_none")).toBe(`403 ${message}`);
  });
});

test("scopes are looked at before it is looked whether anything is there", async () => {
  expect(await refusalOf(github, "DELETE /orgs/acme/packages/npm/none/versions/99", "ghp_reader")).toMatch(/^403 /);
  expect(await refusalOf(github, "GET /orgs/nobody/packages/npm/none", "ghp_none")).toMatch(/^403 /);
});

test("a refusal has the page of the operation, and its status as a text", async () => {
  const { body } = await ask(github, `GET ${app}`, "ghp_none");
  expect(body).toEqual({
    message: "You need at least read:packages scope to get a package.",
    documentation_url: "https://docs.github.com/rest/packages/packages#get-a-package-for-an-organization",
    status: "403",
  });
});

test("write:packages includes read:packages, and no other scope does", async () => {
  const seed = aSeed([aContainer("app", [["1"]])], {
    tokens: [
      { token: "ghp_writer", user: "mona", scopes: ["write:packages"] },
      { token: "ghp_deleter", user: "mona", scopes: ["delete:packages"] },
      { token: "ghp_repo", user: "mona", scopes: ["repo", "admin:org"] },
    ],
  });
  const other = checkedEmulator({ seed });
  expect(await ask(other, `GET ${app}`, "ghp_writer")).toMatchObject({ status: 200 });
  expect(await ask(other, `GET ${app}`, "ghp_deleter")).toMatchObject({ status: 403 });
  expect(await ask(other, `GET ${app}`, "ghp_repo")).toMatchObject({ status: 403 });
});

test("the headers tell the scopes of the token, without those that others include, and none that the call takes", async () => {
  const seed = aSeed([], {
    tokens: [{ token: "ghp_many", user: "mona", scopes: ["write:packages", "read:packages", "user", "user:email"] }],
  });
  const { headers } = await ask(checkedEmulator({ seed }), "GET /orgs/acme/packages?package_type=npm", "ghp_many");
  expect(headers.get("x-oauth-scopes")).toBe("write:packages, user");
  expect(headers.get("x-accepted-oauth-scopes")).toBe("");
});

test("what every operation does is known by its method and path", () => {
  expect(operations).toHaveLength(27);
  expect(new Set(operations.map(({ action, owner }) => `${owner} ${action}`)).size).toBe(27);
});
