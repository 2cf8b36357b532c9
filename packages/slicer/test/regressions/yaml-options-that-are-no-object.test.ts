import { expect, test } from "vitest";
import type { YamlSliceOptions } from "../../src/yaml/index.ts";
import { readYamlDescription } from "../../src/yaml/index.ts";
import { thrownBy } from "../description.ts";

const description = readYamlDescription("openapi: 3.1.0\npaths: { /a: { get: {} } }\n");

test.each([null, 1, "json", []])("options that are no object are refused: %j", (options) => {
  // A program in JavaScript may pass anything.
  const refusal = thrownBy(() => description.slice({}, options as unknown as YamlSliceOptions));
  expect(refusal).toMatchObject({ name: "SliceError", facts: { code: "invalid-option" } });
});

test.each<unknown>([null, {}, Object.create(null)])("a format that is no word is refused: %j", (format) => {
  const refusal = thrownBy(() => description.slice({}, { format } as YamlSliceOptions));
  expect(refusal).toMatchObject({ name: "SliceError", facts: { code: "invalid-option" } });
});
