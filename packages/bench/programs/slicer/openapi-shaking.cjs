// @opendoc/openapi-shaking as its README uses it, with the function that does not wait: a file in, a tag, a file out.
const { readFileSync, writeFileSync } = require("node:fs");
const { openapiShakingSync } = require("@opendoc/openapi-shaking");

const [input = "", output = "", tag = ""] = process.argv.slice(2);
const description = JSON.parse(readFileSync(input, "utf8"));
const shaken = openapiShakingSync(description, (_path, _method, operation) => operation.tags?.includes(tag) ?? false);
writeFileSync(output, JSON.stringify(shaken, null, 2));
