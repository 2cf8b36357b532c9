import { isSchema, referencesIn } from "./closed-schemas.ts";
import type { Schema } from "./closed-schemas.ts";

/** Schemas of one slice, which refer to each other by name. */
export interface SchemaSet {
  readonly slice: string;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** The schemas of many slices in one set. */
export interface Variants {
  /** Each schema once, by a name of its own. What variants of one have in common is a schema, too. */
  readonly schemas: Readonly<Record<string, Schema>>;
  /** The name in the set of what a slice calls `name`. */
  readonly nameIn: (slice: string, name: string) => string;
}

/**
 * One set for the schemas of all slices: what is the same in all of them has its name, what is not is called after the first
 * slice that has it so. The slices differ in a few keys of large schemas, so variants share what they have in common.
 */
export function schemaVariants(sets: readonly SchemaSet[]): Variants {
  const texts = new Map<string, Map<string, string>>();
  for (const set of sets) {
    for (const name of Object.keys(set.schemas)) {
      const text = JSON.stringify(reached(name, set.schemas));
      const variants = texts.get(name) ?? new Map<string, string>();
      if (!variants.has(text)) variants.set(text, `${name}@${set.slice}`);
      texts.set(name, variants);
    }
  }
  const nameOf = ({ schemas }: SchemaSet, name: string): string => {
    const variants = texts.get(name) ?? new Map<string, string>();
    const found = variants.get(JSON.stringify(reached(name, schemas)));
    if (found === undefined) throw new Error(`No slice has a schema ${name}.`);
    return variants.size === 1 ? name : found;
  };
  const renamed = new Map<string, Map<string, Schema>>();
  for (const set of sets) {
    for (const [name, schema] of Object.entries(set.schemas)) {
      const variants = renamed.get(name) ?? new Map<string, Schema>();
      variants.set(
        nameOf(set, name),
        renamedSchema(schema, (inner) => nameOf(set, inner)),
      );
      renamed.set(name, variants);
    }
  }
  return {
    schemas: Object.fromEntries([...renamed].flatMap(([name, variants]) => Object.entries(shared(name, variants)))),
    nameIn(slice, name) {
      const set = sets.find((one) => one.slice === slice);
      if (!set) throw new Error(`There is no slice ${slice}.`);
      return nameOf(set, name);
    },
  };
}

/** A schema and all that it refers to: two slices mean the same by it when these are the same. */
function reached(name: string, schemas: Readonly<Record<string, Schema>>): Record<string, Schema | undefined> {
  const names = new Set([name]);
  for (const one of names) for (const next of referencesIn(schemas[one])) names.add(next);
  return Object.fromEntries([...names].map((one) => [one, schemas[one]]));
}

function renamedSchema(schema: Schema, nameOf: (name: string) => string): Schema {
  if (typeof schema["$ref"] === "string") return { $ref: nameOf(schema["$ref"]) };
  return Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, withNames(inner, nameOf)]));
}

function withNames(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withNames(item, nameOf));
  return isSchema(value) ? renamedSchema(value, nameOf) : value;
}

/** Variants of a schema, with what all of them say in a schema of its own, where they are objects that refuse other keys. */
function shared(name: string, variants: ReadonlyMap<string, Schema>): Record<string, Schema> {
  const all = [...variants.values()];
  const [first, ...others] = all;
  if (first === undefined || others.length === 0 || !all.every((one) => differsInKeysOnly(one, first))) {
    return Object.fromEntries(variants);
  }
  const common = Object.entries(propertiesOf(first)).filter(([key, schema]) =>
    others.every((other) => isSame(propertiesOf(other)[key], schema)),
  );
  const base = `${name}@all`;
  const { unevaluatedProperties: _closes, ...rest } = first;
  return {
    [base]: { ...rest, properties: Object.fromEntries(common) },
    ...Object.fromEntries([...variants].map(([own, schema]) => [own, withBase(base, common, schema)])),
  };
}

function withBase(base: string, common: readonly (readonly [string, unknown])[], schema: Schema): Schema {
  const known = new Set(common.map(([key]) => key));
  const own = Object.entries(propertiesOf(schema)).filter(([key]) => !known.has(key));
  return { allOf: [{ $ref: base }], properties: Object.fromEntries(own), unevaluatedProperties: false };
}

function differsInKeysOnly(one: Schema, other: Schema): boolean {
  const { properties: _one, ...rest } = one;
  const { properties: _other, ...otherRest } = other;
  return one["unevaluatedProperties"] === false && isSame(rest, otherRest);
}

function propertiesOf({ properties }: Schema): Schema {
  return isSchema(properties) ? properties : {};
}

/** The texts of slices come from one program: what is the same has its keys in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
