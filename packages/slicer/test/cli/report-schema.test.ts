// What programs are told of a report, and what the command prints, must agree.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { FailureData } from "../../src/cli/failure.ts";
import { policyChoices, type JsonObject, type Oddity } from "../../src/index.ts";
import { answering, description, ref, returning } from "../description.ts";
import { cliOver, type Files } from "./memory-cli.ts";
import { run } from "./config/run-pets.ts";

// The package's own file.
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../openapi-slice.report.schema.json"), "utf8"),
) as JsonObject;
const validate = new Ajv2020({ strictTypes: false, strictRequired: false, allErrors: true }).compile(schema);

/** What the schema has against a report: null, or the list of it. */
function faultsIn(stdout: string): unknown {
  validate(JSON.parse(stdout));
  return validate.errors;
}

const link = { description: "", links: { a: { operationId: "other" } } };
const odd = description({
  tags: [{ name: "a" }, { name: "a" }],
  paths: {
    "/a": { get: { operationId: "same", tags: ["a", "b"], responses: { 200: link, 201: ref("Base") } } },
    "/b": { post: returning(ref("Base"), { operationId: "same" }), get: { operationId: "other", responses: {} } },
  },
  webhooks: { added: { post: { responses: {} } } },
  components: {
    schemas: {
      Base: { discriminator: { propertyName: "kind" }, properties: { away: { $ref: "away.json" }, gone: ref("Gone") } },
      Kid: { allOf: [ref("Base")] },
      Spare: {},
    },
  },
});
const lax = ["--external", "keep", "--dangling", "keep"];

test.for<[string, readonly string[]]>([
  ["with all that is odd", lax],
  ["with what was dropped", ["--path", "/a", ...lax]],
  ["with links that are followed", ["--path", "/a", "--links", "follow", ...lax]],
  ["with webhooks alone", ["--webhook", "*"]],
  ["with an explanation", ["--explain", "schemas/Base", ...lax]],
  ["with every way", ["--explain", "schemas/Base", "--explain", "schemas/Kid", "--all", ...lax]],
  ["with figures", ["--stats", ...lax]],
  ["without an output", ["--dry-run", ...lax]],
  ["of what is refused", []],
  ["of an unknown tag", ["--tag", "c"]],
  ["of a component that does not stay", ["--explain", "schemas/Spare", ...lax]],
])("a report %s is as the schema says", async ([, args]) => {
  const { stdout } = await cliOver({ "api.json": odd }, "api.json", "-o", "out.json", "--report", "json", ...args);
  expect(faultsIn(stdout)).toBeNull();
});

test.for<[string, Files]>([
  ["of a file that is not there", {}],
  ["of text that is not JSON", { "api.json": "{" }],
  ["of YAML that is none", { "api.json": "a: [" }],
  ["of what is no description", { "api.json": "{}" }],
  [
    "of Swagger 2.0",
    { "api.json": { swagger: "2.0", info: {}, paths: { "/a": { get: { responses: {} } } }, definitions: { A: {} } } },
  ],
  ["of a description without a title", { "api.json": answering({}, { info: {} }) }],
])("a report %s is as the schema says", async ([, files]) => {
  expect(faultsIn((await cliOver(files, "api.json", "-o", "out.json", "--report", "json")).stdout)).toBeNull();
});

test.for<[string, string, Files]>([
  ["makes all", "", {}],
  ["checks", "--check", {}],
  ["is refused", "", { "api.json": odd }],
  ["has no source", "", { "api.json": "{" }],
])("the report of a run that %s is as the schema says", async ([, args, files]) => {
  expect(faultsIn((await run(`--report json ${args}`, files)).stdout)).toBeNull();
});

// Records, so that the compiler finds a list that misses one.
const oddities: Record<Oddity["code"], true> = {
  "duplicate-operation-id": true,
  "duplicate-name": true,
  "dangling-reference": true,
};
const failures: Record<FailureData["code"], true> = {
  "invalid-json": true,
  "invalid-yaml": true,
  "not-openapi": true,
  "unknown-selector": true,
  "invalid-selector": true,
  "invalid-option": true,
  "invalid-config": true,
  "empty-selection": true,
  "not-bundled": true,
  "dangling-reference": true,
  "external-reference": true,
  "not-in-slice": true,
  "too-long": true,
  usage: true,
  file: true,
  fault: true,
};

test("the schema knows every code and every policy", () => {
  const text = JSON.stringify(schema);
  const enumOf = (values: readonly string[]): string => `"enum":${JSON.stringify(values)}`;
  expect(text).toContain(enumOf(Object.keys(oddities)));
  expect(text).toContain(enumOf(Object.keys(failures)));
  expect(text).toContain(enumOf(Object.keys(policyChoices)));
  for (const [name, choices] of Object.entries(policyChoices)) expect(text).toContain(`"${name}":{${enumOf(choices)}}`);
});
