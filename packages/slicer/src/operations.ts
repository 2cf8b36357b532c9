import { isExtension, methods } from "./grammar.ts";
import { isObject, member, type Json, type JsonObject } from "./json.ts";
import { formatPointer, parsePointer, resolve, type Tokens } from "./pointer.ts";

/** An operation of the description: where it stands and what a selection can ask of it. */
export interface Operation {
  readonly method: string;
  /** The path template, or the name of a webhook. */
  readonly path: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
  /** Where the operation itself stands. */
  readonly tokens: Tokens;
  /** The path items it belongs to: the entry under `paths`, then each one that a `$ref` leads to. */
  readonly items: readonly Tokens[];
  readonly value: JsonObject;
}

/** The root members that hold webhooks: OpenAPI's own since 3.1, and the extension that 3.0 descriptions use. */
export const webhookMembers = ["webhooks", "x-webhooks"] as const;

const methodNames: ReadonlySet<string> = new Set(methods);

/** All operations below one root member (`paths`, `webhooks`), in source order. */
export function operationsUnder(document: Json, rootMember: string): Operation[] {
  const items = member(document, rootMember);
  if (!isObject(items)) return [];
  return Object.keys(items)
    .filter((path) => !isExtension(path))
    .flatMap((path) =>
      itemChain(document, [rootMember, path]).flatMap((item, index, chain) =>
        operationsIn(document, path, item, chain.slice(0, index + 1)),
      ),
    );
}

/** The members of a path item that are operations, as tokens relative to the item. */
export function operationKeys(item: Json | undefined): Tokens[] {
  if (!isObject(item)) return [];
  return Object.keys(item).flatMap((key) => {
    if (methodNames.has(key)) return isObject(item[key]) ? [[key]] : [];
    const additional = key === "additionalOperations" ? item[key] : undefined;
    return isObject(additional) ? Object.keys(additional).map((name) => [key, name]) : [];
  });
}

function operationsIn(document: Json, path: string, item: Tokens, items: readonly Tokens[]): Operation[] {
  return operationKeys(resolve(document, item)).flatMap((key) => {
    const tokens = [...item, ...key];
    const value = resolve(document, tokens);
    if (!isObject(value)) return [];
    const operationId = member(value, "operationId");
    const tags = member(value, "tags");
    return [
      {
        method: key.at(-1) ?? "",
        path,
        ...(typeof operationId === "string" ? { operationId } : {}),
        tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
        tokens,
        items,
        value,
      },
    ];
  });
}

/** A path item and those that its `$ref` leads to. A reference that leads nowhere ends the chain: the walk reports it. */
function itemChain(document: Json, entry: Tokens): Tokens[] {
  const chain: Tokens[] = [];
  const seen = new Set<string>();
  let next: Tokens | undefined = entry;
  while (next && !seen.has(formatPointer(next))) {
    seen.add(formatPointer(next));
    chain.push(next);
    const reference: Json | undefined = member(resolve(document, next), "$ref");
    next = typeof reference === "string" ? parsePointer(reference) : undefined;
    if (next && resolve(document, next) === undefined) next = undefined;
  }
  return chain;
}
