import { Literal, type Exact, type ExactObject, type MemberOrder } from "./exact-json.ts";

/** Why values cannot be written as JSON. */
export class NotWritable extends Error {
  override readonly name = "NotWritable";
  readonly because: "it contains itself" | "it is too long";
  constructor(because: NotWritable["because"]) {
    super(because);
    this.because = because;
  }
}

interface Frame {
  readonly value: Exact[] | ExactObject;
  /** Names that are still to be written, last first; or how many items. */
  readonly names: string[] | undefined;
  next: number;
}

/**
 * Writes values as JSON in one line: numbers as they were written, members in the order of the text they come from, and
 * behind them those that were added since.
 *
 * @param maxLength in UTF-16 units. What is held in several places is written at each: a few small files that name each
 * other can become gigabytes.
 * @throws {NotWritable} when an object holds itself, or the text would be longer.
 */
export function writeExact(root: Exact, order: MemberOrder, maxLength: number): string {
  const out: string[] = [];
  let length = 0;
  const open: Frame[] = [];
  const within = new Set<object>();
  const write = (text: string): void => {
    length += text.length;
    if (length > maxLength) throw new NotWritable("it is too long");
    out.push(text);
  };
  const enter = (value: Exact): void => {
    if (value instanceof Literal) write(value.json);
    else if (typeof value !== "object" || value === null) write(JSON.stringify(value));
    else {
      if (within.has(value)) throw new NotWritable("it contains itself");
      within.add(value);
      write(Array.isArray(value) ? "[" : "{");
      open.push({ value, names: Array.isArray(value) ? undefined : namesOf(value, order), next: 0 });
    }
  };

  enter(root);
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const { value, names, next } = frame;
    const name = names?.[next];
    // Names and positions both end where there is nothing more.
    const member = Array.isArray(value) ? value[next] : name === undefined ? undefined : value[name];
    if (member === undefined) {
      open.pop();
      within.delete(value);
      write(Array.isArray(value) ? "]" : "}");
      continue;
    }
    frame.next += 1;
    write(`${next > 0 ? "," : ""}${name === undefined ? "" : `${JSON.stringify(name)}:`}`);
    enter(member);
  }
  return out.join("");
}

function namesOf(object: ExactObject, order: MemberOrder): string[] {
  const isThere = (name: string): boolean => object[name] !== undefined;
  const present = Object.keys(object);
  const known = order.get(object) ?? [];
  // Nearly all objects are as they were read.
  if (known.length === present.length && known.every(isThere)) return known;
  return [...new Set([...known, ...present])].filter(isThere);
}
