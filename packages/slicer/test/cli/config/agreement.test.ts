import fc from "fast-check";
import { expect, test } from "vitest";
import { isSliceError, type Json, type JsonObject } from "../../../src/index.ts";
import { checkConfig } from "../../../src/cli/config/check-config.ts";
import { validate } from "./validate.ts";

const full: JsonObject = {
  $schema: "schema.json",
  source: "api.json",
  bundle: false,
  limits: { maxBytes: 1000, timeout: "30s" },
  slices: {
    a: {
      include: { tags: ["a"], operationIds: ["b"], paths: ["/c"], methods: ["get"], extensions: ["x-d"] },
      exclude: [{ tags: ["e"] }, { paths: ["/f"] }],
      webhooks: ["*"],
      policies: { external: "keep", dangling: "refuse", links: "follow", subtypes: "mapped" },
      output: "a.json",
      format: "json",
    },
    b: { source: "other.yaml", bundle: true, output: "b.yaml" },
  },
};

/** Every place of the configuration above. */
const places: string[][] = [];
const collect = (value: Json, place: string[]): void => {
  places.push(place);
  if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value)) collect(each, [...place, name]);
  }
};
collect(full, []);

const names = fc.constantFrom(
  "source",
  "tags",
  "tag",
  "output",
  "slices",
  "include",
  "",
  "-",
  "a",
  "__proto__",
  "links",
);
const values = fc.oneof(
  fc.constantFrom<Json>("", "-", "keep", "yaml", "https://example.com/a", 0, 1, 1.5, true, null, [], {}, ["a"], [1]),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);
const change = fc.record({
  place: fc.constantFrom(...places),
  what: fc.constantFrom("put", "add", "leave out"),
  name: names,
  value: values,
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

test("schema and command agree on whatever a configuration is changed to", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const value = changes.reduce(changed, structuredClone<Json>(full));
      expect(takes(value)).toBe(validate(value));
    }),
    { numRuns: 3000 },
  );
});

function takes(value: Json): boolean {
  try {
    checkConfig(value);
    return true;
  } catch (error) {
    // Anything else would be a fault of the command.
    if (isSliceError(error) && error.facts.code === "invalid-config") return false;
    throw error;
  }
}

function changed(root: Json, { place, what, name, value }: Change): Json {
  if (place.length === 0) return what === "put" ? value : what === "add" ? withMember(root, name, value) : root;
  const [first = "", ...rest] = place;
  if (typeof root !== "object" || root === null || !Object.hasOwn(root, first)) return root;
  const entries = Object.entries(root).flatMap(([key, each]): [string, Json][] => {
    if (key !== first) return [[key, each]];
    if (rest.length === 0 && what === "leave out") return [];
    return [[key, changed(each, { place: rest, what, name, value })]];
  });
  return Array.isArray(root) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

function withMember(value: Json, name: string, member: Json): Json {
  if (Array.isArray(value)) return [...value, member];
  return typeof value === "object" && value !== null
    ? Object.fromEntries([...Object.entries(value), [name, member]])
    : value;
}
