import type { PackageType } from "@ghpkg/types";
import type { Random } from "./random.ts";

const things = ["api", "web", "worker", "gateway", "auth", "billing", "search", "mailer", "proxy", "metrics", "queue"];
const kinds = ["server", "client", "agent", "base", "cli", "operator", "exporter", "sdk", "sidecar", "migrations"];
const teams = ["platform", "growth", "data", "infra", "mobile", "payments", "security"];

/** Hands out names: none twice, and none that is taken. Container names have slashes, and words that paths have as well. */
export function fleetNames(
  owner: string,
  random: Random,
  isTaken: (type: PackageType, name: string) => boolean,
): (type: PackageType) => string {
  const given = new Set<string>();
  return (type) => {
    const name = nameFor(type, owner.toLowerCase(), random);
    for (let count = 1; ; count += 1) {
      const numbered = count === 1 ? name : `${name}-${count}`;
      if (given.has(`${type} ${numbered}`) || isTaken(type, numbered)) continue;
      given.add(`${type} ${numbered}`);
      return numbered;
    }
  };
}

function nameFor(type: PackageType, owner: string, random: Random): string {
  const [thing, kind] = [random.oneOf(things), random.oneOf(kinds)];
  if (type === "container") return imageName(`${thing}-${kind}`, random);
  if (type === "maven") return `com.${owner.replaceAll("-", "")}.${thing}-${kind}`;
  if (type === "nuget") return `${capital(owner)}.${capital(thing)}.${capital(kind)}`;
  return `${thing}-${kind}`;
}

function imageName(name: string, random: Random): string {
  const [team, chance] = [random.oneOf(teams), random.below(100)];
  if (chance < 30) return `${team}/${name}`;
  if (chance < 35) return `${team}/${random.oneOf(things)}/${name}`;
  // Clients that look for these words in an address go wrong: https://github.com/cli/cli/issues/10592
  if (chance < 36) return `${team}/versions`;
  if (chance < 37) return `restore-${name}`;
  if (chance < 39) return `${name.replace("-", "_")}.v2`;
  return name;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
