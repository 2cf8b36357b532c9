import fc from "fast-check";
import type { Json } from "../src/index.ts";

/**
 * Ways to write a document as JSON text that no serializer writes: numbers that JavaScript cannot hold, escapes nobody needs,
 * members in an order that objects do not keep, white space anywhere.
 */
export const writtenOddly: fc.Arbitrary<(document: Json) => string> = fc.infiniteStream(fc.nat(255)).map((stream) => {
  const die = (sides: number): number => (stream.next().value ?? 0) % sides;
  return (document) => write(document, die);
});

const numbers = ["9223372036854775807", "1.0", "1e400", "-0", "0.10", "1E+5", "123456789012345678901234567890.5"];
const spaces = ["", "", "", " ", "\n", "\t\r\n  "];

function write(value: Json, die: (sides: number) => number): string {
  const space = (): string => spaces[die(spaces.length)] ?? "";
  if (typeof value === "string") return writeString(value, die);
  if (typeof value === "number") return numbers[die(numbers.length)] ?? "0";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map((item) => write(item, die))
    : Object.entries(value).map(([name, item]) => `${writeString(name, die)}${space()}:${space()}${write(item, die)}`);
  // "404" may stand before "200" in a text.
  if (!Array.isArray(value) && die(4) === 0) parts.reverse();
  const inside = parts.map((part) => `${space()}${part}${space()}`).join(",");
  return Array.isArray(value) ? `[${inside}]` : `{${inside}}`;
}

function writeString(text: string, die: (sides: number) => number): string {
  if (die(3) > 0) return JSON.stringify(text);
  const escaped = Array.from({ length: text.length }, (_, index) => {
    if (die(3) > 0) return JSON.stringify(text.charAt(index)).slice(1, -1);
    return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
  });
  return `"${escaped.join("")}"`;
}
