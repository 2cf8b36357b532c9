// What editors are told of a configuration file, and what the command takes, are two programs: they must agree.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { policyChoices, type Json, type JsonObject } from "../../../src/index.ts";
import { checkConfig } from "../../../src/cli/config/check-config.ts";
import { parseBytes } from "../../../src/cli/input/bytes.ts";
import { parseDuration } from "../../../src/cli/input/duration.ts";
import { thrownBy } from "../../description.ts";
import { schema, validate } from "./validate.ts";

const config = (members: JsonObject): JsonObject => ({
  source: "api.json",
  slices: { pets: { output: "p.json" } },
  ...members,
});
const slice = (members: JsonObject): JsonObject => config({ slices: { pets: { output: "p.json", ...members } } });

describe("both take", () => {
  test.for<[string, Json]>([
    ["a source and a slice", config({})],
    ["a schema's address", config({ $schema: "https://example.com/schema.json" })],
    ["a source for each slice", { slices: { a: { source: "a.json", output: "b.json" } } }],
    ["an address", config({ source: "https://example.com/api.yaml" })],
    ["a bundle", config({ bundle: true })],
    ["a bundle of one slice", slice({ source: "other.yaml", bundle: false })],
    ["limits", config({ limits: { maxBytes: "64 MB", timeout: "30s" } })],
    ["limits in other units", config({ limits: { maxBytes: "1.5GiB", timeout: "1.5min" } })],
    ["a limit as a number", config({ limits: { maxBytes: 1000 } })],
    [
      "every kind of criterion",
      slice({ include: { tags: ["a"], operationIds: ["b"], paths: ["/c"], methods: ["get"], extensions: ["x-d"] } }),
    ],
    ["alternatives", slice({ include: [{ tags: ["a"] }, { methods: ["get"] }], exclude: [{ paths: ["/b/**"] }] })],
    ["webhooks", slice({ webhooks: ["*"] })],
    ["no criteria", slice({ include: {}, exclude: [] })],
    ["a format", slice({ format: "yaml" })],
    [
      "any name that does not start with a dash",
      config({ slices: { "all pets/1": { output: "p.json" }, __proto: { output: "q.json" } } }),
    ],
    ...Object.entries(policyChoices).flatMap(([name, choices]) =>
      choices.map((choice): [string, Json] => [`${name}: ${choice}`, slice({ policies: { [name]: choice } })]),
    ),
  ])("%s", ([, value]) => {
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(checkConfig(value)).toBe(value);
  });
});

describe("both refuse", () => {
  test.for<[string, Json, string]>([
    ["what is no object", [], "the configuration: expected an object, found an array."],
    ["nothing", null, "the configuration: expected an object, found null."],
    ["no slices", { source: "a.json" }, "slices: expected an object of slices by name, found nothing."],
    ["slices that are a list", config({ slices: [] }), "slices: expected an object of slices by name, found an array."],
    ["not one slice", config({ slices: {} }), "slices: expected at least one slice, found an empty object."],
    ["a misspelt member", config({ sources: "a.json" }), "sources: there is no such member. Nearest: source, slices."],
    ["headers, which may be secrets", config({ headers: ["Authorization: x"] }), "headers: there is no such member."],
    [
      "__proto__",
      JSON.parse('{"source":"a","slices":{"a":{"output":"b"}},"__proto__":{}}') as Json,
      "__proto__: there is no such member.",
    ],
    ["a source that is none", config({ source: 1 }), "source: expected a string, found a number."],
    ["a source without a name", config({ source: "" }), 'source: expected a string that is not empty, found "".'],
    ["standard input", config({ source: "-" }), 'source: expected a file or an address, found "-".'],
    [
      "a slice without a source",
      { slices: { a: { output: "b.json" } } },
      "slices.a.source: expected a file or an address, found nothing, and none at the root.",
    ],
    ["a bundle that is neither", config({ bundle: "yes" }), 'bundle: expected true or false, found "yes".'],
    [
      "a limit of what is none",
      config({ limits: { time: "30s" } }),
      "limits.time: there is no such member. Nearest: timeout.",
    ],
    [
      "a limit without a unit",
      config({ limits: { timeout: "30" } }),
      'limits.timeout: expected a length of time such as "30s", found "30".',
    ],
    [
      "a limit that is a list",
      config({ limits: { timeout: [] } }),
      'limits.timeout: expected a length of time such as "30s", found an array.',
    ],
    [
      "an unknown unit",
      config({ limits: { maxBytes: "5 pages" } }),
      'limits.maxBytes: expected an amount of bytes such as "64MB", found "5 pages".',
    ],
    [
      "half a byte",
      config({ limits: { maxBytes: 0.5 } }),
      "limits.maxBytes: expected a whole number of bytes, from 1 to 16 GiB, found 0.5.",
    ],
    [
      "no byte",
      config({ limits: { maxBytes: 0 } }),
      "limits.maxBytes: expected a whole number of bytes, from 1 to 16 GiB, found 0.",
    ],
    [
      "a slice that is a file",
      config({ slices: { pets: "pets.json" } }),
      "slices.pets: expected an object, found a string.",
    ],
    [
      "a slice without an output",
      config({ slices: { pets: {} } }),
      "slices.pets.output: expected the path of a file, found nothing.",
    ],
    ["standard output", slice({ output: "-" }), 'slices.pets.output: expected the path of a file, found "-".'],
    [
      "an output on a server",
      slice({ output: "https://example.com/a.json" }),
      'slices.pets.output: expected the path of a file, found "https://example.com/a.json".',
    ],
    ["an output that is null", slice({ output: null }), "slices.pets.output: expected a string, found null."],
    [
      "a name that looks like a flag",
      config({ slices: { "-a": { output: "b.json" } } }),
      'slices: expected names that are not empty and do not start with "-", found "-a".',
    ],
    [
      "a slice without a name",
      config({ slices: { "": { output: "b.json" } } }),
      'slices: expected names that are not empty and do not start with "-", found "".',
    ],
    [
      "a misspelt criterion",
      slice({ include: { tag: ["a"] } }),
      "slices.pets.include.tag: there is no such member. Nearest: tags.",
    ],
    [
      "a misspelt criterion in a list",
      slice({ exclude: [{}, { path: ["/a"] }] }),
      "slices.pets.exclude.1.path: there is no such member. Nearest: paths.",
    ],
    [
      "a lone string",
      slice({ include: { tags: "a" } }),
      "slices.pets.include.tags: expected an array of strings, found a string.",
    ],
    [
      "a tag that is a number",
      slice({ include: { tags: ["a", 1] } }),
      "slices.pets.include.tags.1: expected a string, found a number.",
    ],
    ["criteria that are text", slice({ include: "tags" }), "slices.pets.include: expected an object, found a string."],
    [
      "webhooks that are no list",
      slice({ webhooks: {} }),
      "slices.pets.webhooks: expected an array of strings, found an object.",
    ],
    [
      "an unknown policy",
      slice({ policies: { externals: "keep" } }),
      "slices.pets.policies.externals: there is no such member. Nearest: external.",
    ],
    [
      "an unknown choice",
      slice({ policies: { links: "dropped" } }),
      'slices.pets.policies.links: expected "drop" or "keep" or "follow", found "dropped". Nearest: drop.',
    ],
    [
      "an unknown format",
      slice({ format: "yml" }),
      'slices.pets.format: expected "json" or "yaml", found "yml". Nearest: yaml.',
    ],
  ])("%s", ([, value, message]) => {
    expect(validate(value)).toBe(false);
    expect(thrownBy(() => checkConfig(value)).message).toBe(message);
  });
});

const amount = fc.stringMatching(/^ ?[0-9]{0,3}(\.[0-9]{0,2})? ?[a-zA-Z]{0,3} ?$/);
test.for([
  ["maxBytes", parseBytes, ["b", "kB", "MB", "GiB"]],
  ["timeout", parseDuration, ["s", "ms", "min", "h"]],
] as const)("both take the same texts for %s, but for amounts that are too small or too big", ([name, read, units]) => {
  const written = fc.oneof(
    amount,
    fc.tuple(amount, fc.constantFrom(...units)).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(written, (text) => {
      const takes = validate(config({ limits: { [name]: text } }));
      const because = refusalBy(() => read(text));
      expect(takes, text).toBe(because === undefined || /at (least|most)/.test(because));
    }),
  );
});

function refusalBy(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

test("a refusal names the place, what was expected, what was found and what to do", () => {
  expect(thrownBy(() => checkConfig(slice({ include: { tag: ["a"] } })))).toMatchObject({
    facts: {
      code: "invalid-config",
      pointer: "#/slices/pets/include/tag",
      expected: "tags, operationIds, paths, methods, extensions",
      received: "tag",
      nearest: ["tags"],
      hint: "Members here: tags, operationIds, paths, methods, extensions.",
    },
  });
});

test("the schema knows every policy, its choices and its default", () => {
  const { properties } =
    (schema["$defs"] as Record<string, { properties: Record<string, JsonObject> }>)["policies"] ?? {};
  const told = Object.entries(properties ?? {}).map(([name, { enum: choices, default: first }]) => [
    name,
    choices,
    first,
  ]);
  expect(told).toEqual(Object.entries(policyChoices).map(([name, choices]) => [name, choices, choices[0]]));
});
