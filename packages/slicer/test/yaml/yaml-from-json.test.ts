import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readYamlDescription, yamlFromJson } from "../../src/yaml/index.ts";
import { thrownBy } from "../description.ts";

test("JSON becomes YAML in block style", () => {
  const json = `{"openapi": "3.1.0", "paths": {"/a": {"get": {"tags": ["a", "b"], "responses": {"404": {}, "200":
    {"description": "two\\nlines\\n", "headers": {}}}, "x-list": [[], [1, [2]], {"a": null, "b": [{"c": true}]}]}}}}`;
  expect(yamlFromJson(json)).toBe(`openapi: 3.1.0
paths:
  /a:
    get:
      tags:
        - a
        - b
      responses:
        "404": {}
        "200":
          description: |
            two
            lines
          headers: {}
      x-list:
        - []
        - - 1
          - - 2
        - a: null
          b:
            - c: true
`);
});

describe("numbers stay as they are written", () => {
  test.for(["9223372036854775807", "1.0", "1e400", "-0", "0.10", "1E+5"])("%s", (number) => {
    expect(yamlFromJson(`{"a":${number}}`)).toBe(`a: ${number}\n`);
  });
});

describe("texts that YAML, of whatever version, reads otherwise are quoted", () => {
  test.for([
    "yes",
    "No",
    "on",
    "y",
    "null",
    "~",
    "",
    "1.0",
    "0x1F",
    "0o17",
    "010",
    "1_000",
    "1:30",
    "2001-01-01",
    "<<",
    ".inf",
  ])("%s", (text) => {
    expect(yamlFromJson(JSON.stringify({ a: text }))).toBe(`a: ${JSON.stringify(text)}\n`);
  });

  test.for([
    "- a",
    "a: b",
    "a #b",
    "#a",
    "[a",
    "{a",
    "&a",
    "*a",
    "!a",
    "|",
    "> a",
    "%a",
    "@a",
    "`a",
    "a ",
    " a",
    "---",
    "? a",
    "'a",
    '"a',
  ])("%s", (text) => {
    expect(parse(yamlFromJson(JSON.stringify({ [text]: text })))).toEqual({ [text]: text });
  });
});

test("half a character is written as its escape", () => {
  expect(yamlFromJson('{"a":"\\ud800","b":"\\ud83d\\ude00"}')).toBe('a: "\\ud800"\nb: 😀\n');
});

test("a name that stands twice has its last value, in its first place, as with JSON.parse", () => {
  expect(yamlFromJson('{"a":1,"b":2,"\\u0061":3}')).toBe("a: 3\nb: 2\n");
});

test("any JSON is read back as the same values", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(" ", "\n", "a", "#", ":", "\t", "-", "'", '"', "|") }),
  );
  const value = fc.jsonValue({ stringUnit: "binary" });
  fc.assert(
    fc.property(fc.record({ value, name: text, text, list: fc.array(text) }), ({ name, ...rest }) => {
      const json = JSON.stringify({ ...rest, [name]: 1 });
      expect(JSON.stringify(parse(yamlFromJson(json)))).toBe(JSON.stringify(JSON.parse(json)));
    }),
    { numRuns: Number(process.env["YAML_RUNS"] ?? 300) },
  );
});

test("what it writes is what the reader of this package reads, to the last digit", () => {
  const json =
    '{"openapi":"3.1.0","paths":{"/a":{"get":{"x":[9223372036854775807,1.0,"<<",{"<<":{"yes":"no"},"1":""}]}}}}';
  const { text } = readYamlDescription(yamlFromJson(json)).slice({}, { format: "json" });
  expect(text.replaceAll(/\s/g, "")).toBe(json);
});

describe("refuses", () => {
  test("text that is not JSON", () => {
    expect(thrownBy(() => yamlFromJson('{"a":}'))).toMatchObject({
      facts: { code: "invalid-json", line: 1, column: 6 },
    });
  });

  test("JSON of a hundred thousand levels", () => {
    const error = thrownBy(() => yamlFromJson(`${"[".repeat(100_000)}${"]".repeat(100_000)}`));
    expect(error).toMatchObject({ facts: { code: "invalid-yaml", expected: "at most 500 levels of nesting" } });
  });
});

test("JSON may begin with a byte order mark", () => {
  expect(yamlFromJson('\uFEFF{"a": 1}')).toBe("a: 1\n");
});

test("a text of megabytes is written", () => {
  const text = '\n\\"'.repeat(500_000);
  expect(parse(yamlFromJson(JSON.stringify({ text })))).toEqual({ text });
});
