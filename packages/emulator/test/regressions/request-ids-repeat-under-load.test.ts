import { expect, test } from "vitest";
import { checkedEmulator } from "../checked-emulator.ts";
import { aSeed } from "../a-seed.ts";
import { ask } from "../ask.ts";

test("requests that come at the same time have ids of their own", async () => {
  const github = checkedEmulator({ seed: aSeed(), rateLimits: false });
  const asked = Array.from({ length: 100 }, () => ask(github, "GET /user/packages?package_type=npm", "ghp_mona"));
  const ids = (await Promise.all(asked)).map(({ headers }) => headers.get("x-github-request-id"));
  expect(new Set(ids).size).toBe(100);
});
