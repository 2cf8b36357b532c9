/**
 * JSON as values that a program may rearrange, without what `JSON.parse` loses: how numbers are written
 * (`9223372036854775807`, `1.0`, `1e400`), and the order of members (`"404"` before `"200"`). Objects inherit no names,
 * so `__proto__` and `constructor` are names like any other.
 */

/**
 * A scalar as it is written, which a program does not look into: a number that JavaScript would write differently, and
 * the address of an example, whose content the bundler would put in its place.
 */
export class Literal {
  readonly json: string;
  constructor(json: string) {
    this.json = json;
  }
}

export type Exact = null | boolean | number | string | Literal | Exact[] | ExactObject;
export interface ExactObject {
  [name: string]: Exact;
}

/** Whether a value has members by name. */
export function isMembers(value: Exact | undefined): value is ExactObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Literal);
}

/** The names of each object that was read, in the order of the text. A name that is gone by now counts for nothing. */
export type MemberOrder = WeakMap<object, string[]>;

/**
 * Reads text that is known to be JSON. A name that stands twice has its last value, as with `JSON.parse`.
 *
 * @param order is told the order of every object's members.
 */
export function readExact(text: string, order: MemberOrder): Exact {
  // A loop, not a recursion: the text may nest as deep as it likes.
  const open: (Exact[] | ExactObject)[] = [];
  let root: Exact = null;
  let name: string | undefined;
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === "]" || found === "}") {
      open.pop();
      continue;
    }
    const within = open.at(-1);
    if (found === '"') {
      const end = stringEnd(text, match.index);
      token.lastIndex = end;
      // The scanner that judged the text has seen a string here.
      const value = JSON.parse(text.slice(match.index, end)) as string;
      if (within && !Array.isArray(within) && name === undefined) name = value;
      else place(name === "externalValue" ? new Literal(JSON.stringify(value)) : value);
    } else if (found === "[") open.push(place([]) as Exact[]);
    else if (found === "{") open.push(place(emptyObject(order)) as ExactObject);
    else place(literal(found));
  }
  return root;

  function place(value: Exact): Exact {
    const within = open.at(-1);
    if (Array.isArray(within)) within.push(value);
    else if (within && name !== undefined) {
      if (!(name in within)) order.get(within)?.push(name);
      within[name] = value;
    } else root = value;
    name = undefined;
    return value;
  }
}

const token = /["[\]{}]|[^\s,:"[\]{}]+/g;

/**
 * Has no member by name. The bundler makes a text of whatever stands in `$anchor`, also of a schema property that is
 * called so; an object without any prototype would make it fail.
 */
const prototype: object = Object.freeze(
  Object.create(null, { [Symbol.toPrimitive]: { value: () => "an object" } }) as object,
);

function emptyObject(order: MemberOrder): ExactObject {
  // A new object whose prototype has no names: it has no members that its type does not allow.
  const object = Object.create(prototype) as ExactObject;
  order.set(object, []);
  return object;
}

function literal(text: string): Exact {
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  return String(Number(text)) === text ? Number(text) : new Literal(text);
}

/** The offset behind the string whose opening quote stands here. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
}
