import { createEmulator } from "../../src/index.ts";
import { expect, test as base } from "vitest";

const test = base.extend("github", () => createEmulator());

const url = "https://api.github.com/orgs/acme/packages/container/single";
const headers = { authorization: "Bearer ghp_demo_admin" };

test("what is deleted is gone", async ({ github }) => {
  expect(await github.fetch(url, { method: "DELETE", headers })).toMatchObject({ status: 204 });
  expect(await github.fetch(url, { headers })).toMatchObject({ status: 404 });
});

test("each test has a GitHub of its own", async ({ github }) => {
  expect(github.requests.count).toBe(0);
  expect(await github.fetch(url, { headers })).toMatchObject({ status: 200 });
});
