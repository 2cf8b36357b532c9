// oas as its README uses it: a file in, a tag, a file out.
import { readFileSync, writeFileSync } from "node:fs";
import { OpenAPIReducer } from "oas/reducer";

const [input = "", output = "", tag = ""] = process.argv.slice(2);
const description = JSON.parse(readFileSync(input, "utf8"));
const reduced = OpenAPIReducer.init(description).byTag(tag).reduce();
writeFileSync(output, JSON.stringify(reduced, null, 2));
