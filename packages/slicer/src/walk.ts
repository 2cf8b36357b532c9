import { DeclaredTags } from "./declared-tags.ts";
import type { JsonObject } from "./json.ts";
import { operationPlaces } from "./operations.ts";
import type { Policies } from "./options.ts";
import { partsAt } from "./parts-at.ts";
import { tokensOf } from "./place.ts";
import { formatPointer, type Tokens } from "./pointer.ts";
import type { Edge, Part } from "./reach.ts";
import { referencesOf, type Reading, type Reference } from "./references.ts";
import type { PolicyUse } from "./report.ts";
import type { Subject } from "./subject.ts";
import { Subtypes } from "./subtypes.ts";
import { visitsIn, type Visit } from "./visits.ts";

/** A link that was met, and the part that holds it. Whether it stays is decided when all else is known. */
export interface MetLink {
  readonly from: Part;
  readonly link: Visit<JsonObject>;
}

/** A walk from part to part, along references. */
export class Walk {
  readonly parts: Part[] = [];
  readonly edges: Edge[] = [];
  readonly broken: Reference[] = [];
  readonly decisions: PolicyUse[] = [];
  readonly #reading: Reading;
  readonly #known = new Map<string, Part>();
  #links: MetLink[] = [];
  #followed = 0;

  constructor(subject: Subject, { subtypes }: Policies) {
    const reading = { ...subject, tags: new DeclaredTags(subject.source) };
    this.#reading = subtypes === "all" ? { ...reading, subtypes: new Subtypes(subject) } : reading;
  }

  /** Adds a part to follow, unless it is known; gives the one that stands for it. */
  add(part: Part): Part {
    const key = keyOf(part);
    const known = this.#known.get(key);
    if (known) return known;
    this.#known.set(key, part);
    this.parts.push(part);
    return part;
  }

  hasOperation(tokens: Tokens): boolean {
    return this.#known.has(keyOf({ tokens, kind: "operation" }));
  }

  /** Notes that a place leads to a part. */
  lead({ from, at }: Pick<Edge, "from" | "at">, part: Part): void {
    this.edges.push({ from, at, to: this.add({ ...part, from, at }) });
  }

  /** Follows the references of all parts that have not been followed, and of those they lead to. */
  follow(): void {
    for (let part = this.parts[this.#followed]; part; part = this.parts[this.#followed]) {
      this.#followed += 1;
      this.#followPart(part);
    }
  }

  /** Follows the references of a link that stays. */
  followLink({ from, link }: MetLink): void {
    for (const visit of visitsIn(this.#reading.resources, this.#reading.layout, link)) {
      for (const reference of referencesOf(this.#reading, visit)) this.followReference(from, reference);
    }
  }

  /** The links that were met since this was asked last. */
  takeLinks(): MetLink[] {
    const links = this.#links;
    this.#links = [];
    return links;
  }

  followReference(from: Part, reference: Reference): void {
    const { source } = this.#reading;
    const { targets, every, expected, at, optional, policy, text } = reference;
    const existing = targets.filter((target) => target.length > 0 && source.value(target) !== undefined);
    if (existing.length === 0 && !optional) this.broken.push(reference);
    const before = this.parts.length;
    for (const target of every ? existing : existing.slice(0, 1)) {
      // A shared path item's `$ref` leads to the item that holds its operations, of which only the selected ones stay.
      const shared = from.shared === true && !from.whole && expected === "path item";
      for (const part of partsAt(this.#reading, { target, expected, shared })) this.lead({ from, at }, part);
    }
    if (policy && this.parts.length > before) {
      this.decisions.push({ policy, did: "kept", at: formatPointer(tokensOf(at)), reference: text });
    }
  }

  #followPart(part: Part): void {
    const { source, resources, layout } = this.#reading;
    const { tokens, kind, shared } = part;
    const value = source.value(tokens);
    if (value === undefined) return;
    const without = shared ? new Set(operationPlaces(source, tokens).map(([name = ""]) => name)) : undefined;
    for (const visit of visitsIn(
      resources,
      layout,
      { value, kind, at: tokens, base: resources.baseAt(tokens) },
      without,
    )) {
      if (visit.kind === "link" && visit.at !== tokens) this.#links.push({ from: part, link: visit });
      else for (const reference of referencesOf(this.#reading, visit)) this.followReference(part, reference);
    }
  }
}

function keyOf({ kind, shared, whole, tokens }: Part): string {
  return `${kind}${shared ? " shared" : ""}${whole ? " whole" : ""} ${formatPointer(tokens)}`;
}
