// Random commands on an emulator and on the reference, side by side.
import fc from "fast-check";
import type { Emulator } from "../../src/index.ts";
import { checkedEmulator } from "../checked-emulator.ts";
import type { Real } from "./commands.ts";
import { plans } from "./plans.ts";
import { copyOf, stateOf } from "./state.ts";
import { seedOf, start, worlds } from "./world.ts";

/** How many sequences, how long they may be, and which: the same seed, the same sequences. */
export interface ModelRun {
  readonly runs: number;
  readonly seed: number;
  readonly commands?: number;
  /** What stands between the commands and the emulator. */
  readonly send?: Real["send"];
}

/** Runs them. Throws with the shortest sequence that shows a difference, and the world it happened in. */
export async function runModel({ runs, seed, commands = 60, send = sendAsIs }: ModelRun): Promise<void> {
  const property = fc.asyncProperty(worlds, plans(commands), async (world, plan) => {
    const seedOfWorld = seedOf(world);
    const create = (): Emulator =>
      checkedEmulator({
        edition: world.edition,
        seed: seedOfWorld,
        rateLimits: false,
        clock: { now: start, frozen: true },
      });
    const first = stateOf(world, start);
    const real: Real = { emulator: create(), create, kept: undefined, send };
    await fc.asyncModelRun(() => ({ model: { state: copyOf(first), start: first, kept: undefined }, real }), plan);
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: runs, seed });
  if (!failed) return;
  // What broke was not compared: a lie that nobody found must not pass for found.
  if (!(errorInstance instanceof Error && errorInstance.name === "AssertionError")) throw errorInstance;
  const [world, plan] = counterexample ?? [];
  const story = [`The emulator and the reference differ, with seed ${seed}:`, ...stepsOf(plan), JSON.stringify(world)];
  throw new Error(story.join("\n"), { cause: errorInstance });
}

function stepsOf(plan: unknown): string[] {
  // What fast-check makes prints its commands; it is no plain object. oxlint-disable-next-line typescript/no-base-to-string
  return String(plan)
    .replace(/\s*\/\*replayPath.*$/, "")
    .split(/,(?=(?:[a-zA-Z]+: |push |wait |move |keep |go back|restore |reset))/);
}

const sendAsIs: Real["send"] = (request, emulator) => emulator.fetch(request);
