/**
 * A JSON value with nothing lost: members in the order of the text, whatever they are called, and numbers as they are written.
 * `JSON.parse` moves members called `200` to the front and rounds 9223372036854775807, and so do some of the tools that are judged.
 */
export type Value = null | boolean | string | Numeral | readonly Value[] | ObjectValue;
export type ObjectValue = ReadonlyMap<string, Value>;

/** A number as it is written. */
export class Numeral {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const blank = /[\t\n\r ]*/y;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const quoted = /"(?:[^"\\]|\\.)*"/y;

/** Reads JSON. Of members of one name the last one counts, as with `JSON.parse`. Throws a SyntaxError with the offset. */
export function readLossless(text: string): Value {
  let at = 0;
  const value = readValue();
  skip();
  if (at < text.length) fail();
  return value;

  function readValue(): Value {
    skip();
    const first = text[at];
    if (first === "{") return readObject();
    if (first === "[") return readList();
    if (first === '"') return readString();
    return readLiteral();
  }

  function readObject(): ObjectValue {
    const members = new Map<string, Value>();
    at += 1;
    for (let more = !closes("}"); more; more = continues("}")) {
      skip();
      const name = readString();
      skip();
      if (text[at] !== ":") fail();
      at += 1;
      members.set(name, readValue());
    }
    return members;
  }

  function readList(): readonly Value[] {
    const items: Value[] = [];
    at += 1;
    for (let more = !closes("]"); more; more = continues("]")) items.push(readValue());
    return items;
  }

  function readString(): string {
    const found = match(quoted);
    // Whatever stands in quotes is one string, or JSON.parse says what is wrong with it.
    return found.includes("\\") ? (JSON.parse(found) as string) : found.slice(1, -1);
  }

  function readLiteral(): Value {
    const found = match(literal);
    if (found === "null") return null;
    return found === "true" || found === "false" ? found === "true" : new Numeral(found);
  }

  /** Whether the list or object ends here; if so, it is behind us. */
  function closes(bracket: string): boolean {
    skip();
    if (text[at] !== bracket) return false;
    at += 1;
    return true;
  }

  function continues(bracket: string): boolean {
    if (closes(bracket)) return false;
    if (text[at] !== ",") fail();
    at += 1;
    return true;
  }

  function skip(): void {
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
  }

  function match(pattern: RegExp): string {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? fail();
    at += found.length;
    return found;
  }

  function fail(): never {
    throw new SyntaxError(`This is not JSON, at offset ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
  }
}

/** Writes JSON, indented by two spaces: what was read without loss is written without loss. */
export function writeLossless(value: Value, indent = ""): string {
  const deeper = `${indent}  `;
  if (value instanceof Numeral) return value.text;
  if (isList(value))
    return enclosed(
      "[",
      value.map((item) => writeLossless(item, deeper)),
      "]",
      indent,
    );
  if (!isObjectValue(value)) return JSON.stringify(value);
  const members = [...value].map(([name, member]) => `${JSON.stringify(name)}: ${writeLossless(member, deeper)}`);
  return enclosed("{", members, "}", indent);
}

export function isObjectValue(value: Value | undefined): value is ObjectValue {
  return value instanceof Map;
}

/** Array.isArray does not tell a readonly array from the rest. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function enclosed(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(",\n")}\n${indent}${close}`;
}
