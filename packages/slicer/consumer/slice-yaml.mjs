// What a consumer runs: a slice of YAML, as YAML and as JSON.
import { isSliceError } from "@ghpkg/slicer";
import { readYamlDescription, yamlFromJson } from "@ghpkg/slicer/yaml";

const yaml = `openapi: 3.1.0
paths:
  # all pets
  /pets: { get: { tags: [pets] } }
  /shops: { get: { tags: [shops] } }
`;
const expected = yaml.replace("  /shops: { get: { tags: [shops] } }\n", "");

const description = readYamlDescription(yaml);
const selection = { include: { tags: ["pets"] } };
const { text } = description.slice(selection);
if (text !== expected) throw new Error(`cut to ${text}`);

const json = description.slice(selection, { format: "json" }).text;
if (Object.keys(JSON.parse(json).paths).join() !== "/pets") throw new Error(`written as ${json}`);
if (!yamlFromJson(json).startsWith("openapi: 3.1.0\n")) throw new Error("JSON is not written as YAML");

try {
  readYamlDescription("a: [");
  throw new Error("what is no YAML was accepted");
} catch (error) {
  if (!isSliceError(error) || error.facts.code !== "invalid-yaml") throw error;
}
