// openapi-filter as a library, by the settings of its command, which reads JSON as YAML.
import { readFileSync, writeFileSync } from "node:fs";
import filter from "openapi-filter";

const [input = "", output = "", tag = ""] = process.argv.slice(2);
const description = JSON.parse(readFileSync(input, "utf8"));
const options = { inverse: true, valid: true, info: true, servers: true, checkTags: true, flags: [tag] };
writeFileSync(output, JSON.stringify(filter.filter(description, options), null, 2));
