import type { Json, JsonObject } from "../../src/index.ts";
import { isRecord, keysOf, sectionShapes, spotsBelow, wayOf, type Spot } from "./shapes.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);
export const webhookRoots: readonly string[] = ["webhooks", "x-webhooks"];

export function versionOf(document: JsonObject): "2.0" | "3.0" | "3.1" {
  if (typeof document["openapi"] !== "string") return "2.0";
  return document["openapi"].startsWith("3.0") ? "3.0" : "3.1";
}

export function toPointer(keys: readonly string[]): string {
  return keys.map((key) => `/${key.split("~").join("~0").split("/").join("~1")}`).join("");
}

export function lookUp(document: Json, keys: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const key of keys) {
    if (Array.isArray(value)) value = String(Number(key)) === key ? value[Number(key)] : undefined;
    else if (isRecord(value) && Object.prototype.hasOwnProperty.call(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

/** The keys of a pointer in a fragment, or undefined when it is none. */
export function fromFragment(fragment: string): string[] | undefined {
  if (fragment === "") return [];
  if (!fragment.startsWith("/")) return undefined;
  return fragment
    .split("/")
    .slice(1)
    .map((key) => decoded(key).split("~1").join("/").split("~0").join("~"));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every place that holds path items: entries of `paths`, webhooks, and of `components.pathItems`. */
export function itemPlaces(document: JsonObject): string[][] {
  const roots = [["paths"], ...webhookRoots.map((root) => [root])];
  if (versionOf(document) !== "2.0") roots.push(["components", "pathItems"]);
  return roots.flatMap((root) =>
    Object.keys(recordAt(document, root))
      .filter((name) => root[0] !== "paths" || !name.startsWith("x-"))
      .map((name) => [...root, name]),
  );
}

/** The operations right in a path item. */
export function operationPlaces(document: JsonObject, item: readonly string[]): string[][] {
  return Object.keys(recordAt(document, item)).flatMap((key) => {
    if (methods.has(key)) return [[...item, key]];
    if (key !== "additionalOperations") return [];
    return Object.keys(recordAt(document, [...item, key])).map((method) => [...item, key, method]);
  });
}

/** An operation that can be selected: how it is called, where it stands, and the path items it belongs to. */
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly tags: readonly string[];
  readonly place: readonly string[];
  readonly items: readonly (readonly string[])[];
}

/** The operations below `paths`, or those of webhooks, through the references of path items. */
export function operationsOf(
  document: JsonObject,
  meaning: (text: string) => readonly string[] | undefined,
  roots: readonly string[] = ["paths"],
): Operation[] {
  return itemPlaces(document)
    .filter(([root = ""]) => roots.includes(root))
    .flatMap((entry) => {
      const chain = itemChain(document, entry, meaning);
      return chain.flatMap((item, index) =>
        operationPlaces(document, item).map((place) => {
          const tags = lookUp(document, [...place, "tags"]);
          return {
            path: entry[1] ?? "",
            method: place.at(-1) ?? "",
            tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
            place,
            items: chain.slice(0, index + 1),
          };
        }),
      );
    });
}

/** A path item, and those that it refers to. */
function itemChain(
  document: JsonObject,
  entry: readonly string[],
  meaning: (text: string) => readonly string[] | undefined,
): (readonly string[])[] {
  const chain: (readonly string[])[] = [entry];
  for (const item of chain) {
    const text = lookUp(document, [...item, "$ref"]);
    const next = typeof text === "string" ? meaning(text) : undefined;
    if (!next || lookUp(document, next) === undefined) continue;
    if (!chain.some((known) => toPointer(known) === toPointer(next))) chain.push(next);
  }
  return chain;
}

/** The sections of components: `components/schemas`, or `definitions` in Swagger 2.0. */
export function sectionPlaces(document: JsonObject): string[][] {
  if (versionOf(document) === "2.0") {
    return ["definitions", "parameters", "responses", "securityDefinitions"]
      .filter((name) => isRecord(lookUp(document, [name])))
      .map((name) => [name]);
  }
  return Object.keys(recordAt(document, ["components"]))
    .filter((name) => !name.startsWith("x-"))
    .map((name) => ["components", name]);
}

export function recordAt(document: JsonObject, keys: readonly string[]): JsonObject {
  const value = lookUp(document, keys);
  return isRecord(value) ? value : {};
}

/** Where schemas have a URI, and where they have a name within one (by URI, `#` and name). */
export interface Addresses {
  readonly self: string;
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly anchors: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const nobody = "nobody://knows/";

/** Reads the addresses of all schemas that a document declares. */
export function addressesOf(document: JsonObject): Addresses {
  const self = typeof document["$self"] === "string" ? baseFrom(document["$self"], nobody) : nobody;
  const places = new Map<string, string[]>();
  const anchors = new Map<string, string[][]>();
  if (versionOf(document) !== "3.1") return { self, places, anchors };
  const todo: (Spot & { base: string })[] = [
    ...sectionPlaces(document),
    ["paths"],
    ...webhookRoots.map((root) => [root]),
  ].flatMap((section) =>
    Object.entries(recordAt(document, section)).map(([name, value]) => ({
      value,
      shape: section.length === 1 ? "item" : (sectionShapes.get(section[1] ?? "") ?? "data"),
      way: wayOf([...section, name]),
      base: self,
    })),
  );
  for (let spot = todo.pop(); spot; spot = todo.pop()) {
    let { base } = spot;
    if (spot.shape === "schema" && isRecord(spot.value)) {
      const { $id, $anchor, $dynamicAnchor } = spot.value;
      if (typeof $id === "string") places.set((base = baseFrom($id, base)), keysOf(spot.way));
      for (const name of [$anchor, $dynamicAnchor]) {
        if (typeof name !== "string") continue;
        const known = anchors.get(`${base}#${name}`) ?? [];
        anchors.set(`${base}#${name}`, [...known, keysOf(spot.way)]);
      }
    }
    todo.push(...spotsBelow(spot).map((below) => ({ ...below, base })));
  }
  return { self, places, anchors };
}

export function baseFrom($id: string, base: string): string {
  return URL.canParse($id, base) ? (new URL($id, base).href.split("#")[0] ?? base) : base;
}

/** The URI that holds at a place: that of the nearest schema around it that has one, or the document's. */
export function baseAt(document: JsonObject, { self }: Addresses, keys: readonly string[]): string {
  let base = self;
  if (versionOf(document) !== "3.1" || keys.length <= 3) return base;
  for (let length = keys[0] === "components" ? 3 : 2; length < keys.length; length += 1) {
    const value = lookUp(document, keys.slice(0, length));
    if (isRecord(value) && typeof value["$id"] === "string") base = baseFrom(value["$id"], base);
  }
  return base;
}

const whole = "info servers externalDocs openapi swagger host basePath schemes consumes produces".split(" ");

/** The extensions that stay whatever is selected: those of the root, of paths and components, and in what always stays. */
export function freeExtensions(document: JsonObject): string[][] {
  const found: string[][] = [];
  const todo = [[], ["paths"], ["components"], ...whole.map((name) => [name])];
  for (const place of todo) {
    const value = lookUp(document, place);
    if (typeof value !== "object" || value === null || place.length > 4) continue;
    for (const key of Object.keys(value)) {
      if (key.startsWith("x-") && !(place.length === 0 && webhookRoots.includes(key))) found.push([...place, key]);
      else if (whole.includes(place[0] ?? "")) todo.push([...place, key]);
    }
  }
  return found;
}

/** Whether a place is another one, or within it. */
export function startsWith(keys: readonly string[], start: readonly string[]): boolean {
  return start.every((key, index) => keys[index] === key);
}
