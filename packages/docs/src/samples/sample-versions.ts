// Versions that the demo seed has at the time of the samples: an emulator is asked for them.
import { createClient } from "@ghpkg/client";
import type { VersionsHandle } from "@ghpkg/client";
import { firstPlace } from "../site/place.ts";
import { sampleGithub, sampleTokens } from "./sample-github.ts";

const { fetch } = sampleGithub(firstPlace);
const acme = createClient({ token: sampleTokens.acme, fetch }).org("acme");
const octocat = createClient({ token: sampleTokens.octocat, fetch }).me();

/** By owner: of `team/app` the newest version and one without a tag, of `pruned` one that can be restored. */
export const sampleVersions: {
  readonly acme: AppVersions & { readonly deleted: number };
  readonly octocat: AppVersions;
} = {
  acme: {
    ...(await appVersions(acme.container("team/app").versions)),
    deleted: await newestDeleted(acme.container("pruned").versions),
  },
  octocat: await appVersions(octocat.container("team/app").versions),
};

/** Versions of `team/app`. */
export interface AppVersions {
  readonly newest: number;
  readonly untagged: number;
}

async function appVersions(versions: VersionsHandle): Promise<AppVersions> {
  const all = await versions.list().all();
  const untagged = all.findLast(({ metadata }) => metadata?.container?.tags.length === 0);
  if (!all[0] || !untagged) throw new Error("the demo seed has no untagged version of team/app");
  return { newest: all[0].id, untagged: untagged.id };
}

async function newestDeleted(versions: VersionsHandle): Promise<number> {
  const [newest] = await versions.list({ state: "deleted" }).all();
  if (!newest) throw new Error("the demo seed has no deleted version of pruned");
  return newest.id;
}
