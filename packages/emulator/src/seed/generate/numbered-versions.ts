import type { PackageType } from "@ghpkg/types";
import { downloadsOf } from "./downloads.ts";
import type { Draft, Making, Taken } from "./draft.ts";
import { Random } from "./random.ts";
import type { ReleaseNumber } from "./release-numbers.ts";
import { releaseNumbers } from "./release-numbers.ts";
import { workTimes } from "./rhythm.ts";

/** Versions of registries that number them: releases, and before each, but for the first, what came before it was ready. */
export function numberedVersions(type: PackageType, { versions, seed, since, until, taken }: Making): Draft[] {
  const random = new Random(seed, 3);
  const times = workTimes(versions, since, until, new Random(seed, 2));
  const names = versionNames(type, random, taken);
  return Array.from(times, (at) => {
    const { name, isRelease } = names();
    const downloads = downloadsOf(random, isRelease ? 4 : 1);
    return { id: 0, name, createdAt: at, updatedAt: at, tags: [], downloads };
  });
}

interface VersionName {
  readonly name: string;
  readonly isRelease: boolean;
}

// Of the versions in such registries, 85 % are none that anybody was meant to depend on.
const unready = 0.85;

const first = "1.0.0";

function versionNames(type: PackageType, random: Random, { names }: Taken): () => VersionName {
  const releases = releaseNumbers();
  let number = releases();
  let before = 0;
  const next = (): VersionName => {
    if (written(number) !== first && random.happens(unready)) {
      before += 1;
      return { name: unreadyName(type, number, before), isRelease: false };
    }
    const release = { name: written(number), isRelease: true };
    number = releases();
    before = 0;
    return release;
  };
  return () => {
    let version = next();
    while (names.has(version.name)) version = next();
    return version;
  };
}

/** What comes before a release and is none: https://semver.org, https://guides.rubygems.org/patterns, Maven's snapshots. */
function unreadyName(type: PackageType, number: ReleaseNumber, count: number): string {
  const release = written(number);
  if (type === "maven") return `${release}-build.${count}-SNAPSHOT`;
  if (type === "rubygems") return `${release}.pre.${count}`;
  return `${release}-${type === "nuget" ? "preview" : "beta"}.${count}`;
}

function written({ major, minor, patch }: ReleaseNumber): string {
  return `${major}.${minor}.${patch}`;
}
