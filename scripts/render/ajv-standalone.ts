import { createRequire } from "node:module";
import { _ } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { generatedHeader } from "./generated-header.ts";
import { withoutAnnotationsEach } from "./schema-annotations.ts";

/** How a module of validators is to be. */
export interface StandaloneOptions {
  /** The first line: what the module is made of, and by what. */
  readonly header?: string;
  /** The names of the schemas that can be asked for; all when left out. The others are there to be referred to. */
  readonly exported?: readonly string[];
  /** Whether errors have a sentence: `true` when left out. A module without is smaller. */
  readonly messages?: boolean;
  /** Where the module finds `schema-runtime.ts`: as the folders beside `src/validate` do when left out. */
  readonly runtime?: string;
}

/** What the generated code calls by another name in Ajv. */
const runtimeNames: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/equal").default': "isSame",
  'require("ajv/dist/runtime/ucs2length").default': "lengthOf",
};

/** The formats that `schema-runtime.ts` knows, and those of numbers, which need no more than JSON has. */
const formats = { "date-time": () => true, uri: () => true, int32: true, int64: true } as const;

/**
 * The text of a TypeScript module that exports one function for each schema, in `validators`. Schemas refer to each other by
 * name, which has to be fit for a URL: `{ "$ref": "package" }`. Ajv is needed to write it, not to run it. Throws an Error for
 * what is no schema, and for keywords and formats that nobody knows: they would be checked by nothing.
 */
export function standaloneModule(schemas: Readonly<Record<string, object>>, options: StandaloneOptions = {}): string {
  const { header = generatedHeader, exported = Object.keys(schemas), messages = true } = options;
  const ajv = newAjv(messages);
  for (const [name, schema] of Object.entries(withoutAnnotationsEach(schemas))) ajv.addSchema(schema, name);

  // Names of schemas are any text, and those of exports are not.
  const places = Object.fromEntries(exported.map((name, index) => [`export${index}`, name]));
  const functions: string[] = [];
  const code = shorter(standalone.default(ajv, places))
    .replace('"use strict";', "")
    .replaceAll(/export const export(\d+) = (\w+);\n?/g, (_all, index: string, name: string) => {
      functions[Number(index)] = name;
      return "";
    })
    .replaceAll(/require\("[^"]*"\)(?:\.\w+)*/g, (text) => runtimeName(text));

  const rows = exported.map((name, index) => `  ${JSON.stringify(name)}: ${functions[index]},\n`);
  return `${header}// @ts-nocheck
import { formats, isSame, lengthOf, withError } from "${options.runtime ?? "../validate/schema-runtime.ts"}";
import type { Validate } from "${options.runtime ?? "../validate/schema-runtime.ts"}";

/** Says whether a value fits, by the name of the schema. */
export const validators: Readonly<Record<${exported.map((name) => JSON.stringify(name)).join(" | ")}, Validate>> = {
${rows.join("")}};

${code.trim()}
`;
}

function newAjv(messages: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    messages,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
    // A schema that is referred to is one function, wherever it is needed.
    inlineRefs: false,
    formats,
    strictTypes: false,
    allowUnionTypes: true,
  });
  // Editors know no newer one well, so schemas for them name this.
  ajv.addMetaSchema(createRequire(import.meta.url)("ajv/dist/refs/json-schema-draft-07.json") as object);
  return ajv;
}

/** Says in one line what Ajv says in eight, at each of some hundred places, and leaves out what nobody reads. */
function shorter(code: string): string {
  return code
    .replaceAll(/^(const err\d+ = \{instancePath.*?,)schemaPath:"(?:[^"\\]|\\.)*",/gm, "$1")
    .replaceAll(
      /const (err\d+) = (\{instancePath.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g,
      "vErrors = withError(vErrors, $2);\nerrors++;",
    );
}

function runtimeName(text: string): string {
  const name = runtimeNames[text];
  if (name === undefined) throw new Error(`A validator calls ${text}, which schema-runtime.ts does not have.`);
  return name;
}
