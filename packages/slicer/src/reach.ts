import { brokenReferences, isExternal } from "./broken-references.ts";
import { isExtension, type Kind } from "./grammar.ts";
import { operationPlaces, webhookMembers, type Operation } from "./operations.ts";
import type { Policies } from "./options.ts";
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

/** A reference that was followed. */
export interface Edge {
  readonly from: Part;
  readonly at: Place;
  readonly to: Part;
}

/** All that stays, and the references that were kept although they lead nowhere in the document. */
export interface Reached {
  readonly parts: readonly Part[];
  readonly edges: readonly Edge[];
  readonly external: readonly Reference[];
  readonly dangling: readonly Reference[];
}

/**
 * Follows references breadth first from what is selected, so that each part is met by its shortest way.
 * Throws a SliceError that lists every reference that leads nowhere, or out of the document where that is refused.
 */
export function reach(source: Source, operations: readonly Operation[], policies: Policies): Reached {
  const walk = new Walk(source);
  for (const { tokens } of operations) walk.add({ tokens, kind: "operation" });
  for (const { items, tokens } of operations) {
    // What an operation needs without naming it: its path items' shared members (parameters, servers, summary).
    const from: Part = { tokens, kind: "operation" };
    for (const item of items) walk.lead({ from, at: tokens }, { tokens: item, kind: "path item", shared: true });
  }
  walk.follow();
  // Extensions come last, so that the way to what both lead to is told from an operation.
  for (const tokens of freeExtensions(source)) walk.add({ tokens, kind: "extension" });
  walk.follow();
  const { parts, edges, broken } = walk;
  const external = broken.filter(isExternal);
  const dangling = broken.filter((reference) => !isExternal(reference));
  const refused = [
    ...(policies.external === "refuse" ? external : []),
    ...(policies.dangling === "refuse" ? dangling : []),
  ];
  if (refused.length > 0) throw brokenReferences(broken.filter((reference) => refused.includes(reference)));
  return { parts, edges, external, dangling };
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
  readonly edges: Edge[] = [];
  readonly broken: Reference[] = [];
  readonly #known = new Map<string, Part>();
  readonly #source: Source;
  #followed = 0;
  constructor(source: Source) {
    this.#source = source;
  }

  /** Adds a part to follow, unless it is known; gives the one that stands for it. */
  add(part: Part): Part {
    const key = `${part.kind}${part.shared ? " shared" : ""} ${formatPointer(part.tokens)}`;
    const known = this.#known.get(key);
    if (known) return known;
    this.#known.set(key, part);
    this.parts.push(part);
    return part;
  }

  /** Notes that a place leads to a part. */
  lead({ from, at }: Pick<Edge, "from" | "at">, part: Part): void {
    this.edges.push({ from, at, to: this.add({ ...part, from, at }) });
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
    for (const part of partsAt(this.#source, { target, expected, shared })) this.lead({ from, at }, part);
  }
}

function referencesOf(source: Source, { tokens, kind, shared }: Part): Reference[] {
  const value = source.value(tokens);
  if (value === undefined) return [];
  const without = shared ? new Set(operationPlaces(source, tokens).map(([name = ""]) => name)) : undefined;
  return referencesIn(source, { value, kind, at: tokens }, without);
}
