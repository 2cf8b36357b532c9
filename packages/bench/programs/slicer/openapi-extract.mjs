// openapi-extract as a library, by the settings of its command, which reads JSON as YAML.
import { readFileSync, writeFileSync } from "node:fs";
import extractor from "openapi-extract";

const [input = "", output = "", ...operationid] = process.argv.slice(2);
const description = JSON.parse(readFileSync(input, "utf8"));
const options = { operationid, info: true, server: true, security: true };
writeFileSync(output, JSON.stringify(extractor.extract(description, options), null, 2));
