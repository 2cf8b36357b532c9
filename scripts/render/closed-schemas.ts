/** A schema of OpenAPI 3.0, as an object. */
export type Schema = Readonly<Record<string, unknown>>;

const compositions = ["allOf", "anyOf", "not", "oneOf"];
const prefix = "#/components/schemas/";

/**
 * Schemas that refer to each other by name, and refuse keys that they do not declare. `unevaluatedProperties` says so: no
 * description uses it, so its errors are told from those of a description that refuses keys itself. What is part of a composition
 * stays open, wherever it is: each part would refuse the keys of the others.
 */
export function closedSchemas(schemas: Readonly<Record<string, object>>): Record<string, Schema> {
  const open = composed(schemas);
  const each = Object.entries(schemas).map(([name, schema]) => [name, closedSchema(schema, !open.has(name))]);
  // Objects stay objects.
  return Object.fromEntries(each) as Record<string, Schema>;
}

/** A schema that stands by itself, like those of `closedSchemas`. */
export function closedSchema(value: unknown, close = true): unknown {
  if (Array.isArray(value)) return value.map((item) => closedSchema(item, close));
  if (!isSchema(value)) return value;
  if (typeof value["$ref"] === "string") return { $ref: value["$ref"].replace(prefix, "") };
  const isComposed = compositions.some((keyword) => keyword in value);
  const members = Object.entries(value).map(([keyword, inner]) => [
    keyword,
    keyword === "properties" && isSchema(inner)
      ? Object.fromEntries(Object.entries(inner).map(([key, schema]) => [key, closedSchema(schema, close)]))
      : closedSchema(inner, close && !compositions.includes(keyword)),
  ]);
  const closes = close && !isComposed && "properties" in value && !("additionalProperties" in value);
  return { ...Object.fromEntries(members), ...(closes && { unevaluatedProperties: false }) };
}

/** The names of schemas that compositions refer to, and of those that they refer to in turn. */
function composed(schemas: Readonly<Record<string, unknown>>): Set<string> {
  const parts = Object.values(schemas).flatMap((schema) => partsOf(schema));
  const names = new Set<string>();
  const queue = parts.flatMap((part) => referencesIn(part));
  for (const name of queue) {
    if (names.has(name)) continue;
    names.add(name);
    queue.push(...referencesIn(schemas[name]));
  }
  return names;
}

/** What stands below keywords of composition. */
function partsOf(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([keyword, inner]: [string, unknown]) =>
    compositions.includes(keyword) ? [inner] : partsOf(inner),
  );
}

/** The names that a schema refers to, wherever in it, with or without the place of components before them. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("$ref" in value && typeof value.$ref === "string") return [value.$ref.replace(prefix, "")];
  return Object.values(value).flatMap((inner) => referencesIn(inner));
}

/** Whether a value is an object that can have keywords. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
