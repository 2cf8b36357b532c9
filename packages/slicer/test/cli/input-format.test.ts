import { describe, expect, test } from "vitest";
import { looksLikeYaml } from "../../src/cli/input-format.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("what is named YAML is YAML, whatever it holds", () => {
  test.for([
    "pets.yaml",
    "pets.yml",
    "PETS.YAML",
    "https://example.com/pets.yaml",
    "https://example.com/pets.yml?raw=1",
    "json/pets.yaml",
    "application/yaml",
    "application/x-yaml",
    "text/yaml; charset=utf-8",
    "application/vnd.oai.openapi+yaml;version=3.1",
  ])("%s", (name) => {
    expect(looksLikeYaml(name, bytes("{}"))).toBe(true);
  });
});

describe("what is named JSON is JSON, so that it is refused as JSON when it is none", () => {
  test.for([
    "pets.json",
    "PETS.JSON",
    "yaml/pets.json",
    "https://example.com/yaml/pets.json#a",
    "application/json",
    "application/vnd.oai.openapi+json;version=3.1",
  ])("%s", (name) => {
    expect(looksLikeYaml(name, bytes("openapi: 3.1.0"))).toBe(false);
  });
});

describe("what has no such name is known by how it starts", () => {
  test.for<[string, boolean]>([
    ["openapi: 3.1.0", true],
    ["# pets\nopenapi: 3.1.0", true],
    ["---\nopenapi: 3.1.0", true],
    ["%YAML 1.2\n---\n", true],
    ['"openapi": 3.1.0', true],
    ['{"openapi": "3.1.0"}', false],
    [' \r\n\t{"openapi": "3.1.0"}', false],
    ['\uFEFF{"openapi": "3.1.0"}', false],
    ["\uFEFFopenapi: 3.1.0", true],
    ["[]", false],
    // Nothing at all is refused as JSON is.
    ["", false],
    [" \n", false],
  ])("%s", ([text, yaml]) => {
    expect(looksLikeYaml("-", bytes(text))).toBe(yaml);
    expect(looksLikeYaml("text/plain", bytes(text))).toBe(yaml);
    expect(looksLikeYaml("https://example.com/yaml", bytes(text))).toBe(yaml);
    expect(looksLikeYaml("specs/yaml/pets", bytes(text))).toBe(yaml);
  });
});
