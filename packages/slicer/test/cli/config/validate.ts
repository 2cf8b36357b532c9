import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { JsonObject } from "../../../src/index.ts";

/** What editors are told of a configuration file. */
// The package's own file.
export const schema: JsonObject = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../openapi-slice.config.schema.json"), "utf8"),
) as JsonObject;

/** Holds a value against it. */
export const validate: ValidateFunction = new Ajv2020({
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
}).compile(schema);
