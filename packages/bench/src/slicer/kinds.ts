/**
 * What is where in a description, so that a `$ref` can be told from data that is called `$ref`. By the tables of
 * https://spec.openapis.org/oas/v3.2.0 and https://spec.openapis.org/oas/v2.0; what a version does not have does no harm in it.
 */
export type Kind =
  | "document"
  | "components"
  | "paths"
  | "pathItem"
  | "operation"
  | "responses"
  | "response"
  | "callback"
  | "parameter"
  | "header"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "example"
  | "link"
  | "schema"
  | "securityScheme"
  | "requirement"
  | "tag"
  | "plain"
  | "extension"
  | "data";

/** What stands in a member: one of a kind, or a map or list of them. */
export interface Slot {
  readonly kind: Kind;
  readonly many?: "map" | "list";
}

interface Shape {
  readonly members?: Readonly<Record<string, Slot>>;
  /** What members of any other name are. */
  readonly others?: Kind;
}

export const methods: readonly string[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
];

const one = (kind: Kind): Slot => ({ kind });
const map = (kind: Kind): Slot => ({ kind, many: "map" });
const list = (kind: Kind): Slot => ({ kind, many: "list" });
const named = (names: string, slot: Slot): Record<string, Slot> =>
  Object.fromEntries(names.split(" ").map((name) => [name, slot]));

const bodyLike = { content: map("mediaType"), schema: one("schema"), examples: map("example") };
const encodings = { encoding: map("encoding"), prefixEncoding: list("encoding"), itemEncoding: one("encoding") };

const shapes: Readonly<Record<Kind, Shape>> = {
  document: {
    members: {
      ...named("info externalDocs", one("plain")),
      servers: list("plain"),
      paths: one("paths"),
      ...named("webhooks x-webhooks", map("pathItem")),
      components: one("components"),
      tags: list("tag"),
      security: list("requirement"),
      definitions: map("schema"),
      parameters: map("parameter"),
      responses: map("response"),
      securityDefinitions: map("securityScheme"),
    },
  },
  components: {
    members: {
      schemas: map("schema"),
      responses: map("response"),
      parameters: map("parameter"),
      examples: map("example"),
      requestBodies: map("requestBody"),
      headers: map("header"),
      securitySchemes: map("securityScheme"),
      links: map("link"),
      callbacks: map("callback"),
      pathItems: map("pathItem"),
      mediaTypes: map("mediaType"),
    },
  },
  paths: { others: "pathItem" },
  pathItem: {
    members: {
      ...named(methods.join(" "), one("operation")),
      additionalOperations: map("operation"),
      parameters: list("parameter"),
      servers: list("plain"),
    },
  },
  operation: {
    members: {
      parameters: list("parameter"),
      requestBody: one("requestBody"),
      responses: one("responses"),
      callbacks: map("callback"),
      externalDocs: one("plain"),
      servers: list("plain"),
      security: list("requirement"),
    },
  },
  responses: { others: "response" },
  callback: { others: "pathItem" },
  response: { members: { ...bodyLike, headers: map("header"), links: map("link") } },
  parameter: { members: bodyLike },
  header: { members: bodyLike },
  requestBody: { members: { content: map("mediaType") } },
  mediaType: { members: { ...bodyLike, ...encodings, itemSchema: one("schema") } },
  encoding: { members: { ...encodings, headers: map("header") } },
  example: {},
  link: { members: { server: one("plain") } },
  schema: {
    members: {
      ...named("allOf anyOf oneOf prefixItems", list("schema")),
      ...named("properties patternProperties dependentSchemas $defs definitions dependencies", map("schema")),
      ...named("not if then else items additionalItems unevaluatedItems contains", one("schema")),
      ...named("additionalProperties unevaluatedProperties propertyNames contentSchema", one("schema")),
      ...named("discriminator xml externalDocs", one("plain")),
    },
  },
  securityScheme: {},
  requirement: {},
  tag: { members: { externalDocs: one("plain") } },
  plain: {},
  extension: { others: "extension" },
  data: {},
};

/** What is in a member of something. `version` is that of the description: some names changed their meaning. */
export function slotIn(slot: Slot, name: string, version: string): Slot {
  if (slot.many) return one(slot.kind);
  const { members = {}, others } = shapes[slot.kind];
  // Before 3.0, examples of a response are bodies by media type: data.
  if (version.startsWith("2") && name === "examples") return one("data");
  // An `items` that is a list is one of JSON Schema's drafts before 2020-12.
  if (Object.hasOwn(members, name)) return members[name] ?? one("data");
  if (name.startsWith("x-") && slot.kind !== "data" && slot.kind !== "requirement") return one("extension");
  return one(others ?? "data");
}

const neverReferences: ReadonlySet<Kind> = new Set([
  "document",
  "components",
  "paths",
  "operation",
  "responses",
  "requirement",
  "tag",
  "plain",
  "data",
]);

/** Whether a `$ref` may stand in place of such an object. */
export function mayBeReference(kind: Kind): boolean {
  return !neverReferences.has(kind);
}
