import { expect, test } from "vitest";
import { anNpmPackage, aSeed } from "../a-seed.ts";
import { ask, namesIn } from "../ask.ts";
import { checkedEmulator } from "../checked-emulator.ts";

test("every drift publishes a version of its own, also after others were deleted at the same time", async () => {
  const clock = { now: "2026-01-01T00:00:00Z", frozen: true };
  const github = checkedEmulator({ seed: aSeed([anNpmPackage("lib", ["1.0.0", "1.1.0"])]), clock });
  const versions = "/orgs/acme/packages/npm/lib/versions";
  const list = `GET ${versions}`;
  const drift = (): unknown => github.faults.add({ effect: { drift: 1 }, path: versions, method: "GET", times: 1 });
  const { body } = await ask(github, list, "ghp_mona");
  drift();
  expect(namesIn(await ask(github, list, "ghp_mona"))).toHaveLength(3);
  const oldest = Array.isArray(body) ? Object(body.at(-1)).id : undefined;
  expect((await ask(github, `DELETE ${versions}/${oldest}`, "ghp_mona")).status).toBe(204);
  drift();
  expect(namesIn(await ask(github, list, "ghp_mona"))).toHaveLength(3);
});
