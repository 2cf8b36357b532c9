import { describe, expect, test } from "vitest";
import { answering, document, openapi } from "./folder.ts";

const ref = (text: string): object => ({ $ref: text });
const schema = (name: string): object => ref(`#/components/schemas/${name}`);

test("every kind of component comes from files", async () => {
  const kinds = ["parameters", "requestBodies", "responses", "headers", "examples", "links", "callbacks"];
  const outcome = (await document({
    "openapi.json": openapi({
      paths: {
        "/": {
          parameters: [ref("all.json#/parameter")],
          get: {
            requestBody: ref("all.json#/body"),
            responses: { 200: ref("all.json#/response") },
            callbacks: { done: ref("all.json#/callback") },
          },
        },
      },
      webhooks: { added: ref("all.json#/webhook") },
      components: { securitySchemes: { key: ref("all.json#/scheme") } },
    }),
    "all.json": {
      parameter: { name: "a", in: "query", content: { "a/b": { schema: {} } } },
      body: { content: {} },
      response: {
        headers: { H: ref("#/header") },
        links: { next: ref("#/link") },
        content: { "a/b": { examples: { one: ref("#/example") } } },
      },
      header: { schema: {} },
      link: { operationId: "x" },
      example: { value: 1 },
      callback: { "{$url}": { post: { responses: {} } } },
      webhook: { post: { responses: { 200: ref("#/response") } } },
      scheme: { type: "http", scheme: "basic" },
    },
  })) as { webhooks: object; components: Record<string, object> };
  expect(Object.keys(outcome.components)).toEqual(expect.arrayContaining(kinds));
  expect(outcome.components["securitySchemes"]).toEqual({ key: { type: "http", scheme: "basic" } });
  expect(outcome.webhooks).toEqual({ added: { post: { responses: { 200: ref("#/components/responses/response") } } } });
  expect(JSON.stringify(outcome)).not.toContain("all.json");
});

describe("versions", () => {
  test("Swagger 2.0", async () => {
    expect(
      await document({
        "openapi.json": {
          swagger: "2.0",
          paths: {
            "/": {
              get: {
                parameters: [ref("all.json#/page")],
                responses: {
                  200: { schema: ref("Pet.json"), examples: { "a/b": ref("data") } },
                  404: ref("all.json#/none"),
                },
              },
            },
          },
        },
        "all.json": { page: { name: "page", in: "query", type: "integer" }, none: { description: "none" } },
        "Pet.json": { properties: { parent: ref("#") } },
      }),
    ).toEqual({
      swagger: "2.0",
      paths: {
        "/": {
          get: {
            parameters: [ref("#/parameters/page")],
            responses: {
              200: { schema: ref("#/definitions/Pet"), examples: { "a/b": ref("data") } },
              404: ref("#/responses/none"),
            },
          },
        },
      },
      parameters: { page: { name: "page", in: "query", type: "integer" } },
      responses: { none: { description: "none" } },
      definitions: { Pet: { properties: { parent: ref("#/definitions/Pet") } } },
    });
  });

  test.for(["3.0.4", "3.1.1", "3.2.0"])("OpenAPI %s", async (version) => {
    expect(
      await document({
        "openapi.json": openapi({ paths: { "/": answering(ref("Pet.json")) } }, version),
        "Pet.json": { type: "object" },
      }),
    ).toMatchObject({ openapi: version, components: { schemas: { Pet: { type: "object" } } } });
  });

  test("what is new in OpenAPI 3.2", async () => {
    const outcome = await document({
      "openapi.json": openapi(
        {
          paths: {
            "/": {
              query: { responses: { 200: { content: { "a/b": { itemSchema: ref("Pet.json") } } } } },
              additionalOperations: { COPY: { responses: { 200: { content: { "a/b": ref("media.json") } } } } },
            },
          },
        },
        "3.2.0",
      ),
      "Pet.json": { discriminator: { propertyName: "kind", defaultMapping: "Dog.json" } },
      "Dog.json": {},
      "media.json": { schema: ref("Dog.json") },
    });
    expect(outcome).toMatchObject({
      paths: {
        "/": {
          query: { responses: { 200: { content: { "a/b": { itemSchema: schema("Pet") } } } } },
          additionalOperations: { COPY: { responses: { 200: { content: { "a/b": { schema: schema("Dog") } } } } } },
        },
      },
      components: { schemas: { Pet: { discriminator: { defaultMapping: "#/components/schemas/Dog" } } } },
    });
  });
});
