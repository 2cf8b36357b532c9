import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryReader } from "../src/byte-reader.ts";
import { ByteWindow } from "../src/byte-window.ts";
import { findJsonFault } from "../src/json-fault.ts";
import { scanValue, skipSpace } from "../src/json-scanner.ts";
import { noNotes, NotJson } from "../src/scan-notes.ts";

/** Sizes of what is at hand at a time: whatever stands in a text ends at each place once. */
const sizes = [1, 2, 3, 5, 64, 1 << 16];

/** Whether the scanner takes the whole text for one JSON value; whether it depends on what is at hand. */
function scans(text: string): boolean | "at times" {
  const bytes = new TextEncoder().encode(text);
  const windows = sizes.flatMap((size) =>
    [true, false].map((fast) => new ByteWindow(memoryReader(bytes), { size, fast })),
  );
  const answers = new Set(windows.map((window) => scansThrough(window, bytes.length)));
  return answers.size === 1 ? answers.has(true) : "at times";
}

function scansThrough(window: ByteWindow, length: number): boolean {
  try {
    return skipSpace(window, scanValue(window, skipSpace(window, 0), length, noNotes)) === length;
  } catch (error) {
    if (error instanceof NotJson) return false;
    throw error;
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the scanner accepts exactly what JSON.parse accepts", () => {
  test.for([
    "",
    " ",
    "null",
    "true",
    "false",
    "nul",
    "nulll",
    "tru",
    "True",
    "0",
    "-0",
    "-",
    "+1",
    "01",
    "-01",
    "1.",
    ".5",
    "1.0",
    "1e5",
    "1E+5",
    "1e-5",
    "1e",
    "1e+",
    "1.e5",
    "0x1",
    "NaN",
    "Infinity",
    "1 2",
    '""',
    '"',
    '"\\"',
    '"\\\\"',
    '"\\u12"',
    '"\\u12g4"',
    '"\\u00e9"',
    '"\\x"',
    '"\t"',
    '"\u007f"',
    '"\u2028"',
    "[]",
    "[ ]",
    "[,]",
    "[1,]",
    "[1 2]",
    "[1",
    "]",
    "{}",
    "{ }",
    "{,}",
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{"a":1 "b":2}',
    "{a:1}",
    '{"a":1]',
    '["a"}',
    "\u00a0[]",
    "\f[]",
    "\v[]",
    "[]\0",
    "// a\n1",
    "[1]/**/",
    '{"a":1,"a":2}',
    "undefined",
    "'a'",
    "[1e400]",
    '{"":""}',
    "[[[[]]]]",
    "[[[[]]]",
  ])("%j", (text) => {
    expect(scans(text)).toBe(parses(text));
  });

  test("and whatever is made of valid JSON by changing some characters", () => {
    fc.assert(
      fc.property(mutatedJson(), (text) => {
        expect(scans(text)).toBe(parses(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

test("the reader that names the fault finds one in whatever JSON.parse refuses", () => {
  fc.assert(
    fc.property(mutatedJson(), (text) => {
      const { offset, expected } = findJsonFault(text);
      expect(offset === text.length && expected === "the end of the text").toBe(parses(text));
    }),
    { numRuns: 3_000 },
  );
});

test("what stands before the fault is the start of JSON: read alone, nothing is wrong but its end", () => {
  fc.assert(
    fc.property(mutatedJson(), (text) => {
      const before = text.slice(0, findJsonFault(text).offset).trimEnd();
      expect(findJsonFault(before).offset).toBe(before.length);
    }),
    { numRuns: 1_000 },
  );
});

test("a hundred thousand levels are skipped without a stack", () => {
  const text = `${'{"a":['.repeat(100_000)}${"]}".repeat(100_000)}`;
  expect(scans(text)).toBe(true);
  expect(scans(text.slice(0, -1))).toBe(false);
});

/** Valid JSON, some of whose characters are deleted, doubled or replaced by ones that matter to JSON. */
function mutatedJson(): fc.Arbitrary<string> {
  const valid = fc
    .tuple(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 2))
    .map(([value, indent]) => JSON.stringify(value, null, indent));
  const piece = fc.constantFrom(
    ...'{}[],:"\\/ \n\t0123456789-+.eEutfnrab\u0000é'.split(""),
    "",
    "true",
    "null",
    "\\u00e9",
  );
  const change = fc.tuple(fc.nat(), fc.nat(2), piece);
  return fc.tuple(valid, fc.array(change, { maxLength: 3 })).map(([text, changes]) => {
    let changed = text;
    for (const [seed, removed, inserted] of changes) {
      const at = seed % (changed.length + 1);
      changed = changed.slice(0, at) + inserted + changed.slice(at + removed);
    }
    return changed;
  });
}
