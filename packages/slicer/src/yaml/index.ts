// Slicing YAML: from text to text. It loads the library "yaml", which the main entry does without.
export { readYamlDescription } from "./read-yaml-description.ts";
export type { YamlSliceOptions } from "./read-yaml-description.ts";
export { yamlFromJson } from "./yaml-from-json.ts";
