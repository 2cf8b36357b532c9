import type { Emulator, EmulatorOptions, Fault, FaultEffect } from "@ghpkg/emulator";
import { createClient } from "../src/index.ts";
import type { Client, Fetch, PackageHandle, CloudOptions } from "../src/index.ts";
import { emulatedGithub, inTimeOf, token } from "./emulated-github.ts";
import type { Holdings } from "./emulated-github.ts";
import { fakeClock } from "./fake-clock.ts";
import type { FakeClock } from "./fake-clock.ts";

/** A client, and when it sends. */
export interface Tried {
  readonly github: Emulator;
  readonly clock: FakeClock;
  readonly gh: Client;
  readonly app: PackageHandle;
  /** When each request was sent, in milliseconds from the start. */
  readonly sentAt: number[];
}

/** What a client is tried against, besides the faults. */
export interface Surroundings extends Holdings, Pick<EmulatorOptions, "effects" | "rateLimits"> {
  readonly clock?: FakeClock;
  /** What stands between the client and GitHub: for what GitHub itself never does. */
  readonly between?: (fetch: Fetch) => Fetch;
}

/**
 * A client of an emulated GitHub that answers with these faults, and that has three versions. Its limits are GitHub's own, by the
 * client's clock: who goes too fast is refused.
 */
export function tried(
  faults: readonly Fault[] = [],
  options: CloudOptions = {},
  { clock = fakeClock(), between = (fetch) => fetch, ...surroundings }: Surroundings = {},
): Tried {
  const { effects = {}, rateLimits = { emulatedClock: true }, versions = 3, ...holdings } = surroundings;
  const github = emulatedGithub({ versions, ...holdings }, { effects, rateLimits });
  for (const fault of faults) github.faults.add(fault);
  const sentAt: number[] = [];
  const fetch = between(inTimeOf(clock, github));
  const gh = createClient({
    token,
    clock,
    random: () => 0,
    fetch(input, init) {
      sentAt.push(clock.waited());
      return fetch(input, init);
    },
    ...options,
  });
  return { github, clock, gh, app: gh.org("acme").container("app"), sentAt };
}

/** Faults for the first requests: one for each, in turn. */
export function inTurn(...effects: readonly FaultEffect[]): Fault[] {
  return effects.map((effect, index) => ({ effect, nth: index + 1 }));
}

/** A fault for every request. */
export function always(effect: FaultEffect): Fault[] {
  return [{ effect }];
}

/** A refusal by the secondary limit, which says how many seconds to wait; or does not, with `null`. */
export function secondary(retryAfter: number | null): FaultEffect {
  return { secondaryLimit: true, retryAfter };
}
