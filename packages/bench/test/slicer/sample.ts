/** A description in which everything can go wrong once. `keep` is the tag of what is to stay. */
export const source = `{
  "openapi": "3.0.4",
  "info": { "title": "Pets", "version": "1" },
  "servers": [{ "url": "https://example.com" }],
  "security": [{ "key": [] }],
  "tags": [{ "name": "drop" }, { "name": "keep", "description": "stays" }],
  "x-tagGroups": [{ "name": "All", "tags": ["keep", "drop"] }],
  "paths": {
    "/pets": {
      "parameters": [{ "$ref": "#/components/parameters/limit" }],
      "get": {
        "operationId": "listPets",
        "tags": ["keep"],
        "responses": {
          "200": {
            "description": "fine",
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } },
            "links": { "others": { "operationId": "listOthers" } }
          }
        }
      },
      "post": { "tags": ["drop"], "responses": {} }
    },
    "/others": {
      "get": {
        "operationId": "listOthers",
        "tags": ["drop"],
        "responses": { "200": { "description": "fine", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Other" } } } } }
      }
    }
  },
  "components": {
    "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "key" } },
    "parameters": { "limit": { "name": "limit", "in": "query", "schema": { "type": "integer" } } },
    "schemas": {
      "Pet": {
        "type": "object",
        "properties": {
          "kind": { "type": "string" },
          "size": { "type": "integer", "maximum": 9223372036854775807 },
          "tags": { "type": "array", "items": { "$ref": "#/components/schemas/Tag" } }
        },
        "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat" } }
      },
      "Tag": { "type": "string" },
      "Cat": { "type": "object" },
      "Other": { "type": "string" }
    }
  }
}`;

/** What is right to keep of it. */
export const right = `{
  "openapi": "3.0.4",
  "info": { "title": "Pets", "version": "1" },
  "servers": [{ "url": "https://example.com" }],
  "security": [{ "key": [] }],
  "tags": [{ "name": "keep", "description": "stays" }],
  "x-tagGroups": [{ "name": "All", "tags": ["keep"] }],
  "paths": {
    "/pets": {
      "parameters": [{ "$ref": "#/components/parameters/limit" }],
      "get": {
        "operationId": "listPets",
        "tags": ["keep"],
        "responses": {
          "200": {
            "description": "fine",
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } }
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "key" } },
    "parameters": { "limit": { "name": "limit", "in": "query", "schema": { "type": "integer" } } },
    "schemas": {
      "Pet": {
        "type": "object",
        "properties": {
          "kind": { "type": "string" },
          "size": { "type": "integer", "maximum": 9223372036854775807 },
          "tags": { "type": "array", "items": { "$ref": "#/components/schemas/Tag" } }
        },
        "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat" } }
      },
      "Tag": { "type": "string" },
      "Cat": { "type": "object" }
    }
  }
}`;
