import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slice, sliceText } from "../src/index.ts";
import { indentJson } from "../src/indent-json.ts";
import type { JsonObject } from "../src/index.ts";
import { answering, ref } from "./description.ts";

/** A description in text, whose only response has this text as its schema. */
const textAnswering = (schema: string, rest = ""): string =>
  `{"openapi":"3.1.0","info":{},"paths":{"/pets":{"get":{"responses":{"200":{"content":{"a/b":{"schema":${schema}}}}}}}}${rest}}`;

const schemaOf = (text: string): string =>
  /"schema": ([^]*?)\n {14}\}/.exec(sliceText(text, {}).text)?.[1] ?? "no schema";

describe("what is kept stays as it is written", () => {
  test.for([
    "9223372036854775807",
    "1.0",
    "1e400",
    "-0",
    "0.10",
    "1E5",
    '"\\u0041"',
    '"\\/"',
    '"\\ud800"',
    '"é"',
    "{}",
    "[]",
  ])("%s", (value) => {
    expect(schemaOf(textAnswering(value))).toBe(value);
  });

  test("members keep their order, numbers among them", () => {
    const text = textAnswering('{"404":1,"b":2,"200":3,"a":4}');
    expect(schemaOf(text).match(/"\w+"/g)).toEqual(['"404"', '"b"', '"200"', '"a"']);
  });

  test("names keep their escapes", () => {
    expect(schemaOf(textAnswering('{"\\u0061":1}'))).toContain('"\\u0061": 1');
  });

  test("components keep the order of the text", () => {
    const text = textAnswering(
      '{"anyOf":[{"$ref":"#/components/schemas/1"},{"$ref":"#/components/schemas/2"}]}',
      ',"components":{"schemas":{"2":{},"1":{}}}',
    );
    expect(sliceText(text, {}).text).toContain('"2": {},\n      "1": {}');
  });
});

describe("the text may have", () => {
  const expected = sliceText(textAnswering("{}"), {}).text;
  test.for<[string, string | Uint8Array]>([
    ["a byte order mark", `\ufeff${textAnswering("{}")}`],
    ["Windows line ends", textAnswering("{}").replaceAll(",", ",\r\n")],
    ["tabs and blanks everywhere", textAnswering("{}").replaceAll(/[{}:,]/g, "\t $& \n")],
    ["the form of bytes", new TextEncoder().encode(textAnswering("{}"))],
    ["white space behind its end", `${textAnswering("{}")}\n\n`],
  ])("%s", ([, text]) => {
    expect(sliceText(text, {}).text).toBe(expected);
  });
});

describe("a name that stands twice has its last value, as with JSON.parse", () => {
  test.for([
    '{"openapi":"2.0","openapi":"3.1.0","paths":{"/a":{"get":{}}}}',
    '{"openapi":"3.1.0","paths":{"/a":{"get":{}}},"paths":{"/b":{"get":{}}}}',
    '{"openapi":"3.1.0","paths":{"/a":{"get":{"x-n":1},"get":{"x-n":2}}}}',
    '{"openapi":"3.1.0","paths":{"/a":{"get":{"x-n":1}},"\\u002fa":{"get":{"x-n":2}}}}',
  ])("%s", (text) => {
    // Valid JSON of an object, read as one.
    const document = JSON.parse(text) as JsonObject;
    expect(JSON.parse(sliceText(text, {}).text)).toEqual(slice(document, {}).document);
  });
});

test("a lone surrogate in a text is written as its escape", () => {
  const text = textAnswering('"\ud800 \u{1f600}"');
  expect(schemaOf(text)).toBe('"\\ud800 \u{1f600}"');
});

test("the same input gives the same bytes", () => {
  const document = JSON.stringify(answering(ref("A"), { components: { schemas: { A: { items: ref("B") }, B: {} } } }));
  expect(sliceText(document, {}).text).toBe(sliceText(document, {}).text);
});

test("JSON is set in lines as JSON.stringify does", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, "\t"), (value, indent) => {
      expect(indentJson(JSON.stringify(value, null, indent), 0)).toBe(JSON.stringify(value, null, 2));
    }),
  );
});
