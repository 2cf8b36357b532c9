import type { Time, Version } from "../state/model.ts";
import { nextVersionId } from "../state/version-ids.ts";
import type { Planned } from "../state/version-list.ts";
import type { Draft, Making } from "./generate/draft.ts";
import { makeVersions } from "./generate/make-versions.ts";
import { Random } from "./generate/random.ts";
import { timeOf } from "./moment.ts";
import type { SeedPackage, SeedVersion } from "./seed.ts";
import { stableHash } from "./stable-hash.ts";

/** The versions of a package before they are made, and what is known of them all the same. */
export interface PlannedVersions extends Planned {
  readonly createdAt: Time;
  readonly updatedAt: Time;
}

/** Plans the versions that a seed lists, and those it wants made. `place` is the package, in words. */
export function planVersions(seeded: SeedPackage, place: string, slot: number, now: Time): PlannedVersions {
  const { versions = [], generate } = seeded;
  const times = versionTimes(seeded, now);
  const span = generate && spanOf(seeded, now);
  const active = times.filter(({ deletedAt }) => deletedAt === undefined);
  const oldest = times.reduce((least, one) => Math.min(least, one.createdAt), span?.since ?? Number.POSITIVE_INFINITY);
  const begun = seeded.created ?? (Number.isFinite(oldest) ? undefined : seeded.deleted);
  const createdAt = begun === undefined ? Math.min(oldest, now) : timeOf(begun, now);
  const counted = active.length > 0 || span ? active : times;
  return {
    count: active.length + (generate?.versions ?? 0),
    createdAt,
    updatedAt: counted.reduce((most, one) => Math.max(most, one.updatedAt), span?.until ?? createdAt),
    make() {
      const listed = versions.map((version, index) => listedDraft(version, times[index] as VersionTimes, place, index));
      const made = span ? makeVersions(seeded.type, { ...span, ...madeOf(seeded, place) }) : [];
      return numbered([...listed, ...made], slot, versions);
    },
  };
}

interface VersionTimes {
  readonly createdAt: Time;
  readonly updatedAt: Time;
  readonly deletedAt?: Time;
}

/** Versions that do not say when they were created are a minute apart, and in the order they are listed. */
function versionTimes({ versions = [], created, deleted }: SeedPackage, now: Time): VersionTimes[] {
  const packageEnd = deleted === undefined ? now : timeOf(deleted, now);
  const packageStart = created === undefined ? Number.NEGATIVE_INFINITY : timeOf(created, now);
  return versions.map((version, index) => {
    const deletedAt = version.deleted === undefined ? undefined : timeOf(version.deleted, now);
    const updatedAt = version.updated === undefined ? undefined : timeOf(version.updated, now);
    const end = Math.min(packageEnd, deletedAt ?? now, updatedAt ?? now);
    const createdAt =
      version.created === undefined
        ? Math.max(packageStart, end - (versions.length - index) * 60_000)
        : timeOf(version.created, now);
    return { createdAt, updatedAt: updatedAt ?? createdAt, ...(deletedAt !== undefined && { deletedAt }) };
  });
}

type Span = Pick<Making, "since" | "until">;

const hour = 3_600_000;
const threeYears = 3 * 365 * 24 * hour;

/** A single version is as old as the newest of many would be. */
function spanOf({ generate = { versions: 0 }, created, deleted }: SeedPackage, now: Time): Span {
  const begun = generate.since ?? created;
  const start = begun === undefined ? undefined : timeOf(begun, now);
  const end = deleted === undefined ? now - hour : timeOf(deleted, now);
  const until = generate.until === undefined ? Math.max(start ?? end, end) : timeOf(generate.until, now);
  return { since: generate.versions === 1 ? until : (start ?? until - threeYears), until };
}

/** Two packages have nothing in common, though they are made by the same rule. */
function madeOf({ versions = [], generate }: SeedPackage, place: string): Omit<Making, keyof Span> {
  return {
    versions: generate?.versions ?? 0,
    seed: (generate?.seed ?? 1) ^ stableHash(place),
    taken: {
      names: new Set(versions.flatMap(({ name }) => name ?? [])),
      tags: new Set(versions.flatMap(({ tags }) => tags ?? [])),
    },
  };
}

function listedDraft(version: SeedVersion, times: VersionTimes, place: string, index: number): Draft {
  const { id = 0, name, tags = [], downloads = 0, description, license, children } = version;
  return {
    id,
    name: name ?? new Random(stableHash(`${place} ${index}`), 5).digest(),
    ...times,
    tags,
    downloads,
    ...(description !== undefined && { description }),
    ...(license !== undefined && { license }),
    ...(children && { children }),
  };
}

/** Gives ids to those that have none, the oldest first. */
function numbered(drafts: Draft[], slot: number, versions: readonly SeedVersion[]): readonly Version[] {
  const taken = new Set(versions.map(({ id }) => id));
  let previous: number | undefined;
  const oldestFirst = drafts.toSorted((one, other) => one.createdAt - other.createdAt);
  for (const draft of oldestFirst) {
    if (draft.id === 0) {
      do draft.id = previous = nextVersionId(slot, draft.createdAt, previous);
      while (taken.has(draft.id));
    } else previous = Math.max(previous ?? 0, draft.id);
  }
  return oldestFirst;
}
