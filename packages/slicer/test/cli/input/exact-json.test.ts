import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMembers, readExact, type Exact, type MemberOrder } from "../../../src/cli/input/bundle/exact-json.ts";
import { writeExact } from "../../../src/cli/input/bundle/write-exact.ts";

function again(text: string): string {
  const order: MemberOrder = new WeakMap();
  return writeExact(readExact(text, order), order, Infinity);
}

test.for([
  "9223372036854775807",
  "1.0",
  "-0",
  "1e400",
  "1E+2",
  "0.1000",
  '"\\ud800"',
  '"a\\"b\\\\"',
  "null",
  "[]",
  "{}",
  '{"404":1,"200":2,"a":3,"":4}',
  '{"__proto__":{"constructor":[true,false]},"toString":0}',
  "[[[]],[{}],{}]",
])("%s is written as it was read", (text) => {
  expect(again(text)).toBe(text);
});

test("any JSON is written as it was read", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      expect(again(text)).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test("white space goes, the last of two members with one name counts", () => {
  expect(again('\n{ "a" : 1 ,\t"b":[ 1 , 2 ],"a":{}}\r\n')).toBe('{"a":{},"b":[1,2]}');
});

test("a hundred thousand levels are read and written", () => {
  const deep = '{"a":['.repeat(50_000) + "]}".repeat(50_000);
  expect(again(deep)).toBe(deep);
});

describe("what was rearranged", () => {
  const order: MemberOrder = new WeakMap();
  const read = (text: string): Exact => readExact(text, order);

  test("is written without what is gone, and with what was added at the end", () => {
    const object = read('{"9":1,"b":2,"1":3}');
    if (isMembers(object)) {
      delete object["b"];
      object["5"] = 4;
    }
    expect(writeExact(object, order, 100)).toBe('{"9":1,"1":3,"5":4}');
  });

  test("is refused when it holds itself, and written when it is held twice", () => {
    const object = read('{"a":[]}');
    const twice = [object, object];
    expect(writeExact(twice, order, 100)).toBe('[{"a":[]},{"a":[]}]');
    if (isMembers(object)) object["b"] = [object];
    expect(() => writeExact(twice, order, 100)).toThrow("it contains itself");
  });

  test("is refused when it is too long", () => {
    const lines: Exact[] = Array.from({ length: 40 }, () => []);
    // Each holds the next one twice: two to the power of forty of them would be written.
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (Array.isArray(line) && next !== undefined) line.push(next, next);
    }
    expect(() => writeExact(lines[0] ?? null, order, 10_000)).toThrow("it is too long");
  });
});
