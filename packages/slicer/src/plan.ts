import { checkSelection } from "./check-selection.ts";
import { SliceError } from "./errors.ts";
import type { Json } from "./json.ts";
import { drop, keep, type KeepTree } from "./keep-tree.ts";
import { operationPlaces, operationsUnder, type Operation } from "./operations.ts";
import { readPolicies, type SliceOptions } from "./options.ts";
import type { Tokens } from "./pointer.ts";
import { reach, type Part, type Reached } from "./reach.ts";
import { readSubject } from "./read-subject.ts";
import { graphOf, type ReferenceGraph } from "./reference-graph.ts";
import { describe, type SliceReport } from "./report.ts";
import { selectOperations, selectWebhooks, type Selection } from "./selection.ts";
import type { Source } from "./source.ts";
import { tagGroupPlaces } from "./tag-groups.ts";

/** What a slice keeps, decided but not yet copied: the object and the text form of a document share the decision. */
export interface Plan {
  readonly tree: Map<string, KeepTree>;
  readonly report: SliceReport;
  readonly graph: ReferenceGraph;
}

/** Decides what a selection keeps of a document. Throws a SliceError when document or selection are refused. */
export function plan(source: Source, selection: Selection, options: SliceOptions): Plan {
  checkSelection(selection);
  const policies = readPolicies(options);
  const subject = readSubject(source);
  const { layout } = subject;
  const operations = operationsUnder(subject, ["paths"]);
  const webhooks = selection.webhooks ? operationsUnder(subject, layout.webhooks) : [];
  const reached = reach(subject, select(operations, webhooks, selection), policies);

  const tree = new Map<string, KeepTree>();
  for (const name of layout.alwaysKept) keep(tree, [name]);
  // `paths` must be there, even empty, until 3.0: https://spec.openapis.org/oas/v3.0.4.html#openapi-object
  keep(tree, ["paths"], false);
  for (const part of reached.parts) keepPart(source, part, tree);
  const gone = [...reached.dropped, ...tagGroupPlaces(source, tagsThatStay(source, reached))];
  for (const place of gone) drop(tree, place, (at) => memberNames(source, at));
  return {
    tree,
    report: describe(subject, { tree, operations, policies, ...reached }),
    graph: graphOf(reached),
  };
}

function select(operations: readonly Operation[], webhooks: readonly Operation[], selection: Selection): Operation[] {
  const webhooksOnly = selection.webhooks !== undefined && selection.include === undefined;
  const selected = [
    ...(webhooksOnly ? [] : selectOperations(operations, selection)),
    ...selectWebhooks(webhooks, selection.webhooks ?? []),
  ];
  if (selected.length === 0) {
    throw new SliceError(`The selection keeps none of the ${operations.length} operations of the description.`, {
      code: "empty-selection",
      hint: "Each kind of selector narrows the others down; selectors of the same kind are alternatives.",
    });
  }
  return selected;
}

function keepPart(source: Source, { tokens, shared }: Part, tree: Map<string, KeepTree>): void {
  if (!shared) {
    keep(tree, tokens);
    return;
  }
  const operations = new Set(operationPlaces(source, tokens).map(([name]) => name));
  keep(tree, tokens, false);
  for (const name of source.names(tokens)) if (!operations.has(name)) keep(tree, [...tokens, name]);
}

/** Those that operations carry, and those that are declared. */
function tagsThatStay(source: Source, { parts }: Reached): (tag: string) => boolean {
  const tags = new Set<Json | undefined>();
  for (const { tokens, kind } of parts) {
    if (kind === "tag") tags.add(source.value([...tokens, "name"]));
    const carried = kind === "operation" ? source.value([...tokens, "tags"]) : undefined;
    if (Array.isArray(carried)) for (const tag of carried) tags.add(tag);
  }
  return (tag) => tags.has(tag);
}

function memberNames(source: Source, place: Tokens): readonly string[] {
  const names = source.names(place);
  if (names.length > 0) return names;
  const value = source.value(place);
  return Array.isArray(value) ? Object.keys(value) : [];
}
