import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundleFile } from "../../../src/cli/input/bundle.ts";
import { answering, bundled, document, folder, limits, openapi } from "./folder.ts";

const ref = (text: string): object => ({ $ref: text });
const schema = (name: string): object => ref(`#/components/schemas/${name}`);

describe("references lead to", () => {
  test("the whole of a file, and become a component of its name", async () => {
    expect(
      await document({
        "openapi.json": openapi({ paths: { "/pets": answering(ref("schemas/Pet.json")) } }),
        "schemas/Pet.json": { type: "object" },
      }),
    ).toEqual(
      openapi({ paths: { "/pets": answering(schema("Pet")) }, components: { schemas: { Pet: { type: "object" } } } }),
    );
  });

  test("a place in a file, from the file that holds them", async () => {
    expect(
      await document({
        "openapi.json": openapi({ paths: { "/pets": ref("paths/pets.json") } }),
        "paths/pets.json": answering(ref("../schemas/all.json#/animals/Pet")),
        "schemas/all.json": { animals: { Pet: { items: ref("#/animals/Leg"), not: ref("../name.json") }, Leg: {} } },
        "name.json": { type: "string" },
      }),
    ).toEqual(
      openapi({
        paths: { "/pets": answering(schema("Pet")) },
        components: {
          schemas: { Pet: { items: schema("Leg"), not: schema("name") }, Leg: {}, name: { type: "string" } },
        },
      }),
    );
  });

  test("YAML, with its anchors, merge keys and numbers", async () => {
    const { text } = await bundled({
      "openapi.json": openapi({ paths: { "/pets": ref("pets.yml") } }),
      "pets.yml": `
get:
  responses:
    404: &none { description: none }
    "200":
      <<: *none
      content: { a/b: { schema: { $ref: "schemas.yaml#/Pet" } } }
`,
      "schemas.yaml": "# Animals\nPet:\n  maximum: 9223372036854775807\n  minimum: 1.0\n",
    });
    expect(text).toContain('"responses":{"404":{"description":"none"},"200":{"description":"none","content":');
    expect(text).toContain('"Pet":{"maximum":9223372036854775807,"minimum":1.0}');
  });

  test.for([
    ["my%20pets.json#/Pet", "my pets.json"],
    ["my pets.json#/Pet", "my pets.json"],
    ["sub/../pets.json#/Pet", "pets.json"],
    ["./pets.json#/Pet", "pets.json"],
    ["a%23b.json#/Pet", "a#b.json"],
    ["100%.json#/Pet", "100%.json"],
    ["hunde-äö.json#/Pet", "hunde-äö.json"],
  ] as const)("%s, which is the file %s", async ([reference, file]) => {
    expect(
      await document({
        "openapi.json": openapi({ paths: { "/": answering(ref(reference)) } }),
        [file]: { Pet: { title: file } },
      }),
    ).toMatchObject({ components: { schemas: { Pet: { title: file } } } });
  });

  test.for([
    ["a~1b", "a/b"],
    ["a~0b", "a~b"],
    ["a%20b", "a b"],
    ["a%25b", "a%b"],
    ["100%", "100%"],
  ] as const)("#/%s of a file, which is the name %s there and in the document", async ([pointer, name]) => {
    const outcome = (await document({
      "openapi.json": openapi({ paths: { "/": answering(ref(`all.json#/${pointer}`)) } }),
      "all.json": { [name]: { title: name } },
    })) as { components: { schemas: object } };
    expect(outcome.components.schemas).toEqual({ [name]: { title: name } });
  });

  test("files above the input's folder, and through symbolic links", async () => {
    const path = await folder({
      "api/openapi.json": openapi({ paths: { "/": answering(ref("../common/Pet.json")) } }),
      "real/Pet.json": { type: "object" },
    });
    await symlink(join(path, "real"), join(path, "common"));
    const { text, files } = await bundleFile(join(path, "api/openapi.json"), { limits });
    expect(JSON.parse(text)).toMatchObject({ components: { schemas: { Pet: { type: "object" } } } });
    expect(files).toEqual([join(path, "api/openapi.json"), join(path, "common/Pet.json")]);
  });

  test("the input itself, from another file: no copy is made", async () => {
    expect(
      await document({
        "openapi.json": openapi({
          paths: { "/": answering(ref("Pet.json")) },
          components: { schemas: { Name: { type: "string" } } },
        }),
        "Pet.json": { items: ref("openapi.json#/components/schemas/Name") },
      }),
    ).toMatchObject({ components: { schemas: { Name: { type: "string" }, Pet: { items: schema("Name") } } } });
  });

  test("each other, in circles over several files", async () => {
    expect(
      await document({
        "openapi.json": openapi({ paths: { "/": answering(ref("a.json")) } }),
        "a.json": { items: ref("b.json"), not: ref("#") },
        "b.json": { items: ref("a.json"), not: ref("b.json#/items") },
      }),
    ).toMatchObject({
      components: {
        schemas: { a: { items: schema("b"), not: schema("a") }, b: { items: schema("a"), not: schema("a") } },
      },
    });
  });
});

test("files of one name become components of different names", async () => {
  expect(
    await document({
      "openapi.json": openapi({ paths: { "/a": answering(ref("a/Pet.json")), "/b": answering(ref("b/Pet.json")) } }),
      "a/Pet.json": { items: ref("Name.json") },
      "a/Name.json": { type: "string" },
      "b/Pet.json": { items: ref("Name.json") },
      "b/Name.json": { type: "number" },
    }),
  ).toMatchObject({
    components: {
      schemas: {
        Pet: { items: schema("Name") },
        Name: { type: "string" },
        "Pet-2": { items: schema("Name-2") },
        "Name-2": { type: "number" },
      },
    },
  });
});

test("a mapping of a discriminator leads to files; names of schemas stay", async () => {
  const outcome = await document({
    "openapi.json": openapi({ paths: { "/": answering(ref("Pet.json")) } }),
    "Pet.json": {
      discriminator: { propertyName: "kind", mapping: { dog: "Dog.json", cat: "all.json#/Cat", cow: "Cow" } },
    },
    "Dog.json": { allOf: [ref("Pet.json")] },
    "all.json": { Cat: { allOf: [ref("Pet.json")] } },
  });
  expect(outcome).toMatchObject({
    components: {
      schemas: {
        Pet: {
          discriminator: {
            mapping: { dog: "#/components/schemas/Dog", cat: "#/components/schemas/Cat", cow: "Cow" },
          },
        },
        Dog: { allOf: [schema("Pet")] },
        Cat: { allOf: [schema("Pet")] },
      },
    },
  });
});
