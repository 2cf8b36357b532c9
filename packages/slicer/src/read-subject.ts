import { SliceError } from "./errors.ts";
import { isObject, typeName } from "./json.ts";
import { layoutOf } from "./layout.ts";
import { Resources } from "./resources.ts";
import type { Source } from "./source.ts";
import type { Subject } from "./subject.ts";

/** Finds out what version a description is of. Throws a SliceError when it is not one that can be sliced. */
export function readSubject(source: Source): Subject {
  const layout = layoutOf(source);
  if (!layout) throw notOpenApi(source);
  // Asked for its value only when it has no members: reading all paths of a big description is what slicing avoids.
  const paths = source.names(["paths"]).length > 0 ? {} : source.value(["paths"]);
  if (paths !== undefined && !isObject(paths)) {
    throw new SliceError(`"paths" holds ${typeName(paths)} where OpenAPI has an object.`, {
      code: "not-openapi",
      pointer: "#/paths",
      expected: "an object",
      received: typeName(paths),
      hint: 'Expected is "paths": { "/pets": { "get": … } }.',
    });
  }
  return { source, layout, resources: new Resources(source, layout) };
}

function notOpenApi(source: Source): SliceError {
  const expected = '"openapi": "3.0.y", "3.1.y" or "3.2.y", or "swagger": "2.0"';
  const received = describeVersion(source);
  return new SliceError(
    `This is neither OpenAPI 3.0, 3.1 or 3.2 nor Swagger 2.0: expected ${expected} at the root, found ${received}.`,
    { code: "not-openapi", pointer: "#/openapi", expected, received, hint: versionHint(source) },
  );
}

function versionHint(source: Source): string {
  if (typeof source.value([]) === "string") return "For a description as JSON text there is sliceText.";
  if (source.value(["swaggerVersion"]) !== undefined) return "Convert it from Swagger 1.2 to OpenAPI 3 first.";
  if (source.value(["asyncapi"]) !== undefined) return "This is an AsyncAPI document: there is no slicing those.";
  return source.value(["overlay"]) === undefined
    ? "Is it the right file, and the root of the description?"
    : "This is an overlay: apply it to its description first.";
}

function describeVersion(source: Source): string {
  for (const name of ["openapi", "swagger", "swaggerVersion", "asyncapi", "overlay"]) {
    const version = source.value([name]);
    if (version !== undefined) return `"${name}": ${JSON.stringify(version).slice(0, 40)}`;
  }
  const root = source.value([]);
  return isObject(root) ? 'an object without "openapi"' : typeName(root);
}
