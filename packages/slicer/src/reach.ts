import { SliceError, type BrokenReference } from "./errors.ts";
import { componentKinds, isExtension, type Kind } from "./grammar.ts";
import { operationPlaces, webhookMembers, type Operation } from "./operations.ts";
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
  readonly at?: Tokens;
}

/**
 * Follows references breadth first from what is selected, so that each part is met by its shortest way.
 * Throws a SliceError that lists every reference that leads nowhere, or out of the document.
 */
export function reach(source: Source, operations: readonly Operation[]): Part[] {
  const queue = new PartQueue(source);
  for (const { tokens } of operations) queue.add({ tokens, kind: "operation" });
  for (const { items, tokens } of operations) queue.addPathItems(items, tokens);
  for (const name of rootExtensions(source)) queue.add({ tokens: [name], kind: "extension" });

  const broken: (Reference & { external: boolean })[] = [];
  for (const part of queue) {
    if (inheritsSecurity(source, part)) {
      queue.add({ tokens: ["security"], kind: "security requirement", from: part, at: part.tokens });
    }
    for (const reference of referencesOf(source, part)) {
      const { target } = reference;
      if (target?.length && source.value(target) !== undefined) queue.follow(part, reference, target);
      else if (!reference.optional) broken.push({ ...reference, external: target === undefined });
    }
  }
  if (broken.length > 0) throw brokenReferences(broken);
  return queue.parts;
}

/** The root's extensions, which are kept as they are; webhooks are a matter of selection. */
export function rootExtensions(source: Source): string[] {
  const webhooks: readonly string[] = webhookMembers;
  return source.names([]).filter((name) => isExtension(name) && !webhooks.includes(name));
}

class PartQueue implements Iterable<Part> {
  readonly parts: Part[] = [];
  readonly #seen = new Set<string>();
  readonly #source: Source;
  constructor(source: Source) {
    this.#source = source;
  }

  *[Symbol.iterator](): Generator<Part> {
    // The list grows while it is walked: that is the breadth-first order.
    for (let index = 0; index < this.parts.length; index += 1) yield this.parts[index] as Part;
  }

  add(part: Part): void {
    const key = `${part.kind}${part.shared ? " shared" : ""} ${formatPointer(part.tokens)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.parts.push(part);
  }

  /** What an operation needs without naming it: its path items' shared members (parameters, servers, summary). */
  addPathItems(items: readonly Tokens[], operation: Tokens): void {
    const from = this.parts.find(({ tokens }) => tokens === operation);
    for (const tokens of items)
      this.add({ tokens, kind: "path item", shared: true, ...(from ? { from, at: operation } : {}) });
  }

  follow(from: Part, { at, expected }: Reference, target: Tokens): void {
    // A shared path item's `$ref` leads to the item that holds its operations, of which only the selected ones stay.
    const shared = from.shared === true && expected === "path item";
    for (const part of partsAt(this.#source, target, expected, shared)) this.add({ ...part, from, at });
  }
}

/**
 * The parts that must stay for a place to be there. A place inside a component keeps the component, a place inside an
 * operation keeps the operation; so what is kept is always whole objects of the specification.
 */
function partsAt(source: Source, target: Tokens, expected: Kind, shared: boolean): Part[] {
  const [root, section = "", name] = target;
  if (root === "components" && name !== undefined && section !== "pathItems") {
    const component = target.slice(0, 3);
    const kind = componentKinds[section] ?? expected;
    const deeper = target.length > 3 || kind !== expected ? [{ tokens: target, kind: expected }] : [];
    return [{ tokens: component, kind }, ...(expected === "extension" ? [] : deeper)];
  }
  const itemLength = root === "components" ? 3 : 2;
  if (!holdsPathItems(root, section) || target.length < itemLength) {
    return [{ tokens: target, kind: expected }];
  }
  const item = target.slice(0, itemLength);
  const keys = operationPlaces(source, item).map((place) => [...item, ...place]);
  const operation = keys.find((key) => key.every((token, index) => token === target[index]));
  const wanted = operation ? [operation] : target.length === itemLength && !shared ? keys : [];
  const inside = target.length > (operation ?? item).length ? [{ tokens: target, kind: expected }] : [];
  return [
    ...wanted.map((tokens) => ({ tokens, kind: "operation" as const })),
    { tokens: item, kind: "path item", shared: true },
    ...inside,
  ];
}

/** An operation without a `security` of its own falls under the root's. */
function inheritsSecurity(source: Source, { kind, tokens }: Part): boolean {
  if (kind !== "operation" || source.value(["security"]) === undefined) return false;
  return source.value([...tokens, "security"]) === undefined;
}

function holdsPathItems(root: string | undefined, section: string): boolean {
  const webhooks: readonly (string | undefined)[] = webhookMembers;
  return root === "paths" || webhooks.includes(root) || (root === "components" && section === "pathItems");
}

function referencesOf(source: Source, part: Part): Reference[] {
  const value = source.value(part.tokens);
  if (value === undefined) return [];
  const without = part.shared ? new Set(operationPlaces(source, part.tokens).map(([name = ""]) => name)) : undefined;
  return referencesIn(source, value, part.kind, part.tokens, without);
}

function brokenReferences(broken: readonly (Reference & { external: boolean })[]): SliceError {
  const external = broken.every((reference) => reference.external);
  const references: BrokenReference[] = broken.map(({ text, at, expected }) => ({
    reference: text,
    at: formatPointer(at),
    expected,
  }));
  const shown = references
    .slice(0, 5)
    .map(({ reference, at, expected }) => `  "${reference}" at ${at}, looking for a ${expected}`);
  const more = references.length > shown.length ? [`  and ${references.length - shown.length} more`] : [];
  const count = references.length === 1 ? "A reference leads" : `${references.length} references lead`;
  const where = external ? "out of this document" : "nowhere";
  return new SliceError([`${count} ${where}:`, ...shown, ...more].join("\n"), {
    code: external ? "external-reference" : "dangling-reference",
    references,
    ...(references[0]
      ? { pointer: references[0].at, expected: references[0].expected, received: references[0].reference }
      : {}),
    hint: external
      ? "Bundle the description into one document first."
      : "Mend the reference in the source, or leave out the operations that reach it.",
  });
}
