import { describe, expect, test } from "vitest";
import { sliceText } from "../../src/index.ts";
import { readYamlDescription } from "../../src/yaml/index.ts";
import { thrownBy } from "../description.ts";

const around = (value: string): string => `openapi: 3.1.0\npaths:\n  /a:\n    get:\n      x-value: ${value}\n`;

/** What a value in YAML is in the JSON of a slice. */
function jsonOf(value: string): string {
  const { text } = readYamlDescription(around(value)).slice({}, { format: "json" });
  return /"x-value": ([^]*?)\n {6}\}/.exec(text)?.[1] ?? "no value";
}

describe("a value becomes", () => {
  test.for([
    ["9223372036854775807", "9223372036854775807"],
    ["1.0", "1.0"],
    ["1e400", "1e400"],
    ["-0", "-0"],
    ["1E+5", "1E+5"],
    // What only YAML can write, to the last digit.
    ["0x1F", "31"],
    ["0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695"],
    ["0o17", "15"],
    ["+1", "1"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["5.", "5"],
    ["5.e3", "5e3"],
    ["+12345678901234567890.5", "12345678901234567890.5"],
    ["007", "7"],
    ["True", "true"],
    ["~", "null"],
    ["", "null"],
    // What YAML 1.2 takes for text.
    ["no", '"no"'],
    ["1_000", '"1_000"'],
    ["2001-01-01", '"2001-01-01"'],
    ["12:30:45", '"12:30:45"'],
    ["!!str 200", '"200"'],
    ['!!int "5"', "5"],
    ['"\\x41\\u00e9\\ud800"', '"Aé\\ud800"'],
    ["|\n        a\n\n         b", '"a\\n\\n b\\n"'],
    [">-\n        a\n        b", '"a b"'],
    ["{}", "{}"],
    ["[]", "[]"],
  ])("%s: %s", ([value, json]) => {
    expect(jsonOf(value ?? "")).toBe(json);
  });

  test("what YAML 1.1 makes of it, where the text says that it is YAML 1.1", () => {
    const text = `%YAML 1.1\n---\n${around("[yes, 010, 1_000, 0b11, 2001-01-01]")}`;
    const { text: json } = readYamlDescription(text).slice({}, { format: "json" });
    expect(JSON.parse(json)).toMatchObject({
      paths: { "/a": { get: { "x-value": [true, 8, 1000, 3, "2001-01-01"] } } },
    });
  });
});

test.for([".inf", "-.INF", ".nan"])("%s is refused, as JSON has no such number", (value) => {
  const error = thrownBy(() => readYamlDescription(around(value)).slice({}, { format: "json" }));
  expect(error).toMatchObject({ name: "SliceError", facts: { code: "invalid-yaml", line: 5, column: 16 } });
});

test("names are texts, as they are written", () => {
  expect(jsonOf("{200: 1, 1.0: 2, ~: 3, 0x1F: 4, true: 5, : 6}").match(/"[^"]*"(?=: \d)/g)).toEqual([
    '"200"',
    '"1.0"',
    '"~"',
    '"0x1F"',
    '"true"',
    '""',
  ]);
});

test("JSON read as YAML gives what JSON read as JSON gives", () => {
  const text =
    '{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"404":{},"200":{"x":[1.0,{},[],[{"a":1e400}]]}}}}},"x":-0}';
  expect(readYamlDescription(text).slice({}, { format: "json" }).text).toBe(sliceText(text, {}).text);
});

test("__proto__ is a name and no prototype", () => {
  expect(jsonOf("{__proto__: {polluted: 1}, constructor: 2}")).toContain('"__proto__": {');
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("another format is refused", () => {
  // @ts-expect-error "toml" is no format
  const error = thrownBy(() => readYamlDescription(around("1")).slice({}, { format: "toml" }));
  expect(error).toMatchObject({ facts: { code: "invalid-option", expected: "yaml or json", received: "toml" } });
});
