import { isExtension } from "./grammar.ts";
import { member } from "./json.ts";
import { isKept, type KeepTree } from "./keep-tree.ts";
import { pathNames, webhookMembers, type Operation } from "./operations.ts";
import { tokensOf } from "./place.ts";
import { formatPointer, type Tokens } from "./pointer.ts";
import type { Part } from "./reach.ts";
import type { Reference } from "./references.ts";
import type { Source } from "./source.ts";

/** A part of the source that stays, and how it was first reached. All places are JSON Pointers into the source. */
export interface KeptPart {
  readonly pointer: string;
  /** The part that led here by the shortest way; absent on what was selected. */
  readonly from?: string;
  /** The place in that part which points here. */
  readonly at?: string;
}

export interface KeptOperation extends KeptPart {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
}

/** What a slice kept and dropped. Lists stand in source order, kept parts in the order they were reached. */
export interface SliceReport {
  readonly openapi: string;
  readonly title?: string;
  readonly version?: string;
  readonly operations: { readonly kept: readonly KeptOperation[]; readonly total: number };
  readonly paths: { readonly kept: number; readonly total: number };
  /** By name: those that were selected, and those that a reference leads into. */
  readonly webhooks: { readonly kept: readonly string[]; readonly total: number };
  readonly tags: { readonly kept: readonly string[]; readonly total: number };
  readonly components: {
    /** Per section of `components`, how many stay. Sections that lose all are listed too. */
    readonly sections: Readonly<Record<string, { readonly kept: number; readonly total: number }>>;
    readonly kept: readonly KeptPart[];
    readonly dropped: readonly string[];
  };
  /** All else that stays: path items' shared members, webhooks' operations, tags, the root's security, extensions. */
  readonly others: readonly KeptPart[];
  /** References out of the document, kept as they are written; empty unless the options say so. */
  readonly external: readonly { readonly reference: string; readonly at: string }[];
}

/** What the plan knows when it describes itself. */
export interface Described {
  readonly tree: KeepTree;
  readonly parts: readonly Part[];
  readonly external: readonly Reference[];
  readonly operations: readonly Operation[];
}

/** Describes a slice: pure, from the source and the parts that were reached. */
export function describe(source: Source, { tree, parts, external, operations }: Described): SliceReport {
  const kept = new Map<string, Part>();
  for (const part of parts) {
    const pointer = formatPointer(part.tokens);
    if (!kept.has(pointer)) kept.set(pointer, part);
  }
  const stays = ({ tokens, items }: Operation): boolean => isKept(tree, tokens) && isKept(tree, items[0] ?? tokens);
  const keptOperations = operations.filter(stays);
  const keptComponents = [...kept.values()].filter(({ tokens }) => isComponent(tokens));
  const listed = new Set([...keptOperations, ...keptComponents].map(({ tokens }) => formatPointer(tokens)));
  return {
    openapi: textAt(source, ["openapi"]) ?? "",
    ...optional("title", textAt(source, ["info", "title"])),
    ...optional("version", textAt(source, ["info", "version"])),
    operations: { kept: keptOperations.map((operation) => keptOperation(operation, kept)), total: operations.length },
    paths: { kept: new Set(keptOperations.map(({ path }) => path)).size, total: pathNames(source, "paths").length },
    webhooks: countWebhooks(source, tree),
    tags: countTags(source, tree),
    components: {
      ...countComponents(source, tree),
      kept: keptComponents.map(keptPart),
    },
    others: [...kept].filter(([pointer]) => !listed.has(pointer)).map(([, part]) => keptPart(part)),
    external: external.map(({ text, at }) => ({ reference: text, at: formatPointer(tokensOf(at)) })),
  };
}

function isComponent([root, section = "", ...names]: Tokens): boolean {
  return root === "components" && !isExtension(section) && names.length === 1;
}

function countComponents(source: Source, tree: KeepTree): Pick<SliceReport["components"], "sections" | "dropped"> {
  const dropped: string[] = [];
  const sections = source
    .names(["components"])
    .filter((name) => !isExtension(name))
    .map((section) => {
      const names = source.names(["components", section]);
      const gone = names.filter((name) => !isKept(tree, ["components", section, name]));
      dropped.push(...gone.map((name) => formatPointer(["components", section, name])));
      return [section, { kept: names.length - gone.length, total: names.length }] as const;
    });
  return { sections: Object.fromEntries(sections), dropped };
}

function keptPart({ tokens, from, at }: Part): KeptPart {
  return {
    pointer: formatPointer(tokens),
    ...(from ? { from: formatPointer(from.tokens) } : {}),
    ...(at ? { at: formatPointer(tokensOf(at)) } : {}),
  };
}

function keptOperation(operation: Operation, kept: ReadonlyMap<string, Part>): KeptOperation {
  const part = kept.get(formatPointer(operation.tokens));
  const { method, path, operationId } = operation;
  return {
    method,
    path,
    ...(operationId === undefined ? {} : { operationId }),
    ...keptPart(part ?? { tokens: operation.tokens, kind: "operation" }),
  };
}

function countWebhooks(source: Source, tree: KeepTree): SliceReport["webhooks"] {
  const webhooks = webhookMembers.flatMap((root) => pathNames(source, root).map((name) => [root, name] as const));
  return {
    kept: webhooks.filter((place) => isKept(tree, place)).map(([, name]) => name),
    total: webhooks.length,
  };
}

function countTags(source: Source, tree: KeepTree): SliceReport["tags"] {
  const declared = source.value(["tags"]);
  if (!Array.isArray(declared)) return { kept: [], total: 0 };
  const kept = declared.flatMap((tag, index) => {
    const name = member(tag, "name");
    return typeof name === "string" && isKept(tree, ["tags", String(index)]) ? [name] : [];
  });
  return { kept, total: declared.length };
}

function textAt(source: Source, place: Tokens): string | undefined {
  const value = source.value(place);
  return typeof value === "string" ? value : undefined;
}

function optional<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  // A computed name widens to string; it is this one.
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: string });
}
