import { member } from "./json.ts";
import { isKept, keptAt, type KeepTree } from "./keep-tree.ts";
import { isComponent, sectionsOf, type Layout } from "./layout.ts";
import { oddities } from "./oddities.ts";
import { pathNames, type Operation } from "./operations.ts";
import { tokensOf } from "./place.ts";
import { formatPointer, type Tokens } from "./pointer.ts";
import type { Policies } from "./options.ts";
import type { Part, Reached } from "./reach.ts";
import type { Source } from "./source.ts";
import type { Subject } from "./subject.ts";

/** A part of the source that stays, and how it was first reached. All places are JSON Pointers into the source. */
export interface KeptPart {
  readonly pointer: string;
  /** The part that led here by the shortest way; absent on what was selected. */
  readonly from?: string;
  /** The place in that part which points here. */
  readonly at?: string;
}

/** An operation that stays. */
export interface KeptOperation extends KeptPart {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
}

/** An operation that does not stay. */
export interface DroppedOperation {
  readonly pointer: string;
  readonly method: string;
  readonly path: string;
}

/** A place where a policy decided. */
export interface PolicyUse {
  readonly policy: keyof Policies;
  readonly did: "kept" | "dropped" | "followed";
  /** Where the reference stands, as a JSON Pointer into the source. */
  readonly at: string;
  /** As it is written: an operationId, a name, a URI. */
  readonly reference: string;
}

/** Something in the source that is not as it should be, and does not keep it from being sliced. */
export interface Oddity {
  readonly code: "duplicate-operation-id" | "duplicate-name" | "dangling-reference";
  /** A sentence for a person. */
  readonly message: string;
  readonly pointers: readonly string[];
}

/** What a slice kept and dropped. Lists stand in source order, kept parts in the order they were reached. */
export interface SliceReport {
  /** The version of the specification: `3.0.3`, or `2.0` for Swagger. */
  readonly openapi: string;
  readonly title?: string;
  readonly version?: string;
  readonly operations: {
    readonly kept: readonly KeptOperation[];
    readonly dropped: readonly DroppedOperation[];
    readonly total: number;
  };
  readonly paths: { readonly kept: number; readonly total: number };
  /** By name: those that were selected, and those that a reference leads into. */
  readonly webhooks: { readonly kept: readonly string[]; readonly dropped: readonly string[]; readonly total: number };
  readonly tags: { readonly kept: readonly string[]; readonly dropped: readonly string[]; readonly total: number };
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
  /** The policies this slice was made with, and each place where one of them decided. */
  readonly policies: Policies;
  readonly decisions: readonly PolicyUse[];
  readonly oddities: readonly Oddity[];
}

/** What the plan knows when it describes itself. */
export interface Described extends Omit<Reached, "edges" | "dropped"> {
  readonly tree: KeepTree;
  readonly operations: readonly Operation[];
  readonly policies: Policies;
}

/** Describes a slice: pure, from the source and the parts that were reached. */
export function describe({ source, layout }: Subject, described: Described): SliceReport {
  const { tree, parts, external, dangling, decisions, operations, policies } = described;
  const kept = new Map<string, Part>();
  for (const part of parts) {
    const pointer = formatPointer(part.tokens);
    if (!kept.has(pointer)) kept.set(pointer, part);
  }
  const stays = ({ tokens, items }: Operation): boolean => isKept(tree, tokens) && isKept(tree, items[0] ?? tokens);
  const keptOperations = operations.filter(stays);
  const keptComponents = [...kept.values()].filter(({ tokens }) => isComponent(layout, tokens));
  const listed = new Set([...keptOperations, ...keptComponents].map(({ tokens }) => formatPointer(tokens)));
  return {
    openapi: layout.version,
    ...optional("title", textAt(source, ["info", "title"])),
    ...optional("version", textAt(source, ["info", "version"])),
    operations: withDropped(
      { kept: keptOperations.map((operation) => keptOperation(operation, kept)), total: operations.length },
      () => operations.filter((operation) => !stays(operation)).map(droppedOperation),
    ),
    paths: { kept: new Set(keptOperations.map(({ path }) => path)).size, total: pathNames(source, "paths").length },
    webhooks: countWebhooks(source, layout, tree),
    tags: countTags(source, tree),
    components: withDropped(
      { sections: countComponents(source, layout, tree), kept: keptComponents.map(keptPart) },
      () => droppedComponents(source, layout, tree),
    ),
    others: [...kept].filter(([pointer]) => !listed.has(pointer)).map(([, part]) => keptPart(part)),
    external: external.map(({ text, at }) => ({ reference: text, at: formatPointer(tokensOf(at)) })),
    policies,
    decisions,
    oddities: oddities(source, { operations, dangling }),
  };
}

function countComponents(source: Source, layout: Layout, tree: KeepTree): SliceReport["components"]["sections"] {
  return Object.fromEntries(
    sectionsOf(source, layout).map((section) => {
      const total = source.names(section).length;
      const stay = keptAt(tree, section);
      return [section.at(-1) ?? "", { kept: stay === "all" ? total : (stay?.size ?? 0), total }];
    }),
  );
}

function droppedComponents(source: Source, layout: Layout, tree: KeepTree): string[] {
  return sectionsOf(source, layout).flatMap((section) => {
    const stay = keptAt(tree, section);
    const gone = stay === "all" ? [] : source.names(section).filter((name) => !stay?.has(name));
    return gone.map((name) => formatPointer([...section, name]));
  });
}

/** Adds the list of what does not stay, made when it is asked for: it can be long, and most runs only want the numbers. */
function withDropped<Counted extends object, Dropped>(
  counted: Counted,
  list: () => readonly Dropped[],
): Counted & { readonly dropped: readonly Dropped[] } {
  let dropped: readonly Dropped[] | undefined;
  const get = (): readonly Dropped[] => (dropped ??= list());
  // The property has just been defined.
  return Object.defineProperty(counted, "dropped", { get, enumerable: true }) as Counted & {
    readonly dropped: readonly Dropped[];
  };
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

function droppedOperation({ tokens, method, path }: Operation): DroppedOperation {
  return { pointer: formatPointer(tokens), method, path };
}

function countWebhooks(source: Source, layout: Layout, tree: KeepTree): SliceReport["webhooks"] {
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const root of layout.webhooks) {
    const stay = keptAt(tree, [root]);
    for (const name of pathNames(source, root)) (stay === "all" || stay?.has(name) ? kept : dropped).push(name);
  }
  return { kept, dropped, total: kept.length + dropped.length };
}

function countTags(source: Source, tree: KeepTree): SliceReport["tags"] {
  const declared = source.value(["tags"]);
  if (!Array.isArray(declared)) return { kept: [], dropped: [], total: 0 };
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const [index, tag] of declared.entries()) {
    const name = member(tag, "name");
    if (typeof name === "string") (isKept(tree, ["tags", String(index)]) ? kept : dropped).push(name);
  }
  return { kept, dropped, total: declared.length };
}

function textAt(source: Source, place: Tokens): string | undefined {
  const value = source.value(place);
  return typeof value === "string" ? value : undefined;
}

function optional<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  // A computed name widens to string; it is this one.
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: string });
}
