// The schema that editors get, the type, and the validator that runs: three that must say the same.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { demoSeed } from "../../src/index.ts";
import { memberNames, placeWords } from "../../src/seed/check-seed.generated.ts";
import { problemsWith } from "./problems.ts";
import { fullSeed } from "./seeds.ts";

const schema: unknown = JSON.parse(readFileSync(new URL("../../seed.schema.json", import.meta.url), "utf8"));
// A keyword of editors.
const ajv = new Ajv.Ajv({ allErrors: true, keywords: ["patternErrorMessage"] }).addSchema(schema as object, "seed");
const fits = ajv.compile({ $ref: "seed" });

test("demoSeed is what the schema says", () => {
  fits(demoSeed);
  expect(fits.errors).toBeNull();
});

test("the schema has the members that the type has, and no others", () => {
  const inType = new Map<string, Set<string>>();
  collectMembers(fullSeed, "", inType);
  const ofType = Object.fromEntries([...inType].map(([place, names]) => [place, [...names].toSorted()]));
  const ofSchema = Object.fromEntries(Object.entries(memberNames).map(([place, names]) => [place, names.toSorted()]));
  expect(ofSchema).toEqual(ofType);
});

test.each(examplesIn(schema))("the example %j of the schema is what the schema says there", (example, place) => {
  const partFits = ajv.compile({ $ref: `seed#${place}` });
  partFits(example);
  expect(partFits.errors).toBeNull();
});

test("every member says what it is, for those who point at it in an editor", () => {
  expect(membersWithoutWords(schema)).toEqual([]);
});

describe("the validator that runs agrees with Ajv on the schema", () => {
  test.each([
    {},
    fullSeed,
    demoSeed,
    null,
    [],
    { users: [{ login: "mona", id: 0 }] },
    { users: [{ login: "mona", admin: true }] },
    { organizations: [{ login: "acme", members: { "not a login": "admin" } }] },
    { tokens: [{ token: "ghp_a", user: "mona", scopes: [1] }] },
    { packages: [{ owner: "acme", type: "npm", name: "a", versions: [{ tags: ["a", "a"] }] }] },
  ])("about %j", (document) => {
    expect(problemsWith(document).length === 0).toBe(fits(document));
  });
});

function collectMembers(value: unknown, place: string, found: Map<string, Set<string>>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectMembers(item, `${place}/*`, found);
    return;
  }
  if (typeof value !== "object" || value === null || isMap(place)) return;
  const names = found.get(place) ?? new Set();
  found.set(place, names);
  for (const [name, member] of Object.entries(value)) {
    names.add(name);
    collectMembers(member, `${place}/${name}`, found);
  }
}

/** Whether the names are chosen by people. */
function isMap(place: string): boolean {
  return placeWords[place]?.startsWith("an object: names are") ?? false;
}

function examplesIn(value: unknown, place = ""): [unknown, string][] {
  if (typeof value !== "object" || value === null) return [];
  const { examples, ...rest } = value as Record<string, unknown>;
  const own = Array.isArray(examples) ? examples.map((example): [unknown, string] => [example, place]) : [];
  return [...own, ...Object.entries(rest).flatMap(([key, member]) => examplesIn(member, `${place}/${key}`))];
}

function membersWithoutWords(value: unknown, place = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { properties = {} } = value as { properties?: Record<string, object> };
  const silent = Object.entries(properties).filter(([, member]) => !("description" in member) && !("$ref" in member));
  const below = Object.entries(value).flatMap(([key, member]) => membersWithoutWords(member, `${place}/${key}`));
  return [...silent.map(([name]) => `${place}/${name}`), ...below];
}
