// What is no YAML, or more than a description can be, is refused with the place, what it should be and what to do.
import { describe, expect, test } from "vitest";
import { isSliceError } from "../../src/index.ts";
import type { SliceErrorFacts } from "../../src/index.ts";
import { bounded } from "../../src/yaml/bounded.ts";
import { readYamlDescription } from "../../src/yaml/index.ts";
import { thrownBy } from "../description.ts";

function refusalOf(text: string | Uint8Array): SliceErrorFacts & { readonly message: string } {
  const error = thrownBy(() => readYamlDescription(text));
  if (!isSliceError(error)) throw error;
  return { message: error.message, ...error.facts };
}

test("a refusal names the place, what was expected, what was found and what to do", () => {
  expect(refusalOf("openapi: 3.1.0\ninfo:\n\ttitle: Pets\n")).toEqual({
    message: 'YAML that cannot be read: line 3, column 1: expected spaces, found "\\ttitle: Pets".',
    code: "invalid-yaml",
    line: 3,
    column: 1,
    expected: "spaces",
    received: '"\\ttitle: Pets"',
    hint: "YAML allows no tabs as indentation.",
  });
});

describe("text that is no YAML", () => {
  test.for<[string, string, number, number, RegExp]>([
    ["nothing", "", 1, 1, /expected a description, found nothing/],
    ["nothing but a comment", "# later\n", 1, 1, /expected a description, found nothing/],
    ["a text", "<html>Not found</html>\n", 1, 1, /expected a map, .* found "<html>/],
    ["a quote left open", 'a: "b\n', 2, 1, /expected the end of a bracket, a quote/],
    ["a bracket left open", "a: [b,\n", 2, 1, /expected the end of a bracket/],
    ["an entry without a colon", "a: 1\nb\nc: 2\n", 2, 1, /expected a colon, .*, found "b"/],
    ["two values on a line", "a: b: c\n", 1, 4, /expected a single value behind the colon, found "b: c"/],
    ["an entry out of line", "a:\n    b: 1\n  c: 2\n", 3, 3, /expected .*, found "c: 2"/],
    ["a text that starts wrongly", "a: @b\n", 1, 4, /expected a character that a text may start with/],
    ["an escape that YAML does not have", 'a: "\\q"\n', 1, 5, /expected an escape that YAML has/],
    ["two anchors", "a: &b &c d\n", 1, 7, /expected one anchor/],
    ["a control character", 'a: "\u0001"\n', 1, 5, /found U\+0001/],
    ["half a character", 'a: "\ud800"\n', 1, 5, /found U\+D800/],
    ["line ends of old", "a: 1\rb: 2\r", 1, 5, /expected a line feed/],
    ["a second document", "a: 1\n---\nb: 2\n", 2, 1, /expected one document, found a second one/],
  ])("%s", ([, text, line, column, message]) => {
    const refused = refusalOf(text);
    expect(refused).toMatchObject({ code: "invalid-yaml", line, column });
    expect(refused.message).toMatch(message);
    expect(refused.hint).toMatch(/^[^]{10,}[.?:]/);
  });

  test("bytes that are not UTF-8", () => {
    expect(refusalOf(new Uint8Array([0x61, 0x3a, 0x20, 0xff]))).toMatchObject({
      code: "invalid-yaml",
      line: 1,
      column: 4,
      received: "the byte 0xff",
    });
  });

  test("Windows line ends count as one", () => {
    expect(refusalOf("a: 1\r\nb: 2\r\n\tc: 3\r\n")).toMatchObject({ line: 3, column: 1 });
  });
});

describe("names that stand twice", () => {
  test.for([
    ["a: 1\nb: 2\na: 3\n", 3, 1],
    ["x:\n  200: 1\n  '200': 2\n", 3, 3],
    ['x: {a: 1, "a": 2}\n', 1, 11],
    ["x: {&k a: 1, *k : 2}\n", 1, 14],
  ] as const)("%s", ([text, line, column]) => {
    const refused = refusalOf(text);
    expect(refused).toMatchObject({ code: "invalid-yaml", line, column });
    expect(refused.received).toMatch(/which stands on line \d already/);
  });
});

describe("what is no value of a description", () => {
  test.for<[string, string, RegExp]>([
    ["a tag of its own", "a: !pet {}\n", /expected a value of the JSON kind, found "!pet {}"/],
    ["a tag for bytes", "a: !!binary aGk=\n", /found "!!binary/],
    ["a tag that does not fit", "a: !!int pet\n", /found "!!int pet"/],
    ["a tag for a set", "%YAML 1.1\n---\na: !!set {b}\n", /the tag !!set/],
    ["a list as a name", "? [a]\n: 1\n", /expected a text as a name/],
    ["an alias without an anchor", "a: *b\n", /expected an anchor &b before, found "\*b"/],
    ["an alias before its anchor", "a: *b\nc: &b 1\n", /expected an anchor &b before/],
    [
      "an alias within its anchor",
      "a: &b [1, *b ]\n",
      /expected an alias outside of its anchor, found \*b within &b of line 1/,
    ],
    ["a merge key without a map", "a: {<<: 1}\n", /behind the merge key <</],
    ["a merge key with a list of other things", "a: {<<: [{}, 1]}\n", /behind the merge key <</],
    ["an alias of a text behind a merge key", "a: &b c\nd: {<<: *b }\n", /behind the merge key <</],
  ])("%s", ([, text, message]) => {
    const refused = refusalOf(text);
    expect(refused.code).toBe("invalid-yaml");
    expect(refused.message).toMatch(message);
    expect(refused.hint).toMatch(/^[^]{10,}[.?:]/);
  });

  test("anchors that are there are named", () => {
    expect(refusalOf("a: &one 1\nb: &two 2\nc: *three\n").hint).toBe("Anchors before it: &one, &two.");
  });
});

describe("nesting of a hundred thousand levels is refused", () => {
  const levels = 100_000;
  test.for<[string, string]>([
    ["in brackets", `a: ${"[".repeat(levels)}${"]".repeat(levels)}`],
    ["in brackets left open", "[".repeat(levels)],
    ["in braces left open", '{"a":'.repeat(levels)],
    ["in lists", `${"- ".repeat(levels)}a`],
    ["in names", `${"? ".repeat(levels)}a`],
  ])("%s", ([, text]) => {
    expect(refusalOf(text)).toMatchObject({ expected: "at most 500 levels of nesting", received: "more" });
  });

  test("also by aliases, which add up", () => {
    const lines = Array.from({ length: 60 }, (_, index) => {
      return `x${index}: &x${index} ${"[".repeat(10)}${index === 0 ? "" : `*x${index - 1} `}${"]".repeat(10)}\n`;
    });
    expect(refusalOf(lines.join(""))).toMatchObject({ line: 51, expected: "at most 500 levels of nesting" });
  });

  test("of 400 levels is read", () => {
    const deep = `openapi: 3.1.0\npaths: {/a: {get: {x-deep: ${"[".repeat(400)}${"]".repeat(400)}}}}\n`;
    expect(readYamlDescription(deep).slice({}).text).toBe(deep);
    const { text } = readYamlDescription(deep).slice({}, { format: "json" });
    expect(JSON.parse(text)).toHaveProperty("paths");
  });
});

describe("a few lines that stand for gigabytes are refused", () => {
  const repeat = (text: string, count: number, joint = ", "): string =>
    Array.from({ length: count }, () => text).join(joint);

  test("aliases of aliases of aliases", () => {
    const lines = Array.from({ length: 12 }, (_, index) => {
      return `x${index}: &x${index} [${index === 0 ? repeat("lol", 9) : repeat(`*x${index - 1} `, 9)}]\n`;
    });
    const refused = refusalOf(lines.join(""));
    expect(refused).toMatchObject({
      code: "invalid-yaml",
      expected: "aliases that stand for at most 10000000 characters",
    });
    expect(refused.hint).toContain("$ref");
  });

  test("one long text, a thousand times", () => {
    expect(refusalOf(`a: &a "${"a".repeat(1_000_000)}"\nb: [${repeat("*a ", 1000)}]\n`).expected).toContain(
      "characters",
    );
  });

  test("a big map, merged into thousands", () => {
    const names = Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join(", ");
    const maps = Array.from({ length: 5000 }, (_, index) => `x${index}: {<<: *m }\n`).join("");
    expect(refusalOf(`m: &m {${names}}\n${maps}`).expected).toContain("characters");
  });

  test("but what is shared a thousand times may be small", () => {
    const text = `openapi: 3.1.0\nx-shared: &s {description: shared}\npaths:\n  /a:\n    get:\n      x-list: [${repeat("*s ", 1000)}]\n`;
    expect(readYamlDescription(text).slice({}).text).toBe(text);
  });
});

test("a big map is read in a time that grows as it does", () => {
  const names = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join(", ");
  const text = `openapi: 3.1.0\npaths: {/a: {get: {x-map: {${names}}}}}\n`;
  expect(readYamlDescription(text).slice({}).text).toBe(text);
});

test("what an engine has no room for is refused, not thrown as the engine's error", () => {
  const endless = (): number => endless() + 1;
  expect(thrownBy(() => bounded("a: 1", endless))).toMatchObject({
    name: "SliceError",
    facts: { code: "invalid-yaml" },
  });
  expect(bounded("a: 1", () => 1)).toBe(1);
});
