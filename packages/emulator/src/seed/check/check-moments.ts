import type { Time } from "../../state/model.ts";
import { distanceOf, timeOf } from "../moment.ts";
import type { Moment, Seed, SeedPackage, SeedVersion } from "../seed.ts";
import type { SeedProblem } from "../seed-error.ts";
import { seedProblem } from "../seed-error.ts";

/** A moment, and where it stands. */
interface Placed {
  readonly path: string;
  readonly moment?: Moment | undefined;
}

const century = 100 * 365 * 86_400_000;

/** Moments that look like some and are none: a 30th of February, an age of a million years. */
export function momentProblems({ tokens = [], packages = [], generate = [] }: Seed): SeedProblem[] {
  const placed: Placed[] = [
    ...tokens.map(({ expires }, index) => ({ path: `tokens[${index}].expires`, moment: expires })),
    ...packages.flatMap((one, index) => momentsOf(one, `packages[${index}]`)),
    ...generate.map(({ since }, index) => ({ path: `generate[${index}].since`, moment: since })),
  ];
  return placed.flatMap(({ path, moment }) => {
    if (moment === undefined) return [];
    const distance = distanceOf(moment);
    if (distance === undefined ? isDate(moment) : Math.abs(distance) <= century) return [];
    return [seedProblem(path, distance === undefined ? "a day that there is" : "a hundred years at most", moment)];
  });
}

/** Things that happen before they can, in a seed whose moments are some. Without `now`, ages and dates are not compared. */
export function orderProblems({ packages = [], generate = [] }: Seed, now?: Time): SeedProblem[] {
  return [
    ...packages.flatMap((one, index) => packageOrder(one, `packages[${index}]`, now)),
    ...generate.flatMap(({ since }, index) =>
      inOrder(
        { path: `generate[${index}].since`, moment: since },
        { path: "the clock's start", moment: "0 days ago" },
        now,
      ),
    ),
  ];
}

function packageOrder(one: SeedPackage, path: string, now: Time | undefined): SeedProblem[] {
  const created: Placed = { path: `${path}.created`, moment: one.created };
  const deleted: Placed = { path: `${path}.deleted`, moment: one.deleted };
  const since: Placed = { path: `${path}.generate.since`, moment: one.generate?.since };
  const until: Placed = { path: `${path}.generate.until`, moment: one.generate?.until };
  return [
    ...notBefore(deleted, created, now),
    ...[since, until].flatMap((moment) => [...notBefore(moment, created, now), ...inOrder(moment, deleted, now)]),
    ...notBefore(until, since, now),
    ...(one.versions ?? []).flatMap((version, index) => {
      const [made, updated, removed] = momentsOfVersion(version, `${path}.versions[${index}]`);
      return [
        ...[made, updated, removed].flatMap((moment) => notBefore(moment, created, now)),
        ...[made, updated].flatMap((moment) => inOrder(moment, deleted, now)),
        ...[updated, removed].flatMap((moment) => notBefore(moment, made, now)),
      ];
    }),
  ];
}

function momentsOf({ created, deleted, generate, versions = [] }: SeedPackage, path: string): Placed[] {
  return [
    { path: `${path}.created`, moment: created },
    { path: `${path}.deleted`, moment: deleted },
    { path: `${path}.generate.since`, moment: generate?.since },
    { path: `${path}.generate.until`, moment: generate?.until },
    ...versions.flatMap((version, index) => momentsOfVersion(version, `${path}.versions[${index}]`)),
  ];
}

function momentsOfVersion({ created, updated, deleted }: SeedVersion, path: string): [Placed, Placed, Placed] {
  return [
    { path: `${path}.created`, moment: created },
    { path: `${path}.updated`, moment: updated },
    { path: `${path}.deleted`, moment: deleted },
  ];
}

/** Tells it of the one that comes too late. */
function inOrder(first: Placed, second: Placed, now: Time | undefined): SeedProblem[] {
  if (!isAfter(first.moment, second.moment, now)) return [];
  return [seedProblem(first.path, `nothing after ${second.path}, which is ${second.moment}`, first.moment)];
}

/** Tells it of the one that comes too early. */
function notBefore(second: Placed, first: Placed, now: Time | undefined): SeedProblem[] {
  if (!isAfter(first.moment, second.moment, now)) return [];
  return [seedProblem(second.path, `nothing before ${first.path}, which is ${first.moment}`, second.moment)];
}

function isAfter(one: Moment | undefined, other: Moment | undefined, now: Time | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const areAlike = (distanceOf(one) === undefined) === (distanceOf(other) === undefined);
  return (now !== undefined || areAlike) && timeOf(one, now ?? 0) > timeOf(other, now ?? 0);
}

/** Engines differ in what they make of a day that its month does not have: some count on into the next one. */
function isDate(text: string): boolean {
  const [, day = ""] = /^(\d{4}-\d\d-\d\d)/.exec(text) ?? [];
  const start = new Date(`${day}T00:00:00Z`).getTime();
  return Number.isFinite(Date.parse(text)) && Number.isFinite(start) && new Date(start).toISOString().startsWith(day);
}
