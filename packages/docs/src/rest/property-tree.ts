import type { Schema, Slice } from "./slice.ts";
import { referredName, resolved } from "./slice.ts";

/** What a value may be, for people: a property of an answer, with what is in it. */
export interface PropertyNode {
  readonly name: string;
  /** `array of strings`, `object or null`. */
  readonly type: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  /** The only values there are, as they stand in JSON. */
  readonly values: readonly string[];
  readonly properties: readonly PropertyNode[];
}

/** What the answer is as a whole: `array of package`, and the properties of what it holds. */
export interface SchemaTree {
  readonly type: string;
  /** The component that it is, or that its items are: `package-version`. */
  readonly schema: string | undefined;
  readonly properties: readonly PropertyNode[];
}

/** A schema as a tree. A schema within itself is named and not gone into again. */
export function schemaTree(slice: Slice, schema: Schema): SchemaTree {
  const whole = flat(slice, schema);
  const held = whole.type === "array" && whole.items ? whole.items : schema;
  return {
    type: typeName(slice, schema),
    schema: referredName(held.$ref),
    properties: propertiesOf(slice, held, new Set()),
  };
}

function propertiesOf(slice: Slice, schema: Schema, above: ReadonlySet<string>): PropertyNode[] {
  if (schema.$ref !== undefined && above.has(schema.$ref)) return [];
  const within = schema.$ref === undefined ? above : new Set([...above, schema.$ref]);
  const { properties = {}, required = [], items, anyOf, oneOf } = flat(slice, schema);
  if (items) return propertiesOf(slice, items, within);
  const alternatives = [...(anyOf ?? []), ...(oneOf ?? [])].flatMap((one) => propertiesOf(slice, one, within));
  const own = Object.entries(properties).map(([name, property]): PropertyNode => {
    const { description = "", deprecated = false } = flat(slice, property);
    return {
      name,
      type: typeName(slice, property),
      required: required.includes(name),
      deprecated,
      description,
      values: valuesOf(slice, property),
      properties: propertiesOf(slice, property, within),
    };
  });
  return [...own, ...alternatives];
}

/** A schema without references, what `allOf` adds put together. */
function flat(slice: Slice, schema: Schema): Schema {
  const { allOf, ...own } = resolved(slice, schema);
  if (!allOf) return own;
  const parts = [own, ...allOf.map((part) => flat(slice, part))];
  return {
    ...Object.assign({}, ...parts.toReversed()),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties).toReversed()),
    required: parts.flatMap(({ required = [] }) => required),
  };
}

function valuesOf(slice: Slice, schema: Schema): string[] {
  const { enum: values = [], items } = flat(slice, schema);
  return items
    ? valuesOf(slice, items)
    : values.filter((value) => value !== null).map((value) => JSON.stringify(value));
}

/** A type in a few words. */
export function typeName(slice: Slice, schema: Schema): string {
  const { type, format, nullable, items, properties, additionalProperties, anyOf, oneOf } = flat(slice, schema);
  const alternatives = [...(anyOf ?? []), ...(oneOf ?? [])];
  const orNull = nullable ? " or null" : "";
  if (items) return `array of ${plural(typeName(slice, items))}${orNull}`;
  if (alternatives.length > 0) return alternatives.map((one) => typeName(slice, one)).join(" or ") + orNull;
  if (type === undefined) return properties || additionalProperties ? `object${orNull}` : `anything${orNull}`;
  return `${type}${format === undefined ? "" : ` (${format})`}${orNull}`;
}

function plural(type: string): string {
  return type.replace(/^(string|integer|number|boolean|object)/, "$1s");
}
