import { isObject, member, type Json } from "./json.ts";
import { operationsUnder, webhookMembers, type Operation } from "./operations.ts";
import { formatPointer } from "./pointer.ts";
import type { Part } from "./reach.ts";

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

/** Describes a slice: pure, from the document and the parts that were reached. */
export function describe(document: Json, parts: readonly Part[], keptTags: readonly string[]): SliceReport {
  const kept = new Map<string, Part>();
  for (const part of parts) {
    const pointer = formatPointer(part.tokens);
    if (!kept.has(pointer)) kept.set(pointer, part);
  }
  const operations = ["paths", ...webhookMembers].flatMap((root) => operationsUnder(document, root));
  const underPaths = operations.filter(({ tokens, items }) => (items[0] ?? tokens)[0] === "paths");
  const components = sectionEntries(document);
  const isKept = (tokens: readonly string[]): boolean => kept.has(formatPointer(tokens));
  const keptOperations = operations.filter(({ tokens, items }) => isKept(tokens) && isKept(items[0] ?? tokens));
  const keptComponents = parts.filter(({ tokens }) => tokens[0] === "components" && tokens.length === 3);
  const listed = new Set([...keptOperations, ...keptComponents].map(({ tokens }) => formatPointer(tokens)));
  const info = member(document, "info");
  return {
    openapi: String(member(document, "openapi")),
    ...textMember(info, "title"),
    ...textMember(info, "version"),
    operations: {
      kept: keptOperations.filter((operation) => underPaths.includes(operation)).map((operation) => keptOperation(operation, kept)),
      total: underPaths.length,
    },
    paths: {
      kept: new Set(keptOperations.filter((operation) => underPaths.includes(operation)).map(({ path }) => path)).size,
      total: memberCount(document, "paths"),
    },
    webhooks: {
      kept: [...new Set(keptOperations.filter((operation) => !underPaths.includes(operation)).map(({ path }) => path))],
      total: webhookMembers.reduce((sum, root) => sum + memberCount(document, root), 0),
    },
    tags: { kept: keptTags, total: arrayLength(member(document, "tags")) },
    components: {
      sections: countSections(components, isKept),
      kept: [...new Map(keptComponents.map((part) => [formatPointer(part.tokens), keptPart(part)])).values()],
      dropped: components.filter((tokens) => !isKept(tokens)).map((tokens) => formatPointer(tokens)),
    },
    others: [...kept].filter(([pointer]) => !listed.has(pointer)).map(([, part]) => keptPart(part)),
  };
}

/** Every component as tokens: `["components", "schemas", "user"]`. */
function sectionEntries(document: Json): string[][] {
  const components = member(document, "components");
  if (!isObject(components)) return [];
  return Object.keys(components).flatMap((section) => {
    const entries = components[section];
    return isObject(entries) ? Object.keys(entries).map((name) => ["components", section, name]) : [];
  });
}

function countSections(
  components: readonly string[][],
  isKept: (tokens: readonly string[]) => boolean,
): Record<string, { kept: number; total: number }> {
  const sections = new Map<string, { kept: number; total: number }>();
  for (const tokens of components) {
    const section = tokens[1] ?? "";
    const count = sections.get(section) ?? { kept: 0, total: 0 };
    sections.set(section, { kept: count.kept + (isKept(tokens) ? 1 : 0), total: count.total + 1 });
  }
  return Object.fromEntries(sections);
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

function textMember<Name extends string>(holder: Json | undefined, name: Name): { [key in Name]?: string } {
  const value = member(holder, name);
  return typeof value === "string" ? ({ [name]: value } as { [key in Name]: string }) : {};
}

function memberCount(document: Json, name: string): number {
  const value = member(document, name);
  return isObject(value) ? Object.keys(value).length : 0;
}

function arrayLength(value: Json | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}
