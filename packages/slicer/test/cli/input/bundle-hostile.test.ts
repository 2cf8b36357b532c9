import fc from "fast-check";
import { expect, test } from "vitest";
import { isFileError } from "../../../src/cli/context.ts";
import { bundleFile } from "../../../src/cli/input/bundle.ts";
import { isSliceError } from "../../../src/index.ts";
import { limits } from "./folder.ts";

const names = [
  "$ref",
  "$id",
  "$anchor",
  "paths",
  "/a",
  "get",
  "responses",
  "200",
  "default",
  "content",
  "application/json",
  "schema",
  "components",
  "schemas",
  "definitions",
  "properties",
  "allOf",
  "items",
  "discriminator",
  "mapping",
  "defaultMapping",
  "propertyName",
  "examples",
  "externalValue",
  "callbacks",
  "links",
  "parameters",
  "webhooks",
  "x-data",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
];
const texts = [
  "",
  "#",
  "#/",
  "#a",
  "b.json",
  "c.json#/components",
  "b.json#/",
  "b.json#",
  "a.json#/paths/~1a",
  "%",
  "//",
  "?",
];

/** Documents that look as if they described something: known names in wrong places, references to anywhere. */
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, "3.1.0", ...texts),
    fc.array(tie("node"), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...names), tie("node")), { maxLength: 5 }).map(Object.fromEntries),
    fc.constantFrom(...texts).map(($ref) => ({ $ref })),
  ),
}));

const members = fc.record({ paths: node, components: node, webhooks: node, "x-data": node }, { requiredKeys: [] });
const version = fc.constantFrom({ openapi: "3.0.3" }, { openapi: "3.1.0" }, { openapi: "3.2.0" }, { swagger: "2.0" });

test("whatever the files hold, the answer is a document or a refusal", async () => {
  await fc.assert(
    fc.asyncProperty(version, members, node, node, async (head, root, b, c) => {
      const files: Record<string, unknown> = { "a.json": { ...head, ...root }, "b.json": b, "c.json": c };
      const readInput = async (input: string): Promise<Uint8Array> =>
        new TextEncoder().encode(JSON.stringify(files[input] ?? {}));
      const outcome = await bundleFile("a.json", { limits, readInput }).then(
        ({ text }) => JSON.parse(text) as unknown,
        (error: unknown) => (isSliceError(error) || isFileError(error) ? error.message : error),
      );
      expect(outcome).not.toBeInstanceOf(Error);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(Reflect.get({}, "title")).toBeUndefined();
    }),
    { numRuns: Number(process.env["BUNDLE_CASES"] ?? 200) },
  );
});
