import { expect, test } from "vitest";
import { aContainer, aSeed } from "../a-seed.ts";
import { ask } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

test("an API version without a successor goes on when GitHub.com has retired it", async () => {
  const seed = aSeed([aContainer("app", [["1"]])]);
  const github = checkedEmulator({ seed, edition: "ghes-3.19", clock: { now: "2029-01-01T00:00:00Z" } });
  const at = async (version: string): Promise<unknown> => {
    const headers = { "x-github-api-version": version };
    const { status, body } = await ask(github, "GET /api/v3/orgs/acme/packages/container/app", "ghp_mona", headers);
    return status === 200 ? status : Object(body).errors;
  };
  expect(await at("2022-11-28")).toBe(200);
  expect(await at("2020-01-01")).toMatch(/currently supported: "2022-11-28" \(most recent\)\.$/);
});
