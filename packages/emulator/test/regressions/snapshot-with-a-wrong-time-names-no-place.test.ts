import { expect, test } from "vitest";
import { isSeedError } from "../../src/index.ts";
import { anNpmPackage, aSeed } from "../a-seed.ts";
import { checkedEmulator } from "../checked-emulator.ts";

/** The first place that the refusal of a snapshot names. */
function placeOf(changed: object): unknown {
  const versions = [{ name: "1.0.0", created: "3 days ago" }];
  const seed = aSeed([anNpmPackage("lib", [], { created: "2026-01-01T00:00:00Z", versions })]);
  const github = checkedEmulator({ seed, clock: { now: "2026-02-01T00:00:00Z" } });
  try {
    github.restore({ ...github.snapshot(), ...changed });
  } catch (error) {
    return isSeedError(error) ? error.problems[0]?.path : error;
  }
  return undefined;
}

test.each([
  [{ now: "1960-01-01T00:00:00Z" }, "now"],
  [{ now: "1" }, "now"],
  [{ start: "1960-01-01T00:00:00.000Z" }, "start"],
  // The version would be older than its package.
  [{ start: "2026-01-02T00:00:00Z" }, "seed.packages[0].versions[0].created"],
])("a snapshot with %j is refused at %s", (changed, place) => {
  expect(placeOf(changed)).toBe(place);
  expect(placeOf({})).toBeUndefined();
});
