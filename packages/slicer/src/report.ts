import type { Json } from "./json.ts";
import { isKept, type KeepTree } from "./keep-tree.ts";
import { webhookMembers, type Operation } from "./operations.ts";
import { formatPointer } from "./pointer.ts";
import type { Part } from "./reach.ts";
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
  readonly webhooks: { readonly kept: readonly string[]; readonly total: number };
  readonly tags: { readonly kept: readonly string[]; readonly total: number };
  readonly components: {
    /** Per section of `components`, how many stay. Sections that lose all are listed too. */
    readonly sections: Readonly<Record<string, { readonly kept: number; readonly total: number }>>;
    readonly kept: readonly KeptPart[];
    readonly dropped: readonly string[];
  };
  /** All else that stays because something points to it: path items' shared members, the root's security, extensions. */
  readonly others: readonly KeptPart[];
}

/** What the plan knows when it describes itself. */
export interface Described {
  readonly tree: KeepTree;
  readonly parts: readonly Part[];
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Operation[];
  readonly keptTags: readonly string[];
}

/** Describes a slice: pure, from the source and the parts that were reached. */
export function describe(source: Source, { tree, parts, operations, webhooks, keptTags }: Described): SliceReport {
  const kept = new Map<string, Part>();
  for (const part of parts) {
    const pointer = formatPointer(part.tokens);
    if (!kept.has(pointer)) kept.set(pointer, part);
  }
  const stays = ({ tokens, items }: Operation): boolean => isKept(tree, tokens) && isKept(tree, items[0] ?? tokens);
  const keptOperations = operations.filter(stays);
  const keptWebhooks = webhooks.filter(stays);
  const keptComponents = [...kept.values()].filter(({ tokens }) => tokens[0] === "components" && tokens.length === 3);
  const listed = new Set(
    [...keptOperations, ...keptWebhooks, ...keptComponents].map(({ tokens }) => formatPointer(tokens)),
  );
  return {
    openapi: String(source.value(["openapi"])),
    ...textMember(source, "title"),
    ...textMember(source, "version"),
    operations: { kept: keptOperations.map((operation) => keptOperation(operation, kept)), total: operations.length },
    paths: { kept: new Set(keptOperations.map(({ path }) => path)).size, total: source.names(["paths"]).length },
    webhooks: {
      kept: [...new Set(keptWebhooks.map(({ path }) => path))],
      total: webhookMembers.reduce((sum, root) => sum + source.names([root]).length, 0),
    },
    tags: { kept: keptTags, total: arrayLength(source.value(["tags"])) },
    components: {
      ...countComponents(source, tree),
      kept: keptComponents.map(keptPart),
    },
    others: [...kept].filter(([pointer]) => !listed.has(pointer)).map(([, part]) => keptPart(part)),
  };
}

function countComponents(source: Source, tree: KeepTree): Pick<SliceReport["components"], "sections" | "dropped"> {
  const dropped: string[] = [];
  const sections = source.names(["components"]).map((section) => {
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
    ...(at ? { at: formatPointer(at) } : {}),
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

function textMember<Name extends string>(source: Source, name: Name): { [key in Name]?: string } {
  const value = source.value(["info", name]);
  return typeof value === "string" ? ({ [name]: value } as { [key in Name]: string }) : {};
}

function arrayLength(value: Json | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}
