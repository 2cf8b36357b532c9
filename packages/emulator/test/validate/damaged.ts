import type { SchemaObject } from "ajv";

type Schemas = Readonly<Record<string, SchemaObject>>;

/** A value that has all that a schema of OpenAPI declares. */
export function fullValue(schemas: Schemas, schema: SchemaObject): unknown {
  if (typeof schema["$ref"] === "string") {
    const name = schema["$ref"].replace("#/components/schemas/", "");
    return fullValue(schemas, schemas[name] ?? {});
  }
  const { type, enum: values, format, properties = {}, items } = schema;
  if (Array.isArray(values)) return values[0];
  if (type === "string") return format === undefined ? "text" : texts[String(format)];
  if (type === "integer") return 1;
  if (type === "boolean") return true;
  if (type === "array") return [fullValue(schemas, Object(items))];
  const members = Object.entries<SchemaObject>(properties).map(([key, inner]) => [key, fullValue(schemas, inner)]);
  return Object.fromEntries(members);
}

const texts: Readonly<Record<string, string>> = {
  "date-time": "2026-11-01T12:00:00Z",
  uri: "https://api.github.com/orgs/acme",
};

/** The value with one damage, for every damage to every place in it. */
export function damaged(value: unknown): readonly unknown[] {
  const others = [null, "text", 1.5, true, {}, []];
  return [...others, ...inside(value)];
}

function inside(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => damaged(item).map((other) => [other]));
  if (typeof value !== "object" || value === null) return [];
  const extra = { ...value, "not/declared": 1 };
  const changed = Object.entries(value).flatMap(([key, item]) => {
    const { [key]: _gone, ...rest } = value as Readonly<Record<string, unknown>>;
    return [rest, ...damaged(item).map((other) => ({ ...value, [key]: other }))];
  });
  return [extra, ...changed];
}
