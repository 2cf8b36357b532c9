import { expect, test } from "vitest";
import { aSeed } from "../a-seed.ts";
import { refusalOf } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

const clock = { now: "2026-01-02T00:00:00Z", frozen: true };
const call = ["GET /orgs/acme/packages?package_type=npm", "ghp_mona"] as const;

test.each([
  ["hours", { hourly: 1 }, {}],
  ["minutes", { points: 1 }, { secondaryWindow: "minute" }],
  ["minutes of each point", { points: 1 }, { secondaryWindow: "sliding" }],
] as const)("%s by the emulator's clock begin anew when that is set back", async (_, limits, assumptions) => {
  const rateLimits = { ...limits, emulatedClock: true };
  const github = checkedEmulator({ seed: aSeed(), rateLimits, clock, assumptions });
  expect(await refusalOf(github, ...call)).toBe("200");
  expect(await refusalOf(github, ...call)).toMatch(/^403 .*rate limit/);
  github.clock.set("2026-01-01T00:00:00Z");
  expect(await refusalOf(github, ...call)).toBe("200");
});
