import { isMembers, type Exact } from "./exact-json.ts";

/**
 * Whether a document may refer to other files: what does not is one document already, and the bundler has nothing to do.
 * May say yes for nothing: a `$ref` in an example looks the same.
 */
export function refersToFiles(root: Exact): boolean {
  const stack: Exact[] = [root];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (Array.isArray(value)) for (const item of value) stack.push(item);
    if (!isMembers(value)) continue;
    for (const name of Object.keys(value)) {
      const held = value[name] ?? null;
      if (typeof held === "string" ? leadsOut(name, held) : name === "mapping" && mapsOut(held)) return true;
      stack.push(held);
    }
  }
  return false;
}

function leadsOut(name: string, text: string): boolean {
  return (name === "$ref" || name === "defaultMapping") && !text.startsWith("#");
}

/** A discriminator's mapping; names of schemas look like names of files. */
function mapsOut(mapping: Exact): boolean {
  return isMembers(mapping) && Object.values(mapping).some((text) => typeof text === "string" && !text.startsWith("#"));
}
