import { createEmulator } from "@ghpkg/emulator";
import type { Emulator, EmulatorOptions, SeedPackage } from "@ghpkg/emulator";
import type { Fetch } from "../src/index.ts";
import type { FakeClock } from "./fake-clock.ts";

/** The token of mona, who owns the organization acme: she may do everything. */
export const token = "ghp_made_up_of_mona";

/** Another one of mona's, which has no scope of packages. */
export const tokenWithoutScopes = "ghp_made_up_without_scopes";

/** A version of acme's container `app` that was deleted a day ago. */
export const deletedVersion = 1000;

/** What acme has. */
export interface Holdings {
  /** How many versions its container `app` has: 1001, 1002 and so on, without tags, so that GitHub lets all of them be deleted. */
  readonly versions?: number;
  /** How many npm packages it has: 1, 2 and so on. */
  readonly packages?: number;
  /** Packages besides, acme's or mona's. */
  readonly others?: readonly SeedPackage[];
}

/** When it is in an emulated GitHub, and when fake clocks begin. */
const start = "2026-01-01T00:00:00Z";

/** A GitHub of its own for each test. Without limits, and at a time that stands still, unless the options say otherwise. */
export function emulatedGithub(
  { versions = 0, packages = 0, others = [] }: Holdings = {},
  options: Omit<EmulatorOptions, "seed"> = {},
): Emulator {
  const owner = "acme";
  const everything = ["repo", "read:packages", "write:packages", "delete:packages"];
  const kept = Array.from({ length: versions }, (_, index) => ({ id: deletedVersion + 1 + index }));
  const app: SeedPackage = {
    owner,
    type: "container",
    name: "app",
    versions: [{ id: deletedVersion, deleted: "1 day ago" }, ...kept],
  };
  const made = Array.from({ length: packages }, (_, index): SeedPackage => {
    return { owner, type: "npm", name: `p${index + 1}`, id: index + 1 };
  });
  return createEmulator({
    clock: { now: start, frozen: true },
    rateLimits: false,
    ...options,
    seed: {
      organizations: [{ login: owner, id: 42, members: { mona: "admin" } }],
      users: [{ login: "mona", id: 7 }],
      tokens: [
        { token, name: "mona", user: "mona", scopes: everything },
        { token: tokenWithoutScopes, name: "without scopes", user: "mona", scopes: ["repo"] },
      ],
      packages: [app, ...made, ...others],
    },
  });
}

/** The ids of so many versions of `app` as GitHub lists them: the newest first. */
export function versionIds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => deletedVersion + count - index);
}

/** Asks an emulator in the time of a client's clock: what one waits for is over for the other, too. */
export function inTimeOf(clock: FakeClock, github: Emulator): Fetch {
  // By what has been waited: a test may set the client's clock back, which moves no time at GitHub.
  const began = github.clock.now() - clock.waited();
  return (input, init) => {
    github.clock.set(began + clock.waited());
    return github.fetch(input, init);
  };
}

/** What was asked, by path and query, in the order in which it was answered. */
export function targetsOf(github: Emulator): string[] {
  return github.requests.list().map(({ target }) => target);
}

/** The ids of the versions of `app` that there are, read without the client. */
export async function idsLeft(github: Emulator): Promise<number[]> {
  const left: number[] = [];
  for (let page = 1; ; page += 1) {
    const url = `https://api.github.com/orgs/acme/packages/container/app/versions?per_page=100&page=${page}`;
    const response = await github.fetch(url, { headers: { authorization: `Bearer ${token}` } });
    // What the emulator's own tests hold against GitHub's description.
    const items = (await response.json()) as { readonly id: number }[];
    left.push(...items.map(({ id }) => id));
    if (items.length < 100) return left;
  }
}
