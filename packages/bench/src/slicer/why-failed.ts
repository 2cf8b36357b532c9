import { join } from "node:path";
import { home } from "../places.ts";

/** Why a contender failed, without the places of this machine: a report is the same wherever it is made. */
export function whyFailed(error: unknown, folder: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(folder, "…").replaceAll(join(home, "..", ".."), "…");
}
