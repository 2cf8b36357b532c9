import type { SeedRoles } from "../seed.ts";
import type { SeedProblem } from "../seed-error.ts";
import { seedProblem } from "../seed-error.ts";
import type { Names } from "./names.ts";
import { repeatedNames, repositoryProblems, userProblems } from "./names.ts";
import { pathBelow } from "./path.ts";

/** Whom roles are given to, and who is not in the seed. */
export function roleProblems(names: Names, owner: string, roles: SeedRoles = {}, path: string): SeedProblem[] {
  const placed = Object.keys(roles).map((who) => [pathBelow(path, who), who] as const);
  return [
    ...repeatedNames(placed, "a name"),
    ...placed.flatMap(([place, who]) => {
      if (who.startsWith("@")) return teamProblems(names, owner, who, place);
      return who.includes("/") ? repositoryProblems(names, place, who) : userProblems(names, place, who);
    }),
  ];
}

function teamProblems({ organizations }: Names, owner: string, who: string, path: string): SeedProblem[] {
  const organization = organizations.get(owner.toLowerCase());
  if (!organization) return [seedProblem(path, `a user: ${owner} is no organization, and has no teams`, who)];
  const slugs = Object.keys(organization.teams ?? {});
  if (slugs.some((slug) => `@${slug}`.toLowerCase() === who.toLowerCase())) return [];
  const known = slugs.length === 0 ? "it has none" : `it has ${slugs.map((slug) => `@${slug}`).join(", ")}`;
  return [seedProblem(path, `a team of ${organization.login}: ${known}`, who)];
}
