import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderSeedValidator } from "../../render/seed-validator.ts";
import type { DocumentSchema } from "../../render/seed-validator.ts";

const path = join(import.meta.dirname, "../../../packages/emulator/seed.schema.json");
// Checked by its own test in the package.
const schema = JSON.parse(await readFile(path, "utf8")) as DocumentSchema;

test("the module has no Ajv, no schema that is not looked at, and no books on keywords that are not used", () => {
  const module = renderSeedValidator(schema);
  expect(module).not.toMatch(/require\(|from "ajv/);
  expect(module).not.toContain(".evaluated");
  expect(module).not.toContain("patternErrorMessage");
  expect(module.length).toBeLessThan(60_000);
});

test("what belongs at each place is told in the words of the schema", () => {
  const module = renderSeedValidator(schema);
  expect(module).toContain('"/packages/*/type": "one of npm, maven, rubygems, docker, nuget, container"');
  expect(module).toContain('"/users/*/login": "a login, like octocat: letters, digits and hyphens"');
  expect(module).toContain('"/packages/*/generate/versions": "a whole number from 1 to 100,000"');
});

test("a pattern without a sentence is refused, with its place", () => {
  const silent = { type: "object", properties: { name: { type: "string", pattern: "^a$" } }, definitions: {} };
  expect(() => renderSeedValidator(silent)).toThrow(
    'The schema of seeds has no words for what belongs at /name: it takes a sentence, "Expected ….".',
  );
});

test("a reference to nothing is refused", () => {
  const broken = { type: "object", properties: { name: { $ref: "#/definitions/name" } }, definitions: {} };
  expect(() => renderSeedValidator(broken)).toThrow("refers to #/definitions/name, which it does not define");
});

test("a place that there are no words for is refused: nothing could be said of a mistake there", () => {
  expect(() => renderSeedValidator({ type: "object", properties: { any: {} }, definitions: {} })).toThrow(
    "The schema of seeds has something at /any that there are no words for.",
  );
});
