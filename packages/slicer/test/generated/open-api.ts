import fc from "fast-check";
import type { Json, JsonObject } from "../../src/index.ts";
import { namedSchemas, schemaFor, type Addressing } from "./schemas.ts";
import { data, name, names, optional, pointerTo, refTo, section, some, tagNames } from "./words.ts";

const fixed = ["paths", "/fixed/{id}"];
const paths = ["/a", "/b", "/a/{id}", "/c"];

/** Descriptions of OpenAPI 3.0, 3.1 or 3.2. */
export function generatedOpenApi(openapi: string): fc.Arbitrary<JsonObject> {
  const addressing = openapi < "3.1" ? fc.constant<Addressing>("none") : fc.constantFrom<Addressing[]>("none", "anchors", "ids");
  return addressing.chain((how) => withAddressing(openapi, how));
}

function withAddressing(openapi: string, addressing: Addressing): fc.Arbitrary<JsonObject> {
  const since31 = openapi >= "3.1";
  const since32 = openapi >= "3.2";
  const to = (of: string): fc.Arbitrary<JsonObject> => refTo("components", of);
  const inFixed = (...keys: string[]): fc.Arbitrary<JsonObject> => pointerTo([...fixed, ...keys]).map(($ref) => ({ $ref }));
  const anySchema = schemaFor(openapi, ["components", "schemas"], addressing);
  const schema = fc.oneof(anySchema, anySchema, inFixed("get", "responses", "200", "content", "a/b", "schema"));
  const example = fc.oneof(to("examples"), fc.constant<Json>({ value: { $ref: "#/nowhere" }, externalValue: "#/nowhere" }));
  const header = fc.oneof(to("headers"), optional({ schema, examples: some(example) }));
  const encoding = optional({ contentType: fc.constant("a/b"), headers: some(header) });
  const media = fc.oneof(
    ...(since32 ? [to("mediaTypes")] : []),
    optional({
      schema,
      example: data,
      examples: some(example),
      encoding: some(encoding),
      ...(since32 ? { itemSchema: schema, prefixEncoding: fc.array(encoding, { maxLength: 1 }), itemEncoding: encoding } : {}),
    }),
  );
  const content = some(media);
  const linkEnd = fc.oneof(
    fc.constantFrom(...paths).map((path): JsonObject => ({ operationId: `get ${path}` })),
    fc.constantFrom(...paths).chain((path) => pointerTo(["paths", path, "get"])).map((operationRef) => ({ operationRef })),
  );
  const link = fc.oneof(to("links"), fc.tuple(linkEnd, optional({ parameters: data, "x-note": to("schemas") })).map(([end, more]) => ({ ...end, ...more })));
  const response = fc.oneof(
    to("responses"),
    optional({ description: fc.constant("fine"), headers: some(header), content, links: some(link) }, ["description"]),
  );
  const parameter = fc.oneof(
    to("parameters"),
    inFixed("parameters", "0"),
    inFixed("get", "parameters", "1"),
    optional({ name: name, in: fc.constant("query"), schema, content, example: data }, ["name", "in"]),
  );
  const body = fc.oneof(to("requestBodies"), content.map((each) => ({ content: each })));
  const security: fc.Arbitrary<Json> = fc.array(
    fc.oneof(fc.constant<Json>({}), name.map((each) => ({ [each]: ["scope"] })), name.map((each) => ({ [each]: [], [names[0] ?? ""]: [] }))),
    { maxLength: 2 },
  );
  const codes = fc.constantFrom("200", "404", "default", "x-note");
  const operationWith = (callbacks: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
    optional(
      {
        tags: fc.subarray([...tagNames, "undeclared"]),
        parameters: fc.array(parameter, { maxLength: 2 }),
        requestBody: body,
        responses: some(response, codes),
        security,
        callbacks,
        "x-note": to("schemas"),
        servers: fc.constant<Json>([{ url: "/", $ref: "#/nowhere" }]),
      },
      ["tags", "responses"],
    );
  const event = operationWith(fc.constant<Json>({}));
  const itemWith = (operation: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
    optional(
      {
        parameters: fc.array(parameter, { maxLength: 1 }),
        get: operation,
        post: operation,
        delete: operation,
        "x-note": to("schemas"),
        ...(since32 ? { query: operation, additionalOperations: some(operation, fc.constantFrom("COPY", "LOCK")) } : {}),
      },
      ["get"],
    );
  const eventItem = fc.oneof(...(since31 ? [to("pathItems")] : []), itemWith(event));
  const callback = fc.oneof(to("callbacks"), some(eventItem, fc.constantFrom("{$url}", "{$request.body#/url}")));
  const item = itemWith(operationWith(some(callback)));
  return fc
    .record({
      paths: fc.tuple(...paths.map(() => item)),
      byReference: fc.oneof(
        fc.constantFrom(...paths).chain((path) => pointerTo(["paths", path])),
        pointerTo(["items", "shared"]),
        ...(since31 ? [name.chain((each) => pointerTo(["components", "pathItems", each]))] : []),
      ),
      besides: optional({ parameters: fc.array(parameter, { maxLength: 1 }), patch: event }),
      shared: item,
      fixedSchema: anySchema,
      webhooks: some(eventItem, fc.constantFrom("added", "removed", "x-odd")),
      security: fc.option(security, { nil: undefined }),
      groups: fc.option(fc.array(fc.record({ name, tags: fc.subarray([...tagNames, "undeclared"]) }), { maxLength: 2 }), { nil: undefined }),
      components: fc.record({
        schemas: namedSchemas(anySchema, addressing),
        responses: section(response),
        parameters: section(parameter),
        headers: section(header),
        examples: section(example),
        requestBodies: section(body),
        links: section(link),
        callbacks: section(callback),
        securitySchemes: section(fc.oneof(to("securitySchemes"), fc.constant<Json>({ type: "http" }))),
        ...(since31 ? { pathItems: section(eventItem) } : {}),
        ...(since32 ? { mediaTypes: section(media) } : {}),
      }),
    })
    .map((made): JsonObject => {
      const inline = paths.map((path, index) => [path, named(made.paths[index] ?? {}, path)] as const);
      return {
        openapi,
        info: { title: "Made up", version: "1" },
        tags: tagNames.map((each, index) => ({ name: each, ...(since32 && index > 0 ? { parent: "red" } : {}) })),
        ...(made.security ? { security: made.security } : {}),
        ...(made.groups ? { "x-tagGroups": made.groups } : {}),
        paths: {
          ...Object.fromEntries(inline),
          "/r": { ...made.besides, $ref: made.byReference },
          [fixed[1] ?? ""]: fixedItem(made.fixedSchema),
        },
        ...(since31 ? { webhooks: made.webhooks } : {}),
        components: made.components as JsonObject,
        "items": { shared: made.shared },
        unknown: { $ref: "#/nowhere" },
      };
    });
}

/** Gives a path's operations their operationIds. */
function named(item: JsonObject, path: string): JsonObject {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      const operation = ["get", "post", "delete", "query"].includes(key);
      return [key, operation ? { operationId: `${key} ${path}`, ...(value as JsonObject) } : value];
    }),
  );
}

/** A path with places that are always there to point to. */
function fixedItem(schema: Json): JsonObject {
  return {
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    get: {
      tags: ["blue"],
      parameters: [{ name: "a", in: "query" }, { name: "b", in: "query" }],
      responses: { "200": { description: "fixed", content: { "a/b": { schema } } } },
    },
    put: { responses: {} },
  };
}
