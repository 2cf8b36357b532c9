// An independent judge of slices, which shares no code with the slicer: what may stand where, written down a second time.
// https://spec.openapis.org/oas/v2.0.html, v3.0.4, v3.1.1 and v3.2.0; https://json-schema.org/draft/2020-12/json-schema-core
import type { Json, JsonObject } from "../../src/index.ts";

/** `=` holds one object or a list of them, `=*` a map by name, `=x*` a map in which `x-*` are extensions. */
const table = `
item          parameters=parameter additionalOperations=*operation get=operation put=operation post=operation
              delete=operation options=operation head=operation patch=operation trace=operation query=operation
operation     parameters=parameter requestBody=body responses=x*response callbacks=*callback security=requirement
parameter     schema=schema items=schema content=*media examples=*example
header        schema=schema items=schema content=*media examples=*example
body          content=*media
response      schema=schema headers=*header content=*media links=*link
media         schema=schema itemSchema=schema examples=*example encoding=*encoding prefixEncoding=encoding
              itemEncoding=encoding
encoding      headers=*header encoding=*encoding prefixEncoding=encoding itemEncoding=encoding
schema        properties=*schema patternProperties=*schema dependentSchemas=*schema dependencies=*schema $defs=*schema
              definitions=*schema items=schema prefixItems=schema additionalItems=schema unevaluatedItems=schema
              contains=schema additionalProperties=schema unevaluatedProperties=schema propertyNames=schema
              contentSchema=schema allOf=schema anyOf=schema oneOf=schema not=schema if=schema then=schema else=schema
              discriminator=discriminator
example
link
callback
discriminator
requirement
scheme
tag
extension
`;

/** The shape that each section of components holds. */
export const sectionShapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    schemas: "schema",
    responses: "response",
    parameters: "parameter",
    examples: "example",
    requestBodies: "body",
    headers: "header",
    securitySchemes: "scheme",
    links: "link",
    callbacks: "callback",
    pathItems: "item",
    mediaTypes: "media",
    // Swagger 2.0
    definitions: "schema",
    securityDefinitions: "scheme",
  }),
);

/** Shapes in whose place a `$ref` may stand. */
export const referable: ReadonlySet<string> = new Set(
  "item parameter header body response media example link callback schema scheme extension".split(" "),
);

const shapes = readTable();

/** A value, the shape it should have, and the way to it: keys, last first. */
export interface Spot {
  readonly value: Json;
  readonly shape: string;
  readonly way: Way;
}

export type Way = { readonly key: string; readonly up: Way } | undefined;

export function keysOf(way: Way): string[] {
  const keys: string[] = [];
  for (let step = way; step; step = step.up) keys.push(step.key);
  return keys.toReversed();
}

export function wayOf(keys: readonly string[]): Way {
  return keys.reduce<Way>((up, key) => ({ key, up }), undefined);
}

export function isRecord(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects right below one that the specification gives a meaning. */
export function spotsBelow({ value, shape, way }: Spot, without: readonly string[] = []): Spot[] {
  const to = (each: Json, key: string, kind: string): Spot => ({ value: each, shape: kind, way: { key, up: way } });
  if (Array.isArray(value)) return value.map((each, index) => to(each, String(index), shape));
  if (!isRecord(value)) return [];
  const found: Spot[] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (without.includes(key)) continue;
    const field = shapes.get(shape)?.get(key);
    const extension = shape === "extension" || key.startsWith("x-");
    if (field && (field.map === "" || !isRecord(inner))) found.push(to(inner, key, field.shape));
    else if (field && isRecord(inner)) {
      for (const [name, each] of Object.entries(inner)) {
        const free = field.map === "x*" && name.startsWith("x-");
        found.push({ value: each, shape: free ? "extension" : field.shape, way: { key: name, up: { key, up: way } } });
      }
    } else if (extension) found.push(to(inner, key, "extension"));
    else if (shape === "callback") found.push(to(inner, key, "item"));
  }
  return found;
}

interface Field {
  readonly shape: string;
  readonly map: string;
}

function readTable(): ReadonlyMap<string, ReadonlyMap<string, Field>> {
  const found = new Map<string, Map<string, Field>>();
  let fields = new Map<string, Field>();
  for (const word of table.split(/\s+/)) {
    const [, key, map = "", shape = ""] = /^(.+?)=(x?\*)?(.+)$/.exec(word) ?? [];
    if (key === undefined) found.set(word, (fields = new Map<string, Field>()));
    else fields.set(key, { shape, map });
  }
  return found;
}
