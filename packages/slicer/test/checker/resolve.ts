import type { JsonObject } from "../../src/index.ts";
import { fromFragment, lookUp, toPointer, type Addresses } from "./document.ts";
import { isRecord } from "./shapes.ts";

/** What a reference means: the places it leads to, or that it names another document, or neither. */
export type Meaning = { readonly places: readonly (readonly string[])[] } | "nowhere" | "elsewhere";

/** Finds out what a URI reference means to whoever writes it under a base URI. */
export function meaningOf(document: JsonObject, addresses: Addresses, text: string, base: string): Meaning {
  const hash = text.indexOf("#");
  const fragment = hash === -1 ? "" : text.slice(hash + 1);
  const file = hash === -1 ? text : text.slice(0, hash);
  const uri =
    file === "" ? base : URL.canParse(file, base) ? (new URL(file, base).href.split("#")[0] ?? "") : undefined;
  const root = uri === addresses.self ? [] : addresses.places.get(uri ?? "");
  if (uri === undefined || !root) return file === "" ? "nowhere" : "elsewhere";
  const pointer = fromFragment(fragment);
  if (!pointer) {
    const places = addresses.anchors.get(`${uri}#${fragment}`) ?? [];
    return places.length > 0 ? { places } : "nowhere";
  }
  const candidates = [[...root, ...pointer], ...(file === "" && root.length > 0 ? [pointer] : [])];
  const found = candidates.find((keys) => keys.length > 0 && lookUp(document, keys) !== undefined);
  return found ? { places: [found] } : "nowhere";
}

/** A schema by its name or by reference, as a discriminator's mapping has it. */
export function mappedMeaning(document: JsonObject, addresses: Addresses, text: string, base: string): Meaning {
  const sections = typeof document["openapi"] === "string" ? ["components", "schemas"] : ["definitions"];
  const named = [...sections, text];
  if (lookUp(document, named) !== undefined) return { places: [named] };
  const meaning = meaningOf(document, addresses, text, base);
  // A word alone could be a file's name. Nobody means that.
  return meaning === "elsewhere" && /^[\w.-]+$/.test(text) && !/\.(json|ya?ml)$/i.test(text) ? "nowhere" : meaning;
}

/** By the pointer of a schema, the schemas whose `allOf` refers to it. */
export function extendingSchemas(document: JsonObject, addresses: Addresses): ReadonlyMap<string, readonly string[][]> {
  const found = new Map<string, string[][]>();
  const sections = typeof document["openapi"] === "string" ? ["components", "schemas"] : ["definitions"];
  const schemas = lookUp(document, sections);
  if (!isRecord(schemas)) return found;
  for (const [name, schema] of Object.entries(schemas)) {
    const id = isRecord(schema) && typeof schema["$id"] === "string" ? schema["$id"] : "";
    const base =
      addresses.places.size > 0 && URL.canParse(id, addresses.self) ? new URL(id, addresses.self).href : addresses.self;
    const todo = [schema];
    for (let each = todo.pop(); each !== undefined; each = todo.pop()) {
      const parts = isRecord(each) && Array.isArray(each["allOf"]) ? each["allOf"] : [];
      for (const part of parts) {
        todo.push(part);
        const text = isRecord(part) ? part["$ref"] : undefined;
        const meaning = typeof text === "string" ? meaningOf(document, addresses, text, base) : "nowhere";
        if (typeof meaning === "string" || !meaning.places[0]) continue;
        const parent = toPointer(meaning.places[0]);
        found.set(parent, [...(found.get(parent) ?? []), [...sections, name]]);
      }
    }
  }
  return found;
}
