import type { PackageType } from "@ghpkg/types";
import type { SeedPackage, SeedVersion } from "../seed.ts";
import type { SeedProblem } from "../seed-error.ts";
import { seedProblem } from "../seed-error.ts";

/** What is wrong with the versions that a package lists, each of which is what the schema says. */
export function versionProblems({ type, versions = [] }: SeedPackage, path: string): SeedProblem[] {
  const placed = versions.map((version, index) => [`${path}.versions[${index}]`, version] as const);
  // Names and tags may be used again after their version was deleted.
  const active = placed.filter(([, { deleted }]) => deleted === undefined);
  return [
    ...placed.flatMap(([place, version]) =>
      hasTags(type) ? imageProblems(version, place) : numberProblems(version, type, place),
    ),
    ...repeated(
      active.map(([place, { name }]) => [`${place}.name`, name] as const),
      "a name",
    ),
    ...repeated(
      active.flatMap(([place, { tags = [] }]) => tags.map((tag, index) => [`${place}.tags[${index}]`, tag] as const)),
      "a tag",
    ),
  ];
}

function hasTags(type: PackageType): boolean {
  return type === "container" || type === "docker";
}

function imageProblems({ name }: SeedVersion, path: string): SeedProblem[] {
  if (name === undefined || /^sha256:[0-9a-f]{64}$/.test(name)) return [];
  const hint = "leave it out to have one made up, and put names like latest into tags";
  return [seedProblem(`${path}.name`, "a digest: sha256: and 64 hexadecimal digits", name, hint)];
}

function numberProblems({ name, tags, children }: SeedVersion, type: PackageType, path: string): SeedProblem[] {
  const others = { tags, children };
  // An empty list is what such a version has.
  return [
    ...(name === undefined ? [seedProblem(`${path}.name`, "a version like 1.0.0", undefined)] : []),
    ...Object.entries(others)
      .filter(([, value]) => value !== undefined && value.length > 0)
      .map(([member, value]) => seedProblem(`${path}.${member}`, `nothing: ${type} versions have no ${member}`, value)),
  ];
}

function repeated(placed: readonly (readonly [path: string, text: string | undefined])[], what: string): SeedProblem[] {
  const first = new Map<string, string>();
  return placed.flatMap(([path, text]) => {
    if (text === undefined) return [];
    const before = first.get(text);
    if (before === undefined) first.set(text, path);
    return before === undefined ? [] : [seedProblem(path, `${what} of its own, not that of ${before}`, text)];
  });
}
