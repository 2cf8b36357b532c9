// A description is read a part at a time: what is found does not depend on where parts end, nor on who scans them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryReader } from "../src/byte-reader.ts";
import type { WindowOptions } from "../src/byte-window.ts";
import { readDescription } from "../src/index.ts";
import { scanDescription } from "../src/read-description.ts";
import { generatedDescription } from "./generated-description.ts";
import { asked, law, policies } from "./law.ts";
import { readReal } from "./real-descriptions.ts";
import { writtenOddly } from "./written-oddly.ts";

const windows: readonly WindowOptions[] = [1, 2, 3, 7, 64].flatMap((size) => [
  { size, fast: true },
  { size, fast: false },
]);

test.each(windows.filter(({ size }) => size !== 2 && size !== 7))("generated descriptions, %j", (window) => {
  law(fc.tuple(generatedDescription, asked, policies, writtenOddly), (document, { selection }, options, write) => {
    const bytes = new TextEncoder().encode(write(document));
    const { text, report } = scanDescription(memoryReader(bytes), window).slice(selection, options);
    const whole = readDescription(bytes).slice(selection, options);
    expect(text).toBe(whole.text);
    expect(report).toEqual(whole.report);
  });
});

test.each([true, false])("a real one, in WebAssembly: %s", (fast) => {
  const bytes = readReal("api.github.com");
  const slices = [{ size: 1000, fast }, { fast }].map((window) =>
    scanDescription(memoryReader(bytes), window).slice({ include: { tags: ["packages", "pulls"] } }),
  );
  expect(slices[0]?.text === slices[1]?.text).toBe(true);
  expect(slices[0]?.report.operations.kept.length).toBeGreaterThan(27);
});

describe.each(windows)("what is refused is refused in the same words, %j", (window) => {
  test.each([
    ["the end of the text in the middle", '{"openapi":"3.1.0","paths":{"/a'],
    ["an escape that is none", '{"openapi":"3.1.0","info":{"title":"a\\x"}}'],
    ["an escape cut short", '{"openapi":"3.1.0","info":{"title":"\\u00'],
    ["a control character in a name", '{"openapi":"3.1.0","in\u0001fo":{}}'],
    ["something behind the end", '{"openapi":"3.1.0","paths":{}} x'],
    ["a NUL", '{"openapi":"3.1.0",\u0000"paths":{}}'],
    ["a number that ends in a point", '{"openapi":"3.1.0","x":1.}'],
    ["nothing", ""],
  ])("%s", (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const messageOf = (action: () => unknown): string => {
      try {
        action();
        return "accepted";
      } catch (error) {
        return String(error);
      }
    };
    const message = messageOf(() => scanDescription(memoryReader(bytes), window));
    expect(message).toMatch(/^SliceError: Not JSON: line 1, column \d+: expected /);
    expect(message).toBe(messageOf(() => readDescription(text)));
  });

  test("bytes that are not UTF-8, in a name, at the edge of a part", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{"openapi":"3.1.0","paths":{"/'), 0xc3, 0x28, 0x22]);
    expect(() => scanDescription(memoryReader(bytes), window)).toThrow(/^Not (JSON|UTF-8): line 1, column 31: /);
  });
});

test.each([true, false])("a hundred thousand levels, and a name of a megabyte, in WebAssembly: %s", (fast) => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const name = "n".repeat(1_000_000);
  const text = `{"openapi":"3.1.0","info":{},"paths":{"/a":{"get":{"responses":{},"x-deep":${deep},"${name}":1}}}}`;
  const bytes = new TextEncoder().encode(text);
  const slice = scanDescription(memoryReader(bytes), { size: 64, fast }).slice({});
  expect(slice.text).toContain(`"${name}": 1`);
  expect(slice.text.replaceAll(/\s/g, "")).toBe(text);
});
