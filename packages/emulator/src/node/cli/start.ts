import type { Answering } from "../../create-emulator.ts";
import { createEmulatorOn } from "../../create-emulator.ts";
import type { Emulator, EmulatorOptions } from "../../emulator.ts";
import { parseSeedText } from "../../seed/parse-seed.ts";
import { isSeedError } from "../../seed/seed-error.ts";
import type { Seed } from "../../seed/seed.ts";
import { checkedSnapshot } from "../../snapshot/check.ts";
import { listen } from "../listen.ts";
import type { Context } from "./context.ts";
import { Refusal } from "./context.ts";
import type { Options } from "./options.ts";
import type { SavedState } from "./state-file.ts";
import { refusedState, savedState } from "./state-file.ts";

/** The emulator that a command line asks for, as its files have it. `answered` is called after each request over a connection. */
export async function startEmulator(
  context: Context,
  { seedFile, stateFile, emulator: asked }: Options,
  answered: (request: Request) => void,
): Promise<Emulator> {
  const saved = stateFile === undefined ? undefined : await savedState(context, stateFile);
  if (saved && stateFile !== undefined) {
    if (seedFile !== undefined) await context.stderr(`${stateFile} is there, so ${seedFile} is not read.\n`);
    return restored(saved, stateFile, asked, answered);
  }
  const seed = seedFile === undefined ? undefined : await seedIn(context, seedFile);
  return createWatched({ ...asked, ...(seed && { seed }) }, answered);
}

async function seedIn(context: Context, path: string): Promise<Seed> {
  const text = await context.readFile(path);
  if (text === undefined) throw new Refusal(`${path}: there is no such file`, "world");
  try {
    return await parseSeedText(text, kindOf(path));
  } catch (error) {
    throw isSeedError(error) ? new Refusal(`${path}: ${error.message}`, "world", { cause: error }) : error;
  }
}

/** By its name; one that says nothing is looked at. */
function kindOf(path: string): "json" | "yaml" | undefined {
  if (/\.ya?ml$/i.test(path)) return "yaml";
  return /\.json$/i.test(path) ? "json" : undefined;
}

/** Goes on from a state: with its edition when none was asked for, and with its seed, so that a reset goes back to that. */
function restored(
  { snapshot, edition: saved }: SavedState,
  path: string,
  asked: EmulatorOptions,
  answered: (request: Request) => void,
): Emulator {
  try {
    const edition = asked.edition ?? saved ?? "fpt";
    const { seed } = checkedSnapshot(snapshot, edition);
    const emulator = createWatched({ ...asked, edition, seed }, answered);
    emulator.restore(snapshot);
    // A time that was asked for comes before the one that was saved.
    if (asked.clock?.now !== undefined) emulator.clock.freeze(asked.clock.now);
    return emulator;
  } catch (error) {
    throw isSeedError(error) ? refusedState(path, error.message, error) : error;
  }
}

function createWatched(options: EmulatorOptions, answered: (request: Request) => void): Emulator {
  const watched =
    (answer: Answering): Answering =>
    async (request, connection) => {
      try {
        return await answer(request, connection);
      } finally {
        answered(request);
      }
    };
  try {
    return createEmulatorOn({ listen: (answer, emulator, where) => listen(watched(answer), emulator, where) }, options);
  } catch (error) {
    // What is wrong with a seed is told with its file; all else came with the command line.
    if (isSeedError(error) || !(error instanceof TypeError)) throw error;
    throw new Refusal(error.message, "usage", { cause: error });
  }
}
