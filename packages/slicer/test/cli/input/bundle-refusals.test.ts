import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isFileError } from "../../../src/cli/context.ts";
import { bundleFile } from "../../../src/cli/input/bundle.ts";
import { answering, document, folder, limits, openapi, refusal } from "./folder.ts";

const schemaPlace = "get/responses/200/content/application~1json/schema";

test("every reference that leads nowhere is listed, with file, place and reason", async () => {
  const { message, facts } = await refusal({
    "openapi.json": openapi({
      paths: {
        "/a": answering({ $ref: "gone.json" }),
        "/b%2F": answering({ $ref: "Pet.json#/gone" }),
        "/c": { $ref: "broken.json" },
        "/d": answering({ $ref: "ftp://example.test/api" }),
        "/e": answering({ $ref: "Pet.json#anchor" }),
        "/f": answering({ $ref: "Pet.json" }),
        "/g": answering({ $ref: "sub" }),
      },
    }),
    "Pet.json": { discriminator: { propertyName: "kind", mapping: { dog: "Dog.json", cat: "Cat.json" } } },
    "broken.json": '{"get":',
    "sub/x.json": {},
  });
  expect(message.split("\n")).toEqual([
    "8 references cannot be followed:",
    ...[
      `"gone.json" at openapi.json#/paths/~1a/${schemaPlace}/$ref: gone.json: could not be read: there is no such file or folder`,
      `"Pet.json#/gone" at openapi.json#/paths/~1b%2F/${schemaPlace}/$ref: there is no such place in it`,
      `"broken.json" at openapi.json#/paths/~1c/$ref: Not JSON: line 1, column 8: expected a value, found the end of the text.`,
      `"ftp://example.test/api" at openapi.json#/paths/~1d/${schemaPlace}/$ref: only files, http and https are read, not ftp:`,
      `"Pet.json#anchor" at openapi.json#/paths/~1e/${schemaPlace}/$ref: anchors of other files are not followed: write a JSON Pointer`,
      `"Dog.json" at Pet.json#/discriminator/mapping/dog: Dog.json: could not be read: there is no such file or folder`,
      `"Cat.json" at Pet.json#/discriminator/mapping/cat: Cat.json: could not be read: there is no such file or folder`,
      `"sub" at openapi.json#/paths/~1g/${schemaPlace}/$ref: sub: could not be read: it is a directory`,
    ].map((line) => `  ${line}`),
  ]);
  expect(facts.code).toBe("dangling-reference");
  expect(facts.references).toHaveLength(8);
  expect(facts.references?.map(({ reference }) => reference)).toContain("Cat.json");
});

test("of many only twenty are shown, and all are in the facts", async () => {
  const paths = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`/${index}`, answering({ $ref: `${index}.json` })]),
  );
  const { message, facts } = await refusal({ "openapi.json": openapi({ paths }) });
  expect(message.split("\n")).toHaveLength(22);
  expect(message).toContain("and 10 more");
  expect(facts.references).toHaveLength(30);
});

test("a reference in another file to a place that is not there is refused; one in the input is left to the slicer", async () => {
  const paths = { "/": answering({ $ref: "Pet.json" }), "/b": answering({ $ref: "#/components/schemas/Gone" }) };
  expect(await document({ "openapi.json": openapi({ paths }), "Pet.json": {} })).toMatchObject({
    paths: { "/b": answering({ $ref: "#/components/schemas/Gone" }) },
  });
  const { message } = await refusal({
    "openapi.json": openapi({ paths }),
    "Pet.json": { items: { $ref: "#/components/schemas/Gone" } },
  });
  expect(message).toContain('"#/components/schemas/Gone" at Pet.json#/items/$ref: there is no such place in it');
});

describe("what makes no document is refused", () => {
  test("a path item that contains itself", async () => {
    const { message, facts } = await refusal({
      "openapi.json": openapi({ paths: { "/": { $ref: "path.json" } } }),
      "path.json": { post: { responses: {}, callbacks: { done: { "{$url}": { $ref: "path.json" } } } } },
    });
    expect(message).toBe(
      "The files do not make one document: a path item, or another part that cannot be a component, contains itself by way of references.",
    );
    expect(facts.code).toBe("not-bundled");
  });

  test("references that lead to each other and nowhere else, with the places", async () => {
    const { message } = await refusal({
      "openapi.json": openapi({ paths: { "/": answering({ $ref: "a.json" }), "/b": { $ref: "b.json#/x" } } }),
      "a.json": { $ref: "b.json" },
      "b.json": { $ref: "a.json" },
    });
    expect(message.split("\n").slice(1)).toEqual(
      [`"a.json" at openapi.json#/paths/~1/${schemaPlace}/$ref`, '"b.json#/x" at openapi.json#/paths/~1b/$ref'].map(
        (line) => `  ${line}: it leads from one reference to the next without an end`,
      ),
    );
  });

  test("a hundred thousand levels", async () => {
    const deep = `${'{"not":'.repeat(100_000)}{}${"}".repeat(100_000)}`;
    const paths = { "/": answering({ oneOf: [{ $ref: "deep.json" }, { $ref: "deep.json#/not" }] }) };
    const { message } = await refusal({ "openapi.json": openapi({ paths }), "deep.json": deep });
    expect(message).toContain("it nests deeper than 1000 levels");
    const whole = JSON.stringify(openapi({ paths, "x-data": null })).replace("null", deep);
    expect((await refusal({ "openapi.json": whole })).message).toContain("it nests deeper than 1000 levels");
  });

  test("a chain of ten thousand references", async () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => [index, { $ref: `#/${index + 1}` }] as const);
    const { message } = await refusal({
      "openapi.json": openapi({ paths: { "/": answering({ $ref: "chain.json#/0" }) } }),
      "chain.json": { ...Object.fromEntries(chain), 10000: {} },
    });
    expect(message).toContain("it leads from one reference to the next without an end");
  });

  test("small files that together are gigabytes", async () => {
    const twice = (name: string): object => ({
      post: { responses: {}, callbacks: { a: { x: { $ref: name } }, b: { x: { $ref: name } } } },
    });
    const files = Array.from({ length: 40 }, (_, index) => [`${index}.json`, twice(`${index + 1}.json`)] as const);
    const { message } = await refusal({
      "openapi.json": openapi({ paths: { "/": { $ref: "0.json" } } }),
      ...Object.fromEntries(files),
      "40.json": { post: { responses: {} } },
    });
    expect(message).toContain("it would be larger than 1 MB");
  });

  test.for([
    ["components", { components: 5 }],
    ["a section of components", { components: { schemas: "none" } }],
  ] as const)("a description with wrong %s", async ([, members]) => {
    const { facts } = await refusal({
      "openapi.json": openapi({ paths: { "/": answering({ $ref: "Pet.json" }) }, ...members }),
      "Pet.json": {},
    });
    expect(facts.code).toBe("not-bundled");
  });
});

describe("limits", () => {
  const spread = (count: number): Record<string, unknown> => {
    const names = Array.from({ length: count }, (_, index) => `${index}.json`);
    return {
      "openapi.json": openapi({ paths: { "/": answering({ oneOf: names.map(($ref) => ({ $ref })) }) } }),
      ...Object.fromEntries(names.map((title) => [title, { title }])),
    };
  };

  test("no more files are read than is allowed, the input counted", async () => {
    const path = await folder(spread(5));
    const bundle = (maxFiles: number): Promise<unknown> => bundleFile(join(path, "openapi.json"), { limits, maxFiles });
    await expect(bundle(6)).resolves.toBeDefined();
    await expect(bundle(5)).rejects.toThrow(/^A reference cannot be followed:\n {2}"4\.json" .*: no more than 5 files/);
  });

  test("all files together are no larger than is allowed", async () => {
    const files = { ...spread(1), "0.json": { description: "x".repeat(600) } };
    const path = join(await folder(files), "openapi.json");
    await expect(bundleFile(path, { limits: { ...limits, maxBytes: 1000 } })).resolves.toBeDefined();
    await expect(bundleFile(path, { limits: { ...limits, maxBytes: 700 } })).rejects.toThrow(
      /0\.json: with it, all files together are larger than 700 bytes\. Allow more with --max-bytes\./,
    );
  });
});

test.for([
  ["no file", "there is no such file"],
  ["one that is too large", "larger than 3 bytes"],
] as const)("an input that is %s fails as any file does", async ([kind, reason]) => {
  const path = await folder({ "openapi.json": openapi({}) });
  const reading = bundleFile(join(path, kind === "no file" ? "gone.json" : "openapi.json"), {
    limits: { ...limits, maxBytes: 3 },
  });
  const error: unknown = await reading.catch((cause: unknown) => cause);
  expect(isFileError(error) && error.message).toContain(reason);
});
