// The validators are generated in steps: schemas are closed, merged over all slices, and made into code that Ajv is not needed for.
// Here they are held against Ajv itself, with the slices as they are.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { SchemaError, Validate } from "../../src/validate/schema-runtime.ts";
import { slices } from "../../src/validate/slices.generated.ts";
import { damaged, fullValue } from "./damaged.ts";

interface Slice {
  readonly components: { readonly schemas: Readonly<Record<string, SchemaObject>> };
}

const folder = join(import.meta.dirname, "../../../../spec/slices");
const names = (await readdir(folder)).map((file) => file.replace(/\.json$/, ""));

/** What the names of operations and statuses say of a schema: where a validator of it is. */
const places = {
  package: ["packages/get-package-for-user", 200],
  "package-version": ["packages/get-package-version-for-user", 200],
  "basic-error": ["packages/delete-package-for-user", 404],
} as const;

test("there are validators for every slice", () => {
  const known = Object.entries(slices).flatMap(([edition, versions]) =>
    Object.keys(versions).map((version) => `${edition}.${version}`),
  );
  expect(known.toSorted()).toEqual(names.toSorted());
});

describe.each(names)("of %s", (name) => {
  test.each(Object.entries(places))(
    "%s: they find in damaged values what Ajv finds",
    async (schema, [operation, status]) => {
      const { schemas } = (JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as Slice).components;
      const reference = referenceOf(schemas, schema);
      const validate = await validatorOf(name, operation, status);
      const whole = fullValue(schemas, { $ref: `#/components/schemas/${schema}` });
      const values = [whole, ...damaged(whole)];
      expect(values.length).toBeGreaterThan(20);
      const pairs = values.map((value) => ({ ours: errorsOf(validate, value), theirs: errorsOf(reference, value) }));
      const differing = pairs.filter(({ ours, theirs }) => ours !== theirs);
      expect(differing).toEqual([]);
    },
  );
});

async function validatorOf(name: string, operation: string, status: number): Promise<Validate> {
  const [, edition = "", version = ""] = /^(.+)\.(\d{4}-\d\d-\d\d)$/.exec(name) ?? [];
  const slice = await slices[edition]?.[version]?.();
  const validate = slice?.operations[operation]?.[status]?.["application/json"];
  if (!validate) throw new Error(`${name} has no validator for ${operation} ${status}.`);
  return validate;
}

function referenceOf(schemas: Slice["components"]["schemas"], name: string): Validate {
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
  formats.default(ajv);
  // Of a number that is not whole, its type says enough.
  ajv.addFormat("int64", true);
  ajv.addSchema({ $id: "slice", components: { schemas: closed(schemas) } });
  return ajv.compile({ $ref: `slice#/components/schemas/${name}` });
}

/** Keys that are not declared are refused: no slice has compositions. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closed(item)]));
  const declares = typeof inner["properties"] === "object" && inner["type"] === "object";
  return declares ? { additionalProperties: false, ...inner } : inner;
}

/** The errors of a validator as one text, whatever their order. */
function errorsOf(validate: Validate, value: unknown): string {
  validate(value);
  return JSON.stringify((validate.errors ?? []).map((error) => textOf(error)).toSorted());
}

function textOf({ keyword, instancePath, params }: SchemaError): string {
  const extra = params["additionalProperty"] ?? params["unevaluatedProperty"];
  return `${instancePath} ${extra === undefined ? keyword : "no key"} ${JSON.stringify(extra ?? params)}`;
}
