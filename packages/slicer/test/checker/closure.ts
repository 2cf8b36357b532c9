import type { Json, JsonObject } from "../../src/index.ts";
import * as read from "./document.ts";
import { LinkEnds } from "./link-ends.ts";
import { extendingSchemas, mappedMeaning, meaningOf, type Meaning } from "./resolve.ts";
import { isRecord, keysOf, referable, sectionShapes, spotsBelow, wayOf, type Spot } from "./shapes.ts";

export interface Asked {
  readonly operations: readonly Pick<read.Operation, "place" | "items">[];
  readonly links?: "drop" | "keep" | "follow";
  readonly subtypes?: "all" | "mapped";
}

export interface Closure {
  /** All that must stay: pointers of operations, path items and components, `/security`, and `tag NAME`. */
  readonly units: ReadonlySet<string>;
  /** Places whose reference leads nowhere, and those whose reference leads out of the document. */
  readonly dangling: readonly string[];
  readonly external: readonly string[];
  /** Places of links to operations that do not stay. */
  readonly deadLinks: readonly string[];
}

/** Follows every reference of the wanted operations, as the specification means them. */
export function closure(document: JsonObject, asked: Asked): Closure {
  const walk = new Closing(document, asked);
  for (const { place, items } of asked.operations) {
    walk.reach(place, "operation");
    for (const item of items) walk.reach(item, "item", true);
  }
  for (const place of read.freeExtensions(document)) walk.visit(place, "extension");
  return walk.close();
}

/** A path item may be wanted with one of its operations only; then so is what it refers to. */
type Open = Spot & { readonly base: string; readonly partial?: boolean };

class Closing {
  readonly units = new Set<string>();
  readonly dangling: string[] = [];
  readonly external: string[] = [];
  readonly #todo: Open[] = [];
  readonly #visited = new Set<string>();
  readonly #seen = new Map<object, Set<string>>();
  readonly #document: JsonObject;
  readonly #asked: Asked;
  readonly #addresses: read.Addresses;
  readonly #items: ReadonlySet<string>;
  readonly #sections: readonly (readonly string[])[];
  #links: Open[] = [];
  #children: ReadonlyMap<string, readonly string[][]> | undefined;

  constructor(document: JsonObject, asked: Asked) {
    this.#document = document;
    this.#asked = asked;
    this.#addresses = read.addressesOf(document);
    this.#items = new Set(read.itemPlaces(document).map(read.toPointer));
    this.#sections = read.sectionPlaces(document);
  }

  close(): Closure {
    const ends = new LinkEnds(this.#document, this.#addresses);
    const { links = "drop" } = this.#asked;
    for (let before = -1; before !== this.units.size;) {
      before = this.units.size;
      this.#run();
      const open = this.#links;
      this.#links = [];
      for (const link of open) {
        const end = ends.of(link.value);
        const alive =
          end === undefined || end === "elsewhere" || (end !== "nowhere" && this.units.has(read.toPointer(end)));
        if (!alive && links === "drop") this.#links.push(link);
        else this.#enter(link);
        if (end === "elsewhere") this.external.push(read.toPointer(keysOf(link.way)));
        if (!alive && links === "follow") {
          if (end === "nowhere") this.dangling.push(read.toPointer(keysOf(link.way)));
          else this.reach(end, "operation");
        }
      }
      this.#run();
    }
    const deadLinks = this.#links.map(({ way }) => read.toPointer(keysOf(way)));
    return { units: this.units, dangling: this.dangling, external: this.external, deadLinks };
  }

  /** Walks what stands at a place, once. */
  visit(keys: readonly string[], shape: string, without: readonly string[] = [], partial = false): void {
    const key = `${shape} ${without.length > 0} ${partial} ${read.toPointer(keys)}`;
    const value = read.lookUp(this.#document, keys);
    if (value === undefined || this.#visited.has(key)) return;
    this.#visited.add(key);
    const spot = { value, shape, way: wayOf(keys), base: read.baseAt(this.#document, this.#addresses, keys) };
    if (without.length === 0) this.#todo.push(spot);
    else {
      this.#look({ ...spot, partial });
      this.#todo.push(...spotsBelow(spot, without).map((below) => ({ ...below, base: spot.base })));
    }
  }

  /** Keeps whatever a place is a part of. */
  reach(keys: readonly string[], shape: string, shared = false): void {
    const item = [keys.slice(0, 2), keys.slice(0, 3)].find((place) => this.#items.has(read.toPointer(place)));
    if (item) return this.#reachItem(item, keys, shape, shared);
    const section = this.#sections.find((place) => read.startsWith(keys, place));
    if (section && keys.length > section.length) {
      const unit = keys.slice(0, section.length + 1);
      this.units.add(read.toPointer(unit));
      const own = sectionShapes.get(section.at(-1) ?? "");
      this.visit(unit, own ?? shape);
      if (shape !== "extension" && (keys.length > unit.length || own !== shape)) this.visit(keys, shape);
      return;
    }
    if (section || keys.join() === "components" || keys.join() === "paths" || read.webhookRoots.includes(keys.join())) {
      for (const name of Object.keys(read.recordAt(this.#document, keys))) this.reach([...keys, name], shape, shared);
      return;
    }
    if (shape === "tag") this.units.add(`tag ${JSON.stringify(read.lookUp(this.#document, keys))}`);
    if (keys.join() === "security") this.units.add("/security");
    // A list is kept whole, and what is beside the item that is meant with it.
    const list = keys.findIndex(
      (_, index) => index > 0 && Array.isArray(read.lookUp(this.#document, keys.slice(0, index))),
    );
    if (list !== -1 && shape !== "tag") this.visit(keys.slice(0, list), "extension");
    // Of a path item that stands elsewhere, only the operations that are asked for.
    const others = shape === "item" && shared ? read.operationPlaces(this.#document, keys) : [];
    const names = others.map((place) => place[keys.length] ?? "");
    this.visit(keys, shape, names, shared);
  }

  #reachItem(item: readonly string[], keys: readonly string[], shape: string, shared: boolean): void {
    const operations = read.operationPlaces(this.#document, item);
    const around = operations.find((place) => read.startsWith(keys, place));
    const wanted = around ? [around] : shared ? [] : operations.filter((place) => read.startsWith(place, keys));
    for (const place of wanted) {
      this.units.add(read.toPointer(place));
      this.visit(place, "operation");
    }
    this.units.add(read.toPointer(item));
    const without = [...operations.map((place) => place[item.length] ?? ""), "additionalOperations"];
    this.visit(item, "item", without, shared || keys.length > item.length);
    if (shape !== "extension" && keys.length > (around ?? item).length) this.visit(keys, shape);
  }

  #run(): void {
    for (let spot = this.#todo.pop(); spot; spot = this.#todo.pop()) {
      if (spot.shape === "link" && spot.way?.up?.key === "links" && spot.way.up.up?.key !== "components")
        this.#links.push(spot);
      else this.#enter(spot);
    }
  }

  #enter(spot: Open): void {
    const { value, shape } = spot;
    if (typeof value !== "object" || value === null) return;
    const shapes = this.#seen.get(value) ?? new Set();
    if (shapes.has(shape)) return;
    this.#seen.set(value, shapes.add(shape));
    const { base, stop } = this.#look(spot);
    if (!stop) for (const below of spotsBelow(spot)) this.#todo.push({ ...below, base });
  }

  /** The references of one object; and whether what stands below it means nothing. */
  #look(spot: Open): { readonly base: string; readonly stop: boolean } {
    const { value, shape, way } = spot;
    if (!isRecord(value)) return { base: spot.base, stop: false };
    const new31 = read.versionOf(this.#document) === "3.1";
    const base =
      shape === "schema" && new31 && typeof value["$id"] === "string"
        ? read.baseFrom(value["$id"], spot.base)
        : spot.base;
    const follow = (meaning: Meaning, key: string, kind: string): void =>
      this.#follow(meaning, { key, up: way }, kind, spot);
    const means = (text: string): Meaning => meaningOf(this.#document, this.#addresses, text, base);
    const reference = referable.has(shape) && typeof value["$ref"] === "string" ? value["$ref"] : undefined;
    if (reference !== undefined) follow(means(reference), "$ref", shape);
    if (shape === "schema" && new31 && typeof value["$dynamicRef"] === "string")
      follow(means(value["$dynamicRef"]), "$dynamicRef", shape);
    if (shape === "operation") this.#operation(value);
    if (shape === "tag") this.#tags(value["parent"]);
    if (shape === "requirement") {
      const schemes =
        new31 || read.versionOf(this.#document) === "3.0" ? ["components", "securitySchemes"] : ["securityDefinitions"];
      for (const name of Object.keys(value)) {
        const named = [...schemes, name];
        follow(
          read.lookUp(this.#document, named) === undefined
            ? means(name) === "elsewhere"
              ? "nowhere"
              : means(name)
            : { places: [named] },
          name,
          "scheme",
        );
      }
    }
    if (shape === "discriminator") {
      const texts = [
        ...Object.entries(isRecord(value["mapping"]) ? value["mapping"] : {}),
        ["defaultMapping", value["defaultMapping"]] as const,
      ];
      for (const [key, text] of texts) {
        if (typeof text === "string") follow(mappedMeaning(this.#document, this.#addresses, text, base), key, "schema");
      }
    }
    if (shape === "schema") this.#subtypes(value, spot);
    return {
      base,
      stop: reference !== undefined && shape !== "item" && shape !== "extension" && !(shape === "schema" && new31),
    };
  }

  #follow(meaning: Meaning, way: Spot["way"], kind: string, from: Open): void {
    if (typeof meaning === "object") {
      for (const place of meaning.places) this.reach(place, kind, from.partial === true);
    } else if (from.shape !== "extension") {
      (meaning === "nowhere" ? this.dangling : this.external).push(read.toPointer(keysOf(way)));
    }
  }

  #operation(operation: JsonObject): void {
    if (Array.isArray(operation["tags"])) for (const tag of operation["tags"]) this.#tags(tag);
    if (operation["security"] === undefined && this.#document["security"] !== undefined)
      this.reach(["security"], "requirement");
  }

  #tags(name: Json | undefined): void {
    const declared = Array.isArray(this.#document["tags"]) ? this.#document["tags"] : [];
    declared.forEach((tag, index) => {
      if (typeof name === "string" && isRecord(tag) && tag["name"] === name) this.reach(["tags", String(index)], "tag");
    });
  }

  #subtypes(schema: JsonObject, { way }: Spot): void {
    const { discriminator } = schema;
    const has = isRecord(discriminator) || typeof discriminator === "string";
    if (!has || this.#asked.subtypes === "mapped" || Array.isArray(schema["oneOf"]) || Array.isArray(schema["anyOf"]))
      return;
    this.#children ??= extendingSchemas(this.#document, this.#addresses);
    // A part of an allOf speaks for the whole.
    const todo = [read.toPointer(keysOf(way)).replace(/(\/allOf\/[^/]+)+$/, "")];
    for (const parent of todo) {
      for (const child of this.#children.get(parent) ?? []) {
        this.reach(child, "schema");
        if (!todo.includes(read.toPointer(child))) todo.push(read.toPointer(child));
      }
    }
  }
}
