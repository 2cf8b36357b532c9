import { sliceName } from "../spec/slices.ts";
import type { Slice } from "../spec/slices.ts";
import { standaloneModule } from "./ajv-standalone.ts";
import { closedSchema, closedSchemas, isSchema } from "./closed-schemas.ts";
import type { Schema } from "./closed-schemas.ts";
import { describedResponses } from "./described-responses.ts";
import type { DescribedResponses } from "./described-responses.ts";
import { generatedHeader } from "./generated-header.ts";
import { withoutAnnotationsEach } from "./schema-annotations.ts";
import { schemaVariants } from "./schema-variants.ts";
import type { Variants } from "./schema-variants.ts";

/** The schema of GitHub's refusals. */
const refusals = "basic-error";

/**
 * The modules that check answers, by name, each with what writes it: one with all validators, a table for each slice, and one that
 * loads those.
 */
export function responseModules(slices: readonly Slice[]): ReadonlyMap<string, () => string> {
  const described = slices.map((slice) => {
    const { operations, schemas } = describedResponses(slice);
    // What is for people differs where the schemas do not: it has links to each edition's documentation.
    const closed = closedSchemas(withoutAnnotationsEach(schemas));
    return { slice: sliceName(slice.edition.id, slice.apiVersion), operations, schemas: closed };
  });
  const used = new UsedSchemas(schemaVariants(described));
  const tables = described.map(({ slice, operations }) => {
    const rows = Object.entries(operations).map(([operation, responses]) => row(operation, slice, responses, used));
    const text = table(rows, used.validator(slice, { $ref: refusals }));
    return [slice, () => text] as const;
  });
  const validators = { exported: used.names, messages: false, runtime: "./schema-runtime.ts" };
  return new Map([
    ["response-schemas", () => standaloneModule(used.schemas, validators)],
    ...tables,
    ["slices", () => loaders(slices)],
  ]);
}

function row(operation: string, slice: string, responses: DescribedResponses, used: UsedSchemas): string {
  const lines = Object.entries(responses).map(([status, content]) => {
    const types = Object.entries(content).map(
      ([type, schema]) => `${JSON.stringify(type)}: ${used.validator(slice, schema)}`,
    );
    return `    ${status}: {${types.length > 0 ? ` ${types.join(", ")} ` : ""}},\n`;
  });
  return `  ${JSON.stringify(operation)}: {\n${lines.join("")}  },\n`;
}

function table(rows: readonly string[], refusal: string): string {
  return `${generatedHeader}import type { DescribedSlice } from "./described-slice.ts";
import { validators } from "./response-schemas.generated.ts";

/** What the description has each operation answer: by status, who checks a body of each media type. */
export const operations: DescribedSlice["operations"] = {
${rows.join("")}};

/** Who checks the body of a refusal. */
export const refusal: DescribedSlice["refusal"] = ${refusal};
`;
}

/** An \`import()\` for each slice: programs that put modules together need to see its name. */
function loaders(slices: readonly Slice[]): string {
  const ids = [...new Set(slices.map(({ edition }) => edition.id))];
  const rows = ids.map((id) => {
    const versions = slices.filter(({ edition }) => edition.id === id);
    const lines = versions.map(
      ({ apiVersion }) =>
        `    ${JSON.stringify(apiVersion)}: () => import("./${sliceName(id, apiVersion)}.generated.ts"),\n`,
    );
    return `  ${JSON.stringify(id)}: {\n${lines.join("")}  },\n`;
  });
  return `${generatedHeader}import type { DescribedSlice } from "./described-slice.ts";

/** Loads what a description says, by edition and API version. */
export const slices: Readonly<Record<string, Readonly<Record<string, () => Promise<DescribedSlice>>>>> = {
${rows.join("")}};
`;
}

/** The schemas of answers, each once, besides those of the description. */
class UsedSchemas {
  readonly #variants: Variants;
  readonly #named = new Map<string, Schema>();

  constructor(variants: Variants) {
    this.#variants = variants;
  }

  get schemas(): Record<string, Schema> {
    return { ...this.#variants.schemas, ...Object.fromEntries(this.#named) };
  }

  get names(): readonly string[] {
    return [...this.#named.keys()];
  }

  /** The text that stands for the validator of a schema of an answer. */
  validator(slice: string, schema: unknown): string {
    const [name, known] = this.#nameOf(slice, closedSchema(schema));
    this.#named.set(name, known);
    return `validators[${JSON.stringify(name)}]`;
  }

  #nameOf(slice: string, schema: unknown): readonly [string, Schema] {
    if (isSchema(schema) && typeof schema["$ref"] === "string") {
      const name = this.#variants.nameIn(slice, schema["$ref"]);
      // The set has a schema for each name that it gives.
      return [name, this.#variants.schemas[name] as Schema];
    }
    if (isSchema(schema) && schema["type"] === "array" && isSchema(schema["items"]) && "$ref" in schema["items"]) {
      const [item] = this.#nameOf(slice, schema["items"]);
      return [`list-of-${item}`, { ...schema, items: { $ref: item } }];
    }
    throw new Error(
      `${slice} has an answer that is neither a named schema nor a list of one: ${JSON.stringify(schema)}`,
    );
  }
}
