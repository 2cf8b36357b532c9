// An independent judge of slices: it shares no code with the slicer (see checker/).
import type { JsonObject } from "../src/index.ts";
import { closure, type Asked, type Closure } from "./checker/closure.ts";
import {
  addressesOf,
  itemPlaces,
  lookUp as lookUpKeys,
  operationPlaces,
  operationsOf,
  recordAt,
  sectionPlaces,
  toPointer,
  webhookRoots,
  type Operation,
} from "./checker/document.ts";
import { meaningOf } from "./checker/resolve.ts";

export { closure } from "./checker/closure.ts";
export type { Operation } from "./checker/document.ts";

/** The operations of a document that can be selected. */
export function selectable(document: JsonObject, roots?: readonly string[]): Operation[] {
  const addresses = addressesOf(document);
  const find = (text: string): readonly string[] | undefined => {
    const meaning = meaningOf(document, addresses, text, addresses.self);
    return typeof meaning === "string" ? undefined : meaning.places[0];
  };
  return operationsOf(document, find, roots);
}

/** All that stands in a document and could be left out, as {@link closure} names it. */
export function unitsOf(document: JsonObject): Set<string> {
  const items = itemPlaces(document);
  const operations = items.flatMap((item) => operationPlaces(document, item));
  const components = sectionPlaces(document).flatMap((section) =>
    Object.keys(recordAt(document, section)).map((name) => [...section, name]),
  );
  const tags = Array.isArray(document["tags"]) ? document["tags"].map((tag) => `tag ${JSON.stringify(tag)}`) : [];
  const security = document["security"] === undefined ? [] : ["/security"];
  return new Set([...[...items, ...operations, ...components].map(toPointer), ...tags, ...security]);
}

/** What is wrong with a slice by itself, when all its operations and webhooks are wanted: nothing, it is hoped. */
export function faultsOf(slice: JsonObject, asked: Omit<Asked, "operations"> = {}): string[] {
  const found: Closure = closure(slice, { ...asked, operations: selectable(slice, ["paths", ...webhookRoots]) });
  return [
    ...found.dangling.map((place) => `leads nowhere: ${place}`),
    ...found.external.map((place) => `leads out of the document: ${place}`),
    ...(asked.links === "keep" ? [] : found.deadLinks.map((place) => `leads to no operation: ${place}`)),
    ...[...unitsOf(slice)].filter((unit) => !found.units.has(unit)).map((unit) => `nobody needs: ${unit}`),
  ];
}

/** The value at a JSON Pointer, `#/paths/~1pets`. */
export function lookUp(document: JsonObject, pointer: string): ReturnType<typeof lookUpKeys> {
  const keys = pointer.split("/").slice(1);
  return lookUpKeys(
    document,
    keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")),
  );
}
