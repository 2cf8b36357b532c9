import { editions } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";
import { chosenAssumptions } from "./assumptions.ts";
import type { Assumptions } from "./assumption-table.ts";
import type { Clock } from "./clock.ts";
import { createClock } from "./clock.ts";
import { editionProfile } from "./edition-profile.ts";
import type { EditionProfile } from "./edition-profile.ts";
import type { EffectOptions } from "./effects.ts";
import type { EmulatorOptions, PushedVersion } from "./emulator.ts";
import { createFaults } from "./faults/create-faults.ts";
import type { FaultEngine } from "./faults/create-faults.ts";
import { Limiter } from "./limits/limiter.ts";
import { createLedger } from "./requests/create-ledger.ts";
import type { Ledger } from "./requests/create-ledger.ts";
import { demoSeed } from "./seed/demo-seed.ts";
import { parseSeed } from "./seed/parse-seed.ts";
import type { Seed } from "./seed/seed.ts";
import { worldOf } from "./seed/world.ts";
import type { Change } from "./snapshot/snapshot.ts";
import { checkPushed } from "./state/check-pushed.ts";
import type { Time } from "./state/model.ts";
import { publish } from "./state/publish.ts";
import type { Registry } from "./state/registry.ts";
import { createRegistry } from "./state/registry.ts";

/** What an emulator is made of. The state is replaced as a whole when it is reset or restored. */
export interface Core {
  readonly options: EmulatorOptions;
  readonly profile: EditionProfile;
  readonly assumed: Assumptions;
  readonly effects: EffectOptions;
  readonly clock: Clock;
  readonly faults: FaultEngine;
  readonly ledger: Ledger;
  readonly limiter: Limiter;
  state: State;
  /** How many requests have come in. */
  asked: number;
}

/** What changes. */
export interface State {
  readonly seed: Seed;
  /** When the seed's ages count from. */
  readonly start: Time;
  readonly registry: Registry;
  /** What has changed since the seed, for snapshots. */
  readonly changes: Change[];
}

/** An emulator at its start. Throws a `SeedError` or a `TypeError` for options that are none. */
export function createCore(options: EmulatorOptions): Core {
  const profile = editionProfile(knownEdition(options.edition ?? "fpt"));
  const assumed = chosenAssumptions(options.assumptions);
  const clock = createClock(options.clock);
  const core: Core = {
    options,
    profile,
    assumed,
    effects: options.effects ?? {},
    clock,
    faults: createFaults({ tokenName: (text) => tokenName(core.state.registry, text) }),
    ledger: createLedger(),
    limiter: new Limiter(options.rateLimits, profile, assumed, clock),
    asked: 0,
    state: firstState(profile, assumed, options.seed === undefined ? demoSeed : parseSeed(options.seed), clock.now()),
  };
  return core;
}

/** What there is after a seed, and nothing else. */
export function firstState(profile: EditionProfile, assumed: Assumptions, seed: Seed, start: Time): State {
  const world = worldOf(seed, { now: start, edition: profile.edition });
  return { seed, start, registry: createRegistry(world, assumed.nameCase === "ignore"), changes: [] };
}

/** Publishes a version. Throws an `InputError` that names the place for what is none. */
export function pushTo(core: Core, version: PushedVersion): { packageId: number; versionId: number } {
  const { state, clock, profile } = core;
  const checked = checkPushed(version, state.registry, profile.edition);
  const now = clock.now();
  const made = publish(state.registry, checked.pushed, checked.owner, now);
  state.changes.push({ at: new Date(now).toISOString(), push: checked.pushed });
  return { packageId: made.package.id, versionId: made.version.id };
}

function tokenName({ world }: Registry, nameOrSecret: string): string | undefined {
  return world.tokens.find(({ name, secret }) => name === nameOrSecret || secret === nameOrSecret)?.name;
}

/** Options may come from a command line. */
function knownEdition(edition: EditionId): EditionId {
  if ((editions as readonly string[]).includes(edition)) return edition;
  throw new TypeError(`${JSON.stringify(edition)} is no edition: there are ${editions.join(", ")}.`);
}
