import { createEmulator } from "@ghpkg/emulator";
import type { Emulator, Seed } from "@ghpkg/emulator";
import type { Place } from "../site/place.ts";

/** When samples are run. Ids of versions are made from their dates, and those from the clock: it stands still. */
const sampleTime = "2026-11-01T12:00:00Z";

/** The GitHub that samples are run against: the demo seed unless another is given, at a time that stays. */
export function sampleGithub({ edition }: Pick<Place, "edition">, seed?: Seed): Emulator {
  return createEmulator({ edition, clock: { now: sampleTime, frozen: true }, ...(seed && { seed }) });
}

/** The tokens of the demo seed with which samples are run: `acme` is called by its owner, `octocat` by himself. */
export const sampleTokens = { acme: "ghp_demo_admin", octocat: "ghp_demo_octocat" } as const;

/** What of a call has to be known to make ready for it. */
export interface Preparable {
  readonly login: keyof typeof sampleTokens;
  /** The path of the call below the API's address, as it is sent: `/user/packages/npm/left-pad/restore`. */
  readonly path: string;
  readonly deletedFirst: boolean;
}

/** Deletes what a sample restores, where the seed has nothing deleted. It leaves no trace in the list of requests. */
export async function makeReady(github: Emulator, { login, path, deletedFirst }: Preparable): Promise<void> {
  if (!deletedFirst) return;
  const base = github.edition.startsWith("ghes-") ? "/api/v3" : "";
  const { ok, status } = await github.fetch(`https://github.example${base}${path.replace(/\/restore$/, "")}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${sampleTokens[login]}` },
  });
  if (!ok) throw new Error(`what ${path} restores could not be deleted: ${status}`);
  github.requests.clear();
}
