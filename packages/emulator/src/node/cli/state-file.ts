import { editions } from "@ghpkg/types";
import type { EditionId } from "@ghpkg/types";
import { readJson } from "../../seed/read-json.ts";
import { isSeedError } from "../../seed/seed-error.ts";
import type { Context } from "./context.ts";
import { Refusal } from "./context.ts";

/** What a state file holds, before anybody has looked at it closely. */
export interface SavedState {
  readonly snapshot: unknown;
  /** Of the emulator that saved it, if it says so. */
  readonly edition?: EditionId;
}

/** Reads a state file; resolves to nothing when there is none yet. What cannot be read is refused with its place. */
export async function savedState(context: Context, path: string): Promise<SavedState | undefined> {
  const text = await context.readFile(path);
  if (text === undefined) return undefined;
  const snapshot = parsed(text, path);
  // Whatever it is: `restore` says what is wrong with it.
  const { edition } = (typeof snapshot === "object" && snapshot !== null ? snapshot : {}) as Record<string, unknown>;
  const known = editions.find((one) => one === edition);
  return { snapshot, ...(known !== undefined && { edition: known }) };
}

/** A state file that is none stays as it is: it may be all that is left of somebody's work. */
export function refusedState(path: string, what: string, cause?: unknown): Refusal {
  const advice = "It was left as it is: mend it, or move it away to start anew.";
  return new Refusal(`${path}: ${what} ${advice}`, "world", { cause });
}

function parsed(text: string, path: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    throw isSeedError(error) ? refusedState(path, error.message, error) : error;
  }
}
