import { isObject, type Json } from "./json.ts";
import type { Tokens } from "./pointer.ts";

/** A description as the slicer reads it: by place. What is not asked for need not be read. */
export interface Source {
  /** The names of the members of the object at a place, in source order; none when there is no object. */
  names(place: Tokens): readonly string[];
  /** The value at a place, or undefined when there is none. */
  value(place: Tokens): Json | undefined;
  /** Where names stand that stand more than once in the same object, as far as has been looked. Absent: cannot be known. */
  repeated?(): readonly Tokens[];
}

/** A description that is an object already. */
export function objectSource(document: Json): Source {
  return {
    names: (place) => {
      const value = resolve(document, place);
      return isObject(value) ? Object.keys(value) : [];
    },
    value: (place) => resolve(document, place),
  };
}

/** The value at a place below this one, or undefined when there is none. */
export function resolve(document: Json | undefined, tokens: Tokens): Json | undefined {
  let value = document;
  for (const token of tokens) {
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}
