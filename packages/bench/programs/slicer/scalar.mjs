// @scalar/openapi-parser's filter as its README uses it. What it asks about is any object: an operation is what has responses and can
// be called by a name. It has no way to drop what is not referred to.
import { readFileSync, writeFileSync } from "node:fs";
import { filter } from "@scalar/openapi-parser";

const [input = "", output = "", tag = ""] = process.argv.slice(2);
const description = JSON.parse(readFileSync(input, "utf8"));
const { specification } = filter(description, (value) => {
  const isOperation = "responses" in value && "operationId" in value;
  const tags = value["tags"];
  return !isOperation || (Array.isArray(tags) && tags.includes(tag));
});
writeFileSync(output, JSON.stringify(specification, null, 2));
