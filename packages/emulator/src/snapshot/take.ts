import { isSeedError, SeedError } from "../seed/seed-error.ts";
import { parseSeed } from "../seed/parse-seed.ts";
import { firstState } from "../core.ts";
import type { Core, State } from "../core.ts";
import type { PushedVersion } from "../emulator.ts";
import { InputError } from "../faults/input-error.ts";
import type { Time } from "../state/model.ts";
import type { Registry } from "../state/registry.ts";
import { checkPushed } from "../state/check-pushed.ts";
import { publish } from "../state/publish.ts";
import { deleteVersion, restoreVersion } from "../state/removals.ts";
import { checkedSnapshot, problem } from "./check.ts";
import type { Change, Snapshot } from "./snapshot.ts";

/** All that is there now. */
export function snapshotOf({ profile, state, clock }: Core): Snapshot {
  return {
    format: "ghpkg-emulator/1",
    edition: profile.edition,
    seed: state.seed,
    start: new Date(state.start).toISOString(),
    now: new Date(clock.now()).toISOString(),
    changes: [...state.changes],
  };
}

/** What was there when a snapshot was taken; sets the clock back as well. Throws a `SeedError` that names the place in it. */
export function restoredState(core: Core, given: unknown): State {
  const snapshot = checkedSnapshot(given, core.profile.edition);
  const state = stateAtStart(core, snapshot);
  for (const [index, change] of snapshot.changes.entries()) {
    const wrong = doAgain(core, state, change);
    if (wrong !== undefined) throw new SeedError([problem(`changes[${index}]`, wrong)]);
    state.changes.push(change);
  }
  core.clock.set(snapshot.now);
  return state;
}

function stateAtStart({ profile, assumed }: Core, { seed, start }: Snapshot): State {
  try {
    return firstState(profile, assumed, parseSeed(seed), Date.parse(start));
  } catch (error) {
    if (!isSeedError(error)) throw error;
    throw new SeedError(error.problems.map((each) => ({ ...each, path: `seed.${each.path}` })));
  }
}

/** Does again what was done; what is wrong with it when it cannot be. */
function doAgain(core: Core, { registry }: State, change: Change): string | undefined {
  const at = Date.parse(change.at);
  if ("push" in change) return publishAgain(core, registry, change.push, at);
  const one = registry.packageById(change.package);
  if (!one) return "a package of the seed, or one that was published before";
  if (change.version === undefined) {
    if (change.do === "delete") one.deletedAt = at;
    else delete one.deletedAt;
    return undefined;
  }
  const version = one.versions.get(change.version);
  if (!version) return "a version of the package";
  if (change.do === "delete") deleteVersion(one, version, at, false);
  else restoreVersion(one, version, core.assumed);
  return undefined;
}

function publishAgain({ profile }: Core, registry: Registry, push: PushedVersion, at: Time): string | undefined {
  try {
    const { pushed, owner } = checkPushed(push, registry, profile.edition);
    publish(registry, pushed, owner, at);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.expected;
    throw error;
  }
}
