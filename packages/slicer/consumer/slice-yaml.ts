// What a consumer's compiler must accept of the YAML entry, and must refuse.
import type { Description } from "@ghpkg/slicer";
import { readYamlDescription, yamlFromJson } from "@ghpkg/slicer/yaml";
import type { YamlSliceOptions } from "@ghpkg/slicer/yaml";

const options: YamlSliceOptions = { external: "keep", format: "json" };
const description: Description<YamlSliceOptions> = readYamlDescription("openapi: 3.1.0");
const text: string = description.slice({ include: { tags: ["pets"] } }, options).text;
const yaml: string = yamlFromJson(text);

// @ts-expect-error "toml" is no format
description.slice({}, { format: "toml" });

// @ts-expect-error a description is text, or its bytes
readYamlDescription({ openapi: "3.1.0" });

void yaml;
