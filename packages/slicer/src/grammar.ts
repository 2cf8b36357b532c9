/**
 * What an OpenAPI document holds where: the table that lets the walk know that `$ref` in an example is data, and that
 * a schema property called `tags` or `default` is a property. Anything not named here is data: copied, never followed.
 *
 * Sources: https://spec.openapis.org/oas/v2.0.html, v3.0.4, v3.1.1 and v3.2.0, and JSON Schema 2020-12.
 * The versions are merged: a field that a version does not know does not occur in its documents.
 */
export type Kind =
  | "path item"
  | "operation"
  | "parameter"
  | "header"
  | "request body"
  | "response"
  | "media type"
  | "encoding"
  | "example"
  | "link"
  | "callback"
  | "schema"
  | "discriminator"
  | "security requirement"
  | "security scheme"
  | "tag"
  // A whole section of components, or all paths: what is in it is walked on its own.
  | "section"
  | "extension";

/** How a field holds objects of a kind: one of them (or an array of them), a map by name, or a map that also allows `x-*`. */
export type Field = readonly [holds: "one" | "map" | "extensible map", kind: Kind];

export interface Rule {
  /** Whether `{ "$ref": "…" }` may stand in the object's place. */
  readonly referable: boolean;
  readonly fields: Readonly<Record<string, Field>>;
  /** What every field that is neither named nor an `x-*` holds. Absent: data. */
  readonly rest?: Kind;
}

/** The HTTP methods a path item has fields for; `query` since OpenAPI 3.2. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

const one = (kind: Kind): Field => ["one", kind];
const map = (kind: Kind): Field => ["map", kind];
const extensibleMap = (kind: Kind): Field => ["extensible map", kind];

// `items` describes an array in Swagger 2.0.
const parameterFields = {
  schema: one("schema"),
  items: one("schema"),
  content: map("media type"),
  examples: map("example"),
};

export const grammar: Readonly<Record<Kind, Rule>> = {
  "path item": {
    referable: true,
    fields: {
      parameters: one("parameter"),
      additionalOperations: map("operation"),
      ...Object.fromEntries(methods.map((method) => [method, one("operation")])),
    },
  },
  operation: {
    referable: false,
    fields: {
      parameters: one("parameter"),
      requestBody: one("request body"),
      responses: extensibleMap("response"),
      callbacks: map("callback"),
      security: one("security requirement"),
    },
  },
  parameter: { referable: true, fields: parameterFields },
  header: { referable: true, fields: parameterFields },
  "request body": { referable: true, fields: { content: map("media type") } },
  response: {
    referable: true,
    // `schema` in Swagger 2.0; its `examples` are data.
    fields: { schema: one("schema"), headers: map("header"), content: map("media type"), links: map("link") },
  },
  "media type": {
    referable: true,
    fields: {
      schema: one("schema"),
      itemSchema: one("schema"),
      examples: map("example"),
      encoding: map("encoding"),
      prefixEncoding: one("encoding"),
      itemEncoding: one("encoding"),
    },
  },
  encoding: {
    referable: false,
    fields: {
      headers: map("header"),
      encoding: map("encoding"),
      prefixEncoding: one("encoding"),
      itemEncoding: one("encoding"),
    },
  },
  example: { referable: true, fields: {} },
  link: { referable: true, fields: {} },
  callback: { referable: true, fields: {}, rest: "path item" },
  schema: {
    referable: true,
    fields: {
      properties: map("schema"),
      patternProperties: map("schema"),
      additionalProperties: one("schema"),
      unevaluatedProperties: one("schema"),
      propertyNames: one("schema"),
      dependentSchemas: map("schema"),
      dependencies: map("schema"),
      items: one("schema"),
      prefixItems: one("schema"),
      additionalItems: one("schema"),
      unevaluatedItems: one("schema"),
      contains: one("schema"),
      contentSchema: one("schema"),
      allOf: one("schema"),
      anyOf: one("schema"),
      oneOf: one("schema"),
      not: one("schema"),
      if: one("schema"),
      then: one("schema"),
      else: one("schema"),
      $defs: map("schema"),
      definitions: map("schema"),
      discriminator: one("discriminator"),
    },
  },
  discriminator: { referable: false, fields: {} },
  "security requirement": { referable: false, fields: {} },
  "security scheme": { referable: true, fields: {} },
  tag: { referable: false, fields: {} },
  section: { referable: false, fields: {} },
  extension: { referable: false, fields: {} },
};

/** The kind of object each section of `components` holds. */
export const componentKinds: Readonly<Record<string, Kind>> = {
  schemas: "schema",
  responses: "response",
  parameters: "parameter",
  examples: "example",
  requestBodies: "request body",
  headers: "header",
  securitySchemes: "security scheme",
  links: "link",
  callbacks: "callback",
  pathItems: "path item",
  mediaTypes: "media type",
};

/** The kind of object each section of Swagger 2.0 holds. */
export const definitionKinds: Readonly<Record<string, Kind>> = {
  definitions: "schema",
  parameters: "parameter",
  responses: "response",
  securityDefinitions: "security scheme",
};

/** Whether a name is an extension's: `x-github`, `x-webhooks`. */
export function isExtension(name: string): boolean {
  return name.startsWith("x-");
}
