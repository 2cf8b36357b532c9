import { demoSeed } from "@ghpkg/emulator";
import type { Emulator, Seed } from "@ghpkg/emulator";
import type { EditionId } from "@ghpkg/types";
import { makeReady, sampleGithub } from "../samples/sample-github.ts";
import type { RunnableSample } from "./runnable-sample.ts";

/** What a reader lets happen. */
export type Happening = "as it should" | "limit used up" | "no token" | "not there";

/** What a reader has chosen. */
export interface RunChoice {
  readonly edition: EditionId;
  readonly scopes: readonly string[];
  readonly happening: Happening;
}

/** A GitHub for one run, and the token to call it with. */
export interface RunWorld {
  readonly github: Emulator;
  readonly token: string | undefined;
}

const token = "ghp_made_up_for_this_page";

/** Whether what a sample calls can be missing: a token's own account cannot. */
export function mayBeMissing({ action, path }: Pick<RunnableSample, "action" | "path">): boolean {
  return !(namesNoPackage(action) && path.startsWith("/user/"));
}

/** Makes a GitHub as the reader has chosen it. `now` is the time in milliseconds, for when a limit ends. */
export async function runWorld(sample: RunnableSample, choice: RunChoice, now: number): Promise<RunWorld> {
  const { edition, happening } = choice;
  const github = sampleGithub({ edition }, seedFor(sample, choice));
  if (happening !== "not there") await makeReady(github, sample);
  if (happening === "limit used up") {
    const reset = Math.ceil(now / 1000) + 3600;
    github.faults.add({
      effect: {
        status: 429,
        message: "API rate limit exceeded.",
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) },
      },
    });
  }
  return { github, token: happening === "no token" ? undefined : token };
}

function seedFor({ action, login }: RunnableSample, { scopes, happening }: RunChoice): Seed {
  // The owner of acme, or octocat himself: whoever may do all, given the scopes.
  const user = login === "acme" ? "mona" : "octocat";
  const mine = { token, name: "this page", user, scopes };
  if (happening !== "not there") return { ...demoSeed, tokens: [...(demoSeed.tokens ?? []), mine] };
  // There is nobody, then, whose packages could be listed; or nothing of what they have.
  if (namesNoPackage(action)) return { users: [{ login: "mona" }], tokens: [{ ...mine, user: "mona" }] };
  return { ...demoSeed, packages: [], tokens: [mine] };
}

function namesNoPackage(action: RunnableSample["action"]): boolean {
  return action === "list" || action === "conflicts";
}
