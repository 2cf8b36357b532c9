import { brokenReferences, isExternal } from "./broken-references.ts";
import { isExtension, type Kind } from "./grammar.ts";
import { operationPlaces, webhookMembers, type Operation } from "./operations.ts";
import type { SliceOptions } from "./options.ts";
import { partsAt } from "./parts-at.ts";
import type { Place } from "./place.ts";
import { formatPointer, type Tokens } from "./pointer.ts";
import { referencesIn, type Reference } from "./references.ts";
import type { Source } from "./source.ts";

/** A part of the document that is kept as a whole: an operation, a component, what a path item's operations share. */
export interface Part {
  readonly tokens: Tokens;
  readonly kind: Kind;
  /** Kept without its operations, of which each is a part of its own. */
  readonly shared?: true;
  /** What led here first: the shortest way, counted in references. Absent on what was selected. */
  readonly from?: Part;
  /** The place in `from` that pointed here. */
  readonly at?: Place;
}

/** All that stays, and the references out of the document that were kept as they are. */
export interface Reached {
  readonly parts: readonly Part[];
  readonly external: readonly Reference[];
}

/**
 * Follows references breadth first from what is selected, so that each part is met by its shortest way.
 * Throws a SliceError that lists every reference that leads nowhere, or out of the document where that is refused.
 */
export function reach(source: Source, operations: readonly Operation[], options: SliceOptions): Reached {
  const walk = new Walk(source);
  for (const { tokens } of operations) walk.add({ tokens, kind: "operation" });
  for (const { items, tokens } of operations) {
    // What an operation needs without naming it: its path items' shared members (parameters, servers, summary).
    const from: Part = { tokens, kind: "operation" };
    for (const item of items) walk.add({ tokens: item, kind: "path item", shared: true, from, at: tokens });
  }
  walk.follow();
  // Extensions come last, so that the way to what both lead to is told from an operation.
  for (const tokens of freeExtensions(source)) walk.add({ tokens, kind: "extension" });
  walk.follow();
  const kept = (reference: Reference): boolean => options.external === "keep" && isExternal(reference);
  const external = walk.broken.filter(kept);
  if (walk.broken.length > external.length) throw brokenReferences(walk.broken.filter((reference) => !kept(reference)));
  return { parts: walk.parts, external };
}

/** Extensions that belong to no part: those of the root, of `paths` and of `components`. All of them are kept. */
function freeExtensions(source: Source): Tokens[] {
  const webhooks: readonly string[] = webhookMembers;
  return [[], ["paths"], ["components"]].flatMap((above) =>
    source
      .names(above)
      .filter((name) => isExtension(name) && !(above.length === 0 && webhooks.includes(name)))
      .map((name) => [...above, name]),
  );
}

class Walk {
  readonly parts: Part[] = [];
  readonly broken: Reference[] = [];
  readonly #seen = new Set<string>();
  readonly #source: Source;
  #followed = 0;
  constructor(source: Source) {
    this.#source = source;
  }

  add(part: Part): void {
    const key = `${part.kind}${part.shared ? " shared" : ""} ${formatPointer(part.tokens)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.parts.push(part);
  }

  /** Follows the references of all parts that have not been followed, and of those they lead to. */
  follow(): void {
    for (let part = this.parts[this.#followed]; part; part = this.parts[this.#followed]) {
      this.#followed += 1;
      for (const reference of referencesOf(this.#source, part)) this.#followOne(part, reference);
    }
  }

  #followOne(from: Part, reference: Reference): void {
    const { target, expected, at, optional } = reference;
    if (target === undefined || target.length === 0 || this.#source.value(target) === undefined) {
      if (!optional) this.broken.push(reference);
      return;
    }
    // A shared path item's `$ref` leads to the item that holds its operations, of which only the selected ones stay.
    const shared = from.shared === true && expected === "path item";
    for (const part of partsAt(this.#source, { target, expected, shared })) this.add({ ...part, from, at });
  }
}

function referencesOf(source: Source, { tokens, kind, shared }: Part): Reference[] {
  const value = source.value(tokens);
  if (value === undefined) return [];
  const without = shared ? new Set(operationPlaces(source, tokens).map(([name = ""]) => name)) : undefined;
  return referencesIn(source, { value, kind, at: tokens }, without);
}
