import fc from "fast-check";
import { expect, test } from "vitest";
import { document, openapi } from "./folder.ts";

/** Schemas that refer to each other, spread over folders: where each stands, and to which others it refers. */
const spread = fc.array(
  fc.record({
    place: fc.constantFrom("", "a/", "a/b/", "c/"),
    yaml: fc.boolean(),
    shared: fc.boolean(),
    refers: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test("a description that is spread over files becomes what it was before", async () => {
  await fc.assert(
    fc.asyncProperty(spread, async (schemas) => {
      const fileOf = (index: number): string => {
        const { place = "", yaml, shared } = schemas[index] ?? {};
        return `${place}${shared ? "shared" : `S${index}`}.${yaml ? "yaml" : "json"}`;
      };
      const from = (index: number): string => "../".repeat((schemas[index]?.place.match(/\//g) ?? []).length);
      const files: Record<string, Record<string, unknown>> = {};
      const whole: Record<string, unknown> = {};
      for (const [index, { refers }] of schemas.entries()) {
        const targets = refers.map((target) => target % schemas.length);
        (files[fileOf(index)] ??= {})[`S${index}`] = {
          title: `S${index}`,
          anyOf: targets.map((target) => ({ $ref: `${from(index)}${fileOf(target)}#/S${target}` })),
        };
        whole[`S${index}`] = {
          title: `S${index}`,
          anyOf: targets.map((target) => ({ $ref: `#/components/schemas/S${target}` })),
        };
      }
      const all = schemas.map((_, index) => index);
      const using = (reference: (index: number) => string): object =>
        openapi({
          paths: {
            "/": {
              get: {
                responses: {},
                parameters: [{ schema: { oneOf: all.map((index) => ({ $ref: reference(index) })) } }],
              },
            },
          },
        });
      // JSON is YAML, too.
      const outcome = await document({ ...files, "openapi.json": using((index) => `${fileOf(index)}#/S${index}`) });
      expect(outcome).toEqual({
        ...using((index) => `#/components/schemas/S${index}`),
        components: { schemas: whole },
      });
    }),
    { numRuns: 60 },
  );
});
