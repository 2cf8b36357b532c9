import type { Time } from "../../state/model.ts";
import type { Trigger } from "./build-plan.ts";
import type { Random } from "./random.ts";
import { releaseNumbers } from "./release-numbers.ts";

/** The tags of builds, in the order they are made. */
export interface BuildTags {
  /** Those of what a build is about; all but the first of a release, and those of a pull request, move to the next one. */
  of(trigger: Trigger, at: Time): string[];
  /** Seven digits of a commit, which no other build of the package has. */
  commit(): string;
}

/** Starts counting builds, releases and pull requests. */
export function buildTags(random: Random): BuildTags {
  const releases = releaseNumbers();
  const open: number[] = [];
  // Odd numbers meet every commit once before they meet one again.
  const [step, offset] = [random.word() | 1, random.word()];
  let commits = 0;
  let pulls = 0;

  const commit = (): string => {
    commits += 1;
    return ((Math.imul(commits, step) + offset) & 0xfffffff).toString(16).padStart(7, "0");
  };

  // A pull request is pushed to five times on average; a few are open at a time.
  const pull = (): number => {
    if (open.length === 0 || random.happens(0.2)) {
      pulls += 1 + random.below(3);
      open.push(pulls);
      if (open.length > 6) open.shift();
      return pulls;
    }
    return random.oneOf(open);
  };

  const release = (): string[] => {
    const { major, minor, patch } = releases();
    return [`${major}.${minor}.${patch}`, `${major}.${minor}`, `${major}`, "latest"];
  };

  const byTrigger: Readonly<Record<Trigger, (at: Time) => string[]>> = {
    release,
    main: () => [`main-${commit()}`],
    "pull-request": () => [`pr-${pull()}`],
    nightly: (at) => [`nightly-${new Date(at).toISOString().slice(0, 10).replaceAll("-", "")}`],
    buildcache: () => ["buildcache"],
  };

  return { commit, of: (trigger, at) => byTrigger[trigger](at) };
}
