import fc from "fast-check";
import type { Json, JsonObject } from "../src/index.ts";
import { description } from "./description.ts";

const names = ["A", "B", "C", "D", "E"];
const tags = ["red", "green", "blue"];
const name = fc.constantFrom(...names);

const refTo = (section: string): fc.Arbitrary<JsonObject> =>
  name.map((each) => ({ $ref: `#/components/${section}/${each}` }));

const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.constant<Json>({ type: "string" }),
    refTo("schemas"),
    tie("schema").map((items) => ({ items })),
    fc.array(tie("schema"), { maxLength: 3 }).map((anyOf) => ({ anyOf })),
    tie("schema").map((tagged) => ({ properties: { tags: tagged, default: { type: "integer" } } })),
    name.map((each) => ({ discriminator: { propertyName: "kind", mapping: { each } } })),
  ),
}));

const content = schema.map((each) => ({ "application/json": { schema: each } }));
const response = fc.oneof(
  refTo("responses"),
  content.map((each): JsonObject => ({ description: "fine", content: each })),
);
const parameter = fc.oneof(
  refTo("parameters"),
  schema.map((each): JsonObject => ({ name: "id", in: "query", schema: each })),
);
const security = name.map((each): Json => [{ [each]: [] }]);

const operation = fc
  .record(
    {
      tags: fc.subarray(tags),
      parameters: fc.array(parameter, { maxLength: 2 }),
      requestBody: content.map((each): JsonObject => ({ content: each })),
      responses: fc.dictionary(fc.constantFrom("200", "404", "default"), response, { maxKeys: 2 }),
      security: fc.oneof(fc.constant<Json>([]), security),
    },
    { requiredKeys: ["tags", "responses"] },
  )
  .map((each): JsonObject => ({ ...each }));

const pathItem = fc
  .record(
    {
      parameters: fc.array(parameter, { maxLength: 1 }),
      get: operation,
      post: operation,
      delete: operation,
      additionalOperations: fc.dictionary(fc.constantFrom("COPY", "LOCK"), operation, { minKeys: 1, maxKeys: 2 }),
    },
    { requiredKeys: ["get"] },
  )
  .map((each): JsonObject => ({ ...each }));

const section = (items: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(...names.map(() => items))
    .map((each) => Object.fromEntries(names.map((key, index) => [key, each[index] ?? null])));

/** Sound descriptions: whatever is referred to is there. All five components of every section exist. */
export const generatedDescription: fc.Arbitrary<JsonObject> = fc
  .record({
    paths: fc.dictionary(fc.constantFrom("/a", "/b", "/a/{id}", "/c"), pathItem, { minKeys: 1 }),
    components: fc.record({
      schemas: section(schema),
      responses: section(response),
      parameters: section(parameter),
      securitySchemes: section(fc.constant<Json>({ type: "http" })),
    }),
    security: fc.option(security, { nil: undefined }),
  })
  .map(({ paths, components, security: root }) =>
    description({ paths, components, tags: tags.map((each) => ({ name: each })), ...(root ? { security: root } : {}) }),
  );
