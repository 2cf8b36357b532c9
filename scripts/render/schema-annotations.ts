/** Keywords of JSON Schema, and of OpenAPI's schemas, that are for people. */
const annotations = new Set([
  "$comment",
  "default",
  "deprecated",
  "description",
  "example",
  "examples",
  "externalDocs",
  "readOnly",
  "title",
  "writeOnly",
  "xml",
]);

/** Keywords whose keys are names that somebody chose, not keywords. */
const named = new Set(["$defs", "definitions", "dependentSchemas", "patternProperties", "properties"]);

/** Keywords whose values are data. */
const data = new Set(["const", "enum"]);

/** Schemas by name, each without what is for people, and without extensions: what is left decides whether a value fits. */
export function withoutAnnotationsEach(schemas: object): Record<string, object> {
  // Objects stay objects.
  return inEach(schemas) as Record<string, object>;
}

function inEach(schemas: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutAnnotations(schema)]));
}

function withoutAnnotations(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !annotations.has(key) && !key.startsWith("x-"));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      data.has(key) ? value : named.has(key) ? inEach(value) : withoutAnnotations(value),
    ]),
  );
}
