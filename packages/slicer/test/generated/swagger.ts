import fc from "fast-check";
import type { Json, JsonObject } from "../../src/index.ts";
import { namedSchemas, schemaFor } from "./schemas.ts";
import { data, name, optional, refTo, section, some, tagNames } from "./words.ts";

const schema = schemaFor("2.0", ["definitions"], "none");
const response = fc.oneof(
  refTo("responses"),
  optional({ description: fc.constant("fine"), schema, examples: data, headers: fc.constant<Json>({ X: { type: "string" } }) }),
);
const parameter = fc.oneof(
  refTo("parameters"),
  optional({ name, in: fc.constant("body"), schema }, ["name", "in"]),
  fc.constant<Json>({ name: "id", in: "query", type: "array", items: { type: "string" } }),
);
const security: fc.Arbitrary<Json> = fc.array(
  name.map((each) => ({ [each]: [] })),
  { maxLength: 2 },
);
const operation = optional(
  {
    tags: fc.subarray([...tagNames]),
    parameters: fc.array(parameter, { maxLength: 2 }),
    responses: some(response, fc.constantFrom("200", "default", "x-note")),
    security,
    consumes: fc.constant<Json>(["a/b"]),
  },
  ["tags", "responses"],
);
const item = optional({ parameters: fc.array(parameter, { maxLength: 1 }), get: operation, post: operation, delete: operation }, ["get"]);

/** Descriptions of Swagger 2.0. */
export const generatedSwagger: fc.Arbitrary<JsonObject> = fc
  .record({
    paths: some(item, fc.constantFrom("/a", "/b", "/a/{id}")),
    definitions: namedSchemas(schema, "none"),
    parameters: section(parameter),
    responses: section(response),
    securityDefinitions: section(fc.constant<Json>({ type: "basic" })),
    security: fc.option(security, { nil: undefined }),
  })
  .map(({ security: root, paths, ...sections }): JsonObject => ({
    swagger: "2.0",
    info: { title: "Made up", version: "1" },
    host: "example.test",
    tags: tagNames.map((each) => ({ name: each })),
    ...(root ? { security: root } : {}),
    paths: { "/c": { get: { tags: ["red"], responses: {} } }, ...paths },
    ...sections,
  }));
