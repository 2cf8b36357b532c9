import { SliceError } from "../../errors.ts";
import { isObject, typeName } from "../../json.ts";
import { nearest, nearestSentence } from "../../nearest.ts";
import { formatPointer, type Tokens } from "../../pointer.ts";

/** A value of a configuration file, and the way to it. */
export interface Placed {
  readonly value: unknown;
  readonly place: Tokens;
}

/** Checks a value, and throws a SliceError that names the place, what was expected and what was found. */
export type Check = (placed: Placed) => void;

/** An object with no other members than these, each of them optional. */
export function members(checks: Readonly<Record<string, Check>>): Check {
  return ({ value, place }) => {
    if (!isObject(value)) throw wrong(place, "an object", typeName(value));
    for (const [name, each] of Object.entries(value)) {
      const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
      if (!check) throw unknownMember([...place, name], Object.keys(checks));
      check({ value: each, place: [...place, name] });
    }
  };
}

/** Any string but the empty one. */
export const someText: Check = ({ value, place }) => {
  if (typeof value !== "string") throw wrong(place, "a string", typeName(value));
  if (value === "") throw wrong(place, "a string that is not empty", '""');
};

export const aBoolean: Check = ({ value, place }) => {
  if (typeof value !== "boolean") throw wrong(place, "true or false", shown(value));
};

/** An array of strings. */
export const texts: Check = ({ value, place }) => {
  if (!Array.isArray(value)) throw wrong(place, "an array of strings", typeName(value));
  for (const [index, item] of value.entries()) {
    if (typeof item !== "string") throw wrong([...place, String(index)], "a string", typeName(item));
  }
};

/** One of these strings. */
export function oneOf(choices: readonly string[]): Check {
  return ({ value, place }) => {
    if (typeof value === "string" && choices.includes(value)) return;
    const near = typeof value === "string" ? nearest(value, choices) : [];
    throw wrong(place, choices.map((choice) => JSON.stringify(choice)).join(" or "), shown(value), near);
  };
}

/** The refusal of a value: `slices.pets.output: expected a string, found a number.` */
export function wrong(
  place: Tokens,
  expected: string,
  received: string,
  near: readonly string[] = [],
  hint?: string,
): SliceError {
  return new SliceError(`${nameOf(place)}: expected ${expected}, found ${received}.${nearestSentence(near)}`, {
    code: "invalid-config",
    pointer: formatPointer(place),
    expected,
    received,
    ...(near.length > 0 ? { nearest: near } : {}),
    hint: hint ?? "The schema of configuration files is openapi-slice.config.schema.json of @ghpkg/slicer.",
  });
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? JSON.stringify(value).slice(0, 60)
    : typeName(value);
}

function unknownMember(place: Tokens, known: readonly string[]): SliceError {
  const name = place.at(-1) ?? "";
  const expected = known.join(", ");
  return new SliceError(`${nameOf(place)}: there is no such member.${nearestSentence(nearest(name, known))}`, {
    code: "invalid-config",
    pointer: formatPointer(place),
    expected,
    received: name,
    nearest: nearest(name, known),
    hint: `Members here: ${expected}.`,
  });
}

/** `slices.packages.include.tag`, and a name that would be taken for several in quotes. */
function nameOf(place: Tokens): string {
  if (place.length === 0) return "the configuration";
  return place.map((name) => (/^[\w$-]+$/.test(name) ? name : JSON.stringify(name))).join(".");
}
