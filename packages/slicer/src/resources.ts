import { allParts } from "./all-parts.ts";
import { member } from "./json.ts";
import type { Layout } from "./layout.ts";
import { followableTokens } from "./place.ts";
import { parsePointer, type Tokens } from "./pointer.ts";
import { resolve, type Source } from "./source.ts";
import { visitsIn } from "./visits.ts";

/**
 * What references mean: a URI is resolved against that of the schema it stands in (`$id`), or of the document (`$self`), and
 * looked up among the resources of the document. https://json-schema.org/draft/2020-12/json-schema-core#section-8.2
 */
export class Resources {
  /** The URI of the document. Without `$self`, one that nobody can have written. */
  readonly document: string;
  readonly #source: Source;
  readonly #layout: Layout;
  #index: Index | undefined;

  constructor(source: Source, layout: Layout) {
    this.#source = source;
    this.#layout = layout;
    const self = source.value(["$self"]);
    this.document = (typeof self === "string" ? withoutFragment(self, unknown) : undefined) ?? unknown;
  }

  /** The URI of the schema that a place belongs to: that of the nearest `$id` at or above it, or the document's. */
  baseAt(place: Tokens): string {
    const start = place[0] === "components" ? 3 : 2;
    let base = this.document;
    if (!this.#layout.schemaResources || place.length <= start) return base;
    let value = this.#source.value(place.slice(0, start));
    for (let length = start; length < place.length && value !== undefined; length += 1) {
      base = this.baseWithin(value, base);
      value = resolve(value, place.slice(length, length + 1));
    }
    return base;
  }

  /** The URI that holds inside of a schema. */
  baseWithin(schema: unknown, base: string): string {
    const id = this.#layout.schemaResources ? member(schema, "$id") : undefined;
    return (typeof id === "string" ? withoutFragment(id, base) : undefined) ?? base;
  }

  /**
   * The places that a reference can mean, of which the first is tried first; none when it names another document.
   * More than one only for an anchor that is declared more than once.
   */
  find(reference: string, base: string): readonly Tokens[] {
    if (base === this.document && (reference === "#" || reference.startsWith("#/")))
      return [parsePointer(reference) ?? []];
    const url = parseUrl(reference, base);
    if (!url) return [];
    const fragment = url.hash;
    const uri = url.href.slice(0, url.href.length - fragment.length).replace(/#$/, "");
    const roots = uri === this.document ? [[]] : (this.#indexed().resources.get(uri) ?? []);
    if (fragment === "" || fragment === "#") return roots;
    // A fragment as it was written: URL would percent-encode what JSON Pointers may hold.
    const written = reference.slice(reference.indexOf("#"));
    const pointer = parsePointer(written);
    if (pointer === undefined) return roots.length > 0 ? (this.#indexed().anchors.get(`${uri}${written}`) ?? []) : [];
    const within = roots.map((root) => [...root, ...pointer]);
    // Many who write `$id` still point from the document's root: where the schema has no such place, that is meant.
    return written === reference && uri !== this.document ? [...within, pointer] : within;
  }

  /** Whether a reference names this document, or a schema in it. */
  isInternal(reference: string, base: string): boolean {
    if (reference.startsWith("#")) return true;
    const uri = withoutFragment(reference, base);
    return uri !== undefined && (uri === this.document || this.#indexed().resources.has(uri));
  }

  /** Read only when a reference asks for it: to know all schemas, all of the document has to be looked through. */
  #indexed(): Index {
    this.#index ??= this.#layout.schemaResources ? this.#readIndex() : { resources: new Map(), anchors: new Map() };
    return this.#index;
  }

  #readIndex(): Index {
    const index: Index = { resources: new Map(), anchors: new Map() };
    for (const part of allParts(this.#source, this.#layout)) {
      for (const { value, kind, at, base } of visitsIn(this, this.#layout, { ...part, base: this.document })) {
        if (kind !== "schema") continue;
        if (typeof member(value, "$id") === "string" && base !== this.document) {
          addTo(index.resources, base, followableTokens(at));
        }
        for (const keyword of ["$anchor", "$dynamicAnchor"]) {
          const anchor = member(value, keyword);
          if (typeof anchor === "string") addTo(index.anchors, `${base}#${anchor}`, followableTokens(at));
        }
      }
    }
    return index;
  }
}

interface Index {
  /** Where the schemas stand that have a URI. */
  readonly resources: Map<string, Tokens[]>;
  /** Where the schemas stand that have a name in a resource: by URI, `#` and name. */
  readonly anchors: Map<string, Tokens[]>;
}

const unknown = "document://sliced/";

function addTo(map: Map<string, Tokens[]>, key: string, place: Tokens): void {
  const known = map.get(key);
  if (known) known.push(place);
  else map.set(key, [place]);
}

function withoutFragment(reference: string, base: string): string | undefined {
  const url = parseUrl(reference, base);
  if (!url) return undefined;
  url.hash = "";
  return url.href.length > longestUri ? undefined : url.href;
}

/** Servers take no longer ones. Relative ones that nest a hundred thousand times would add up to gigabytes. */
const longestUri = 8000;

function parseUrl(reference: string, base: string): URL | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base) : undefined;
}
