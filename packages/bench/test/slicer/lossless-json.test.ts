import { expect, test } from "vitest";
import { isObjectValue, Numeral, readLossless, writeLossless } from "../../src/slicer/lossless-json.ts";
import { readLosslessYaml } from "../../src/slicer/lossless-yaml.ts";
import { sameNumber } from "../../src/slicer/numbers.ts";

test("what is written is what was read: numbers, order, and names that JavaScript knows", () => {
  const text = `{
  "b": 9223372036854775807,
  "10": [
    1.0,
    1e400,
    -0
  ],
  "9": {},
  "__proto__": [],
  "": "\\"\\u0000\\n",
  "a": null,
  "c": true
}`;
  expect(writeLossless(readLossless(text))).toBe(text);
});

test.each(["", "{", '{"a"}', "[1,]", "[1 2]", '{"a":1,}', "01", "nul", '"', "[1] 2", "{1:2}", '"\\x"'])(
  "%j is refused",
  (text) => {
    expect(() => readLossless(text)).toThrow(SyntaxError);
  },
);

test("YAML is read as the JSON that it means", () => {
  const value = readLosslessYaml("a: &one [1.0, 9223372036854775807, '1', yes, null]\n200: *one\nb: 0x10\n");
  expect(writeLossless(value).replaceAll(/\s/g, "")).toBe(
    '{"a":[1.0,9223372036854775807,"1","yes",null],"200":[1.0,9223372036854775807,"1","yes",null],"b":16}',
  );
  expect(isObjectValue(value) && value.get("b")).toBeInstanceOf(Numeral);
  expect(() => readLosslessYaml("a: [")).toThrow(/at line 1/);
});

test.each([
  ["1", "1.0", true],
  ["100", "1e2", true],
  ["0", "-0.00", true],
  ["0.5", "5E-1", true],
  ["9223372036854775807", "9223372036854776000", false],
  ["9223372036854775807", "9223372036854775808", false],
  ["1", "-1", false],
  ["1e400", "1e401", false],
])("%s and %s mean the same: %s", (one, other, same) => {
  expect(sameNumber(one, other)).toBe(same);
});
