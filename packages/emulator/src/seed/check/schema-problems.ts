import { nearestName } from "../../faults/nearest-name.ts";
import type { SchemaError } from "../../validate/schema-runtime.ts";
import { memberNames, placeWords, validators } from "../check-seed.generated.ts";
import type { SeedProblem } from "../seed-error.ts";
import { seedProblem } from "../seed-error.ts";
import { pathOf, steps, valueAt } from "./path.ts";

/** Where a document is not what the schema of seeds says: one problem for a place. */
export function schemaProblems(document: unknown): SeedProblem[] {
  const fits = validators.seed;
  if (fits(document)) return [];
  const problems = (fits.errors ?? []).map((error) => problemOf(error, document));
  const seen = new Set<string>();
  return problems.filter(({ path }) => !seen.has(path) && seen.add(path));
}

/** What errors say more than where they are: https://ajv.js.org/api.html#error-parameters */
interface Parameters {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly allowedValues?: readonly string[];
  readonly i?: number;
  readonly j?: number;
}

function problemOf(error: SchemaError, document: unknown): SeedProblem {
  const place = steps(error.instancePath);
  // Each keyword has its own, and no other is read.
  const { missingProperty, additionalProperty, allowedValues, i, j } = error.params as Parameters;
  if (additionalProperty !== undefined) return unknownMember(place, additionalProperty);
  if (missingProperty !== undefined) return missing([...place, missingProperty]);
  if (i !== undefined) return repeated([...place, String(i)], [...place, String(j)], document);
  const value = valueAt(document, place);
  return seedProblem(pathOf(place), wordsAt(place), value, hintFor(error, value, allowedValues));
}

function missing(place: readonly string[]): SeedProblem {
  return seedProblem(pathOf(place), wordsAt(place), undefined);
}

function repeated(place: readonly string[], first: readonly string[], document: unknown): SeedProblem {
  return seedProblem(pathOf(place), `none that is there already, as ${pathOf(first)}`, valueAt(document, place));
}

/** What stands there is not shown: it may be anything, a secret too. */
function unknownMember(place: readonly string[], name: string): SeedProblem {
  const names = memberNames[general(place)];
  const nearest = names && nearestName(name, names);
  return {
    path: pathOf([...place, name]),
    expected: names ? `one of ${names.join(", ")}` : wordsAt(place),
    received: "not known",
    ...(nearest !== undefined && { hint: `did you mean ${nearest}?` }),
  };
}

function hintFor({ params }: SchemaError, value: unknown, known?: readonly string[]): string | undefined {
  if (value === null) return "leave it out instead";
  if (known && typeof value === "string" && value !== "") return `did you mean ${nearestName(value, known)}?`;
  // In YAML, 1.0 is a number.
  return typeof value === "number" && params["type"] === "string" ? "put it in quotes" : undefined;
}

function wordsAt(place: readonly string[]): string {
  return placeWords[general(place)] ?? "something else";
}

/** The place in the tables: names that people choose, and places in lists, are `*`. */
function general(place: readonly string[]): string {
  let path = "";
  for (const step of place) {
    const named = `${path}/${step}`;
    path = Object.hasOwn(placeWords, named) ? named : `${path}/*`;
  }
  return path;
}
