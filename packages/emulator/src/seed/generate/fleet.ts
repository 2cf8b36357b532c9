import type { PackageType } from "@ghpkg/types";
import type { Time } from "../../state/model.ts";
import type { SeedFleet, SeedPackage } from "../seed.ts";
import { fleetNames } from "./fleet-names.ts";
import { Random } from "./random.ts";

// As organizations have them: agentconnect#2092 counted 9 packages with 12,000 versions, most of them in one.

const typeShares: readonly (readonly [type: PackageType, percent: number])[] = [
  ["container", 80],
  ["npm", 10],
  ["maven", 6],
  ["nuget", 2],
  ["rubygems", 2],
];

const mostVersions = 100_000;

/**
 * The packages of a fleet, the biggest first: their versions are from `since` to `until` at the latest. `isTaken`: whether
 * there is a package of that type and name already.
 */
export function fleetPackages(
  { owner, packages, versions, seed = 1 }: SeedFleet,
  [since, until]: readonly [since: Time, until: Time],
  isTaken: (type: PackageType, name: string) => boolean,
): SeedPackage[] {
  const random = new Random(seed, 4);
  const names = fleetNames(owner, random, isTaken);
  const moment = (share: number): string => new Date(since + Math.floor((until - since) * share)).toISOString();
  return fleetSizes(packages, versions).map((size, index) => {
    const isBig = index < 4;
    // The biggest are images, and in use: nothing else is pushed as often.
    const type = isBig ? "container" : typeOf(random.below(100));
    const begun = isBig ? 0 : random.unit() * 0.6;
    return {
      owner,
      type,
      name: names(type),
      visibility: random.happens(0.6) ? "public" : "private",
      generate: {
        versions: size,
        seed: random.word(),
        since: moment(begun),
        until: moment(ended(begun, isBig, random)),
      },
    };
  });
}

/**
 * How many versions each package has: the n-th as many as the first divided by n². The first has three fifths of all then, the
 * next three a quarter together, and most have few. None has more than 100,000.
 */
export function fleetSizes(packages: number, versions: number): number[] {
  const weights = Array.from({ length: packages }, (_, index) => 1 / (index + 1) ** 2);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const room = Math.max(0, versions - packages);
  const sizes = weights.map((weight) => Math.min(mostVersions, 1 + Math.floor((room * weight) / all)));
  let left = versions - sizes.reduce((sum, size) => sum + size, 0);
  for (let index = 0; left > 0 && index < packages; index += 1) {
    const more = Math.min(left, mostVersions - (sizes[index] ?? mostVersions));
    sizes[index] = (sizes[index] ?? 0) + more;
    left -= more;
  }
  return sizes;
}

function typeOf(percent: number): PackageType {
  let rest = percent;
  return typeShares.find(([, part]) => (rest -= part) < 0)?.[0] ?? "container";
}

/** Two in three are still pushed to; the others were given up at some time. */
function ended(begun: number, isBig: boolean, random: Random): number {
  return isBig || random.happens(0.66) ? 1 - random.unit() * 0.002 : begun + (1 - begun) * random.unit();
}
