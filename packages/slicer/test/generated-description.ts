import fc from "fast-check";
import type { JsonObject } from "../src/index.ts";
import { generatedOpenApi } from "./generated/open-api.ts";
import { generatedSwagger } from "./generated/swagger.ts";

/**
 * Sound descriptions: whatever is referred to is there. Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2, with every way to point that
 * the version has, names that need escapes, and data that looks like references.
 */
export const generatedDescription: fc.Arbitrary<JsonObject> = fc.oneof(
  { arbitrary: generatedOpenApi("3.0.4"), weight: 2 },
  { arbitrary: generatedOpenApi("3.1.1"), weight: 3 },
  { arbitrary: generatedOpenApi("3.2.0"), weight: 3 },
  { arbitrary: generatedSwagger, weight: 1 },
);

/** The tags that generated operations carry. */
export { tagNames } from "./generated/words.ts";
