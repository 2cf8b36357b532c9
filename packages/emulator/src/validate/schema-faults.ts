import type { FoundFault } from "./answer-fault.ts";
import { kindOf, shown } from "./answer-fault.ts";
import type { SchemaError, Validate } from "./schema-runtime.ts";

/**
 * Where a body does not fit its schema. Keys that are not declared are faults only if `strict`: the description has nothing
 * against them.
 */
export function schemaFaults(validate: Validate, body: unknown, strict: boolean): readonly FoundFault[] {
  if (validate(body)) return [];
  const errors = validate.errors ?? [];
  return errors.filter(({ keyword }) => strict || keyword !== undeclared).map((error) => faultOf(error, body));
}

// What scripts/render/closed-schemas.ts closes schemas with: no description has it.
const undeclared = "unevaluatedProperties";

function faultOf({ keyword, instancePath, params }: SchemaError, body: unknown): FoundFault {
  const place = `/body${instancePath}`;
  if (keyword === undeclared) {
    const key = String(params["unevaluatedProperty"]);
    const received = kindOf(at(body, `${instancePath}/${escaped(key)}`));
    return { pointer: `${place}/${escaped(key)}`, expected: "no such key", received, is: "undeclared" };
  }
  if (keyword === "required") {
    const key = String(params["missingProperty"]);
    return { pointer: `${place}/${escaped(key)}`, expected: "to be there", received: "nothing", is: "missing" };
  }
  const value = at(body, instancePath);
  return {
    pointer: place,
    expected: expectation(keyword, params),
    received: shown(value),
    is: "wrong",
    ...(typeof value === "string" && { value }),
  };
}

function expectation(keyword: string, params: SchemaError["params"]): string {
  if (keyword === "type") return `the type ${String(params["type"])}`;
  if (keyword === "format") return `the format ${String(params["format"])}`;
  const { allowedValues } = params;
  if (Array.isArray(allowedValues)) return allowedValues.map((value) => JSON.stringify(value)).join(" or ");
  return `${keyword} ${JSON.stringify(params)}`;
}

/** What stands at a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901 */
function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  let found = value;
  for (const key of keys.map((text) => text.replaceAll("~1", "/").replaceAll("~0", "~"))) {
    if (typeof found !== "object" || found === null) return undefined;
    // Keys of what JSON.parse made, or of what the caller says is such.
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
