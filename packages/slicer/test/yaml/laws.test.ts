// YAML is sliced as JSON is: the same decisions, written in another way.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { sliceText } from "../../src/index.ts";
import type { JsonObject, Selection } from "../../src/index.ts";
import { readYamlDescription, yamlFromJson } from "../../src/yaml/index.ts";
import { generatedDescription } from "../generated-description.ts";
import { asked, law, policies } from "../law.ts";
import { readCases, topics } from "../read-cases.ts";
import { readReal } from "../real-descriptions.ts";

const numRuns = Number(process.env["YAML_RUNS"] ?? 15);
const slices = fc.tuple(generatedDescription, asked, policies);

test("a description in YAML has the slice, and the report, that it has in JSON", () => {
  law(
    slices,
    (document, { selection }, options) => {
      const json = JSON.stringify(document);
      const expected = sliceText(json, selection, options);
      const { text, report } = readYamlDescription(stringify(document)).slice(selection, {
        ...options,
        format: "json",
      });
      expect(text).toBe(expected.text);
      expect(report).toEqual(expected.report);
    },
    numRuns,
  );
});

test("a slice in YAML is read as the slice in JSON, whatever style the source is in", () => {
  const style = fc.record({
    collectionStyle: fc.constantFrom("any", "block", "flow"),
    indent: fc.integer({ min: 2, max: 4 }),
  } as const);
  law(
    fc.tuple(generatedDescription, asked, style),
    (document, { selection }, each) => {
      // What one object in many places was is written with anchors and aliases.
      const source = stringify(shared(document), { ...each, lineWidth: 40 });
      const { text } = readYamlDescription(source).slice(selection);
      const expected = JSON.parse(sliceText(JSON.stringify(document), selection).text) as JsonObject;
      expect(JSON.stringify(parse(text, { maxAliasCount: -1 }))).toBe(JSON.stringify(expected));
    },
    numRuns,
  );
});

test("slicing a slice changes nothing", () => {
  law(
    slices,
    (document, { selection }, options) => {
      const { text } = readYamlDescription(stringify(document)).slice(selection, options);
      expect(readYamlDescription(text).slice(everything(document), options).text).toBe(text);
    },
    numRuns,
  );
});

describe.each(topics)("%s", (topic) => {
  test.each(readCases(topic).filter(({ refused }) => !refused))("$name", ({ source, select, options, slice }) => {
    const { text } = readYamlDescription(stringify(source)).slice(select, options);
    expect(JSON.stringify(parse(text))).toBe(JSON.stringify(slice));
  });
});

test("a part of GitHub's description is sliced as it is in JSON", () => {
  const part = sliceText(readReal("api.github.com"), {
    include: { tags: ["packages", "users", "teams", "gists"] },
  }).text;
  const description = readYamlDescription(yamlFromJson(part));
  for (const tag of ["packages", "gists"]) {
    const selection = { include: { tags: [tag] } };
    const expected = sliceText(part, selection).text;
    expect(description.slice(selection, { format: "json" }).text).toBe(expected);
    expect(description.slice(selection).text).toBe(yamlFromJson(expected));
  }
});

function everything(document: JsonObject): Selection {
  return Object.keys((document["webhooks"] ?? {}) as JsonObject).length > 0 ? { include: {}, webhooks: ["**"] } : {};
}

/** The same values, with equal objects made one: the library writes it once, with an anchor, and aliases elsewhere. */
function shared(document: JsonObject): JsonObject {
  const known = new Map<string, unknown>();
  return JSON.parse(JSON.stringify(document), (_name, value: unknown) => {
    if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return value;
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key);
  }) as JsonObject;
}
