import { SliceError } from "./errors.ts";
import { extensionValues } from "./extension-value.ts";
import { isExtension, methods } from "./grammar.ts";
import { formatPointer, type Tokens } from "./pointer.ts";
import { shortened } from "./shortened.ts";
import type { Source } from "./source.ts";
import type { Subject } from "./subject.ts";

/** An operation of the description: where it stands, and what a selection can ask of it, read when it is asked. */
export class Operation {
  readonly method: string;
  /** The path template, or the name of a webhook. */
  readonly path: string;
  /** Where the operation itself stands. */
  readonly tokens: Tokens;
  /** The path items it belongs to: the entry under `paths`, then each one that a `$ref` leads to. */
  readonly items: readonly Tokens[];
  readonly #source: Source;
  #tags: readonly string[] | undefined;

  constructor(source: Source, path: string, items: readonly Tokens[], tokens: Tokens) {
    this.#source = source;
    this.path = path;
    this.items = items;
    this.tokens = tokens;
    this.method = tokens.at(-1) ?? "";
  }

  get operationId(): string | undefined {
    const operationId = this.#source.value([...this.tokens, "operationId"]);
    return typeof operationId === "string" ? operationId : undefined;
  }

  get tags(): readonly string[] {
    return (this.#tags ??= this.#readTags());
  }

  #readTags(): readonly string[] {
    const tags = this.#source.value([...this.tokens, "tags"]);
    if (!Array.isArray(tags)) return [];
    if (isTexts(tags)) return tags;
    return tags.filter((tag) => typeof tag === "string");
  }

  /** The values of one of its extensions at a dotted path (`x-github.category`), as text. */
  extension(path: string): readonly string[] {
    return extensionValues((name) => this.#source.value([...this.tokens, name]), path);
  }
}

function isTexts(values: readonly unknown[]): values is readonly string[] {
  return values.every((value) => typeof value === "string");
}

const methodNames: ReadonlySet<string> = new Set(methods);

/** All operations below these root members (`paths`, or the webhooks), in source order. */
export function operationsUnder(subject: Subject, rootMembers: readonly string[]): Operation[] {
  const operations: Operation[] = [];
  // Little in the loop itself: an engine would set about optimising all that is in it, for the few thousand paths of a description.
  for (const root of rootMembers)
    for (const path of pathNames(subject.source, root)) addOperations(operations, subject, root, path);
  return operations;
}

function addOperations(operations: Operation[], subject: Subject, root: string, path: string): void {
  const { source } = subject;
  const chain = itemChain(subject, [root, path]);
  for (let index = 0; index < chain.length; index += 1) {
    const item = chain[index] as Tokens;
    const items = index === chain.length - 1 ? chain : chain.slice(0, index + 1);
    for (const place of operationPlaces(source, item)) {
      operations.push(new Operation(source, path, items, [...item, ...place]));
    }
  }
}

/** The names of the path items under a root member. Under `paths`, and only there, an `x-*` is an extension. */
export function pathNames(source: Source, root: string): string[] {
  return source.names([root]).filter((name) => root !== "paths" || !isExtension(name));
}

/** The operations of a path item, as places relative to the item. */
export function operationPlaces(source: Source, item: Tokens): Tokens[] {
  const places: Tokens[] = [];
  for (const name of source.names(item)) {
    if (methodNames.has(name)) places.push([name]);
    else if (name === "additionalOperations") {
      for (const method of source.names([...item, name])) places.push([name, method]);
    }
  }
  return places;
}

/** A path item and those that its `$ref` leads to. A reference that leads nowhere ends the chain: the walk reports it. */
function itemChain({ source, resources }: Subject, entry: Tokens): Tokens[] {
  const chain: Tokens[] = [entry];
  if (!source.names(entry).includes("$ref")) return chain;
  const known = new Set([formatPointer(entry)]);
  for (const item of chain) {
    if (!source.names(item).includes("$ref")) continue;
    const reference = source.value([...item, "$ref"]);
    if (typeof reference !== "string") continue;
    const next = resources.find(reference, resources.document).find((place) => source.value(place) !== undefined);
    if (!next) continue;
    const pointer = formatPointer(next);
    if (!known.has(pointer)) chain.push(next);
    known.add(pointer);
    if (chain.length > longestChain) throw tooLong(entry);
  }
  return chain;
}

/** Far above what anybody writes. Each path has a chain of its own: a hundred thousand that go on for long take hours. */
const longestChain = 50;

function tooLong(entry: Tokens): SliceError {
  const pointer = formatPointer(entry);
  return new SliceError(
    `The path item at ${shortened(pointer)} stands for another one, and that for the next, without end.`,
    {
      code: "not-openapi",
      pointer,
      expected: `at most ${longestChain} path items that stand for each other`,
      received: "more",
      hint: 'Let its "$ref" lead to the path item that holds the operations.',
    },
  );
}
