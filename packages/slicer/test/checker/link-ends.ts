import type { Json, JsonObject } from "../../src/index.ts";
import { lookUp, operationsOf, webhookRoots, type Addresses } from "./document.ts";
import { meaningOf } from "./resolve.ts";
import { isRecord } from "./shapes.ts";

/** Where links lead. */
export class LinkEnds {
  readonly #document: JsonObject;
  readonly #addresses: Addresses;
  readonly #byId = new Map<string, readonly string[]>();

  constructor(document: JsonObject, addresses: Addresses) {
    this.#document = document;
    this.#addresses = addresses;
    const meaning = (text: string): readonly string[] | undefined => placeOf(this.#meaning(text));
    for (const { place } of operationsOf(document, meaning, ["paths", ...webhookRoots])) {
      const id = lookUp(document, [...place, "operationId"]);
      if (typeof id === "string" && !this.#byId.has(id)) this.#byId.set(id, place);
    }
  }

  /** The place of the operation; undefined when what is asked is no link at all. */
  of(link: Json, depth = 0): readonly string[] | "nowhere" | "elsewhere" | undefined {
    if (!isRecord(link) || depth > 20) return undefined;
    const { $ref, operationRef, operationId } = link;
    if (typeof $ref === "string") {
      const meaning = this.#meaning($ref);
      return typeof meaning === "string" ? undefined : this.of(lookUp(this.#document, meaning) ?? null, depth + 1);
    }
    if (typeof operationRef === "string") return this.#meaning(operationRef);
    return typeof operationId === "string" ? (this.#byId.get(operationId) ?? "nowhere") : undefined;
  }

  #meaning(text: string): readonly string[] | "nowhere" | "elsewhere" {
    const meaning = meaningOf(this.#document, this.#addresses, text, this.#addresses.self);
    return typeof meaning === "string" ? meaning : (meaning.places[0] ?? "nowhere");
  }
}

function placeOf(meaning: readonly string[] | string): readonly string[] | undefined {
  return typeof meaning === "string" ? undefined : meaning;
}
