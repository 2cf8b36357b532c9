import { accountAndRepositoryProblems } from "./check/check-accounts.ts";
import { momentProblems, orderProblems } from "./check/check-moments.ts";
import { packageProblems } from "./check/check-packages.ts";
import { tokenProblems } from "./check/check-tokens.ts";
import { namesIn } from "./check/names.ts";
import { schemaProblems } from "./check/schema-problems.ts";
import { withoutSecrets } from "./check/secrets.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";
import type { Seed } from "./seed.ts";
import type { SeedProblem } from "./seed-error.ts";
import { SeedError } from "./seed-error.ts";

/**
 * A seed, out of something that may be one: a copy of it, which nobody else can change. Throws a `SeedError` that names every
 * place where it is not what a seed is, or where it contradicts itself.
 */
export function parseSeed(document: unknown): Seed {
  const problems = problemsOf(document);
  if (problems.length > 0) throw new SeedError(withoutSecrets(problems, document));
  // The schema says what it is, and has nothing that cannot be copied.
  return copied(document) as Seed;
}

/** A seed, out of JSON or YAML: by its first character when `kind` is left out. Rejects as `parseSeed` throws, with line and column. */
export async function parseSeedText(text: string, kind?: "json" | "yaml"): Promise<Seed> {
  const isJson = kind === undefined ? /^\uFEFF?\s*[[{]/.test(text) : kind === "json";
  return parseSeed(isJson ? readJson(text) : await readYaml(text));
}

/** Later checks rely on earlier ones: what is no seed at all has no names to look for. */
function problemsOf(document: unknown): readonly SeedProblem[] {
  const shape = schemaProblems(document);
  if (shape.length > 0) return shape;
  // The schema says so.
  const seed = document as Seed;
  const names = namesIn(seed);
  const moments = momentProblems(seed);
  return [
    ...accountAndRepositoryProblems(seed, names),
    ...tokenProblems(seed, names),
    ...packageProblems(seed, names),
    ...moments,
    ...(moments.length === 0 ? orderProblems(seed) : []),
  ];
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, copied(member)]),
  );
}
