import { nodesIn, versionOf } from "./nodes.ts";
import { isObjectValue } from "./lossless-json.ts";
import type { Value } from "./lossless-json.ts";
import { memberOf, placeOf, pointerTo, textOf, valueAt } from "./places.ts";
import type { Place } from "./places.ts";

/** Where a reference leads that is written at a place; undefined when it leads nowhere in this document. */
export type Resolve = (reference: string, from: Place) => Place | undefined;

/** An address that nobody has, for documents that do not say theirs. */
const unnamed = "https://document.invalid/";

/**
 * Follows references as https://www.rfc-editor.org/rfc/rfc3986#section-5 has it, with the names that schemas give themselves by
 * `$id`, `$anchor` and `$dynamicAnchor`: https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.
 */
export function resolver(document: Value): Resolve {
  const self = addressOf(textOf(document, "$self") ?? "", unnamed);
  const roots = new Map<string, Place>([[self, []]]);
  const anchors = new Map<string, Place>();
  const bases = new Map<string, string>();
  if (/^3\.[1-9]/.test(versionOf(document))) index();
  return (reference, from) => {
    const base = baseOf(from);
    const [address = "", fragment = ""] = split(addressOf(reference, base));
    const named = anchors.get(`${address}#${decoded(fragment)}`);
    if (named) return named;
    const place = placeOf(decoded(fragment));
    if (!place) return undefined;
    const root = roots.get(address);
    // A pointer counts from the schema that has the name; but descriptions are written as if it counted from the root.
    const candidates = [...(root ? [root] : []), ...(reference.startsWith("#") ? [[]] : [])];
    return candidates.map((start) => [...start, ...place]).find((full) => valueAt(document, full) !== undefined);
  };

  function index(): void {
    const walk = { version: versionOf(document), operations: true, links: true };
    for (const { kind, place, value } of nodesIn(document, { kind: "document" }, [], walk)) {
      if (kind !== "schema") continue;
      const id = textOf(value, "$id");
      if (id !== undefined) {
        const address = split(addressOf(id, baseOf(place)))[0] ?? "";
        roots.set(address, place);
        bases.set(pointerTo(place), address);
      }
      for (const anchor of ["$anchor", "$dynamicAnchor"].map((name) => textOf(value, name))) {
        if (anchor !== undefined) anchors.set(`${split(baseOf(place))[0]}#${anchor}`, place);
      }
    }
  }

  /** The address of the innermost schema around a place that has one. */
  function baseOf(place: Place): string {
    if (bases.size === 0) return self;
    for (let length = place.length; length > 0; length -= 1) {
      const base = bases.get(pointerTo(place.slice(0, length)));
      if (base !== undefined) return base;
    }
    return self;
  }
}

/** Whether a name is that of a schema, as a discriminator's mapping may say it. */
export function schemaNamed(document: Value, name: string): Place | undefined {
  const inComponents = memberOf(memberOf(document, "components"), "schemas");
  if (isObjectValue(inComponents) && inComponents.has(name)) return ["components", "schemas", name];
  const definitions = memberOf(document, "definitions");
  return isObjectValue(definitions) && definitions.has(name) ? ["definitions", name] : undefined;
}

function addressOf(reference: string, base: string): string {
  // A fragment is kept as it is written: URL would encode what descriptions leave open, such as braces.
  const [address = "", fragment] = split(reference);
  const resolved = address === "" ? (split(base)[0] ?? "") : (URL.parse(address, base)?.href ?? address);
  return fragment === undefined ? resolved : `${resolved}#${fragment}`;
}

function split(reference: string): readonly (string | undefined)[] {
  const at = reference.indexOf("#");
  return at < 0 ? [reference] : [reference.slice(0, at), reference.slice(at + 1)];
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
