import { checkSelection } from "./check-selection.ts";
import { SliceError } from "./errors.ts";
import { isObject, typeName } from "./json.ts";
import { keep, type KeepTree } from "./keep-tree.ts";
import { operationPlaces, operationsUnder, webhookMembers, type Operation } from "./operations.ts";
import { readPolicies, type SliceOptions } from "./options.ts";
import { reach, type Part } from "./reach.ts";
import { graphOf, type ReferenceGraph } from "./reference-graph.ts";
import { describe, type SliceReport } from "./report.ts";
import { selectOperations, selectWebhooks, type Selection } from "./selection.ts";
import type { Source } from "./source.ts";

/** What a slice keeps, decided but not yet copied: the object and the text form of a document share the decision. */
export interface Plan {
  readonly tree: Map<string, KeepTree>;
  readonly report: SliceReport;
  readonly graph: ReferenceGraph;
}

/** Root members that every slice keeps as they are. All others stay as far as something kept reaches them. */
const alwaysKept = ["openapi", "$self", "info", "jsonSchemaDialect", "servers", "externalDocs"];

/** Decides what a selection keeps of a document. Throws a SliceError when document or selection are refused. */
export function plan(source: Source, selection: Selection, options: SliceOptions): Plan {
  checkSelection(selection);
  const policies = readPolicies(options);
  refuseOtherThanOpenApi(source);
  const operations = operationsUnder(source, ["paths"]);
  const webhooks = selection.webhooks ? operationsUnder(source, webhookMembers) : [];
  const selected = select(operations, webhooks, selection);
  const reached = reach(source, selected, policies);
  const { parts } = reached;

  const tree = new Map<string, KeepTree>();
  for (const name of alwaysKept) keep(tree, [name]);
  // `paths` must be there, even empty: https://spec.openapis.org/oas/v3.0.4.html#openapi-object
  keep(tree, ["paths"], false);
  for (const part of parts) keepPart(source, part, tree);
  return {
    tree,
    report: describe(source, { tree, operations, policies, ...reached }),
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

function refuseOtherThanOpenApi(source: Source): void {
  const version = source.value(["openapi"]);
  if (typeof version !== "string" || !/^3\.[012]\./.test(version)) {
    const expected = '"openapi": "3.0.y", "3.1.y" or "3.2.y"';
    const received = describeVersion(source);
    throw new SliceError(
      `This is not an OpenAPI 3.0, 3.1 or 3.2 description: expected ${expected} at its root, found ${received}.`,
      {
        code: "not-openapi",
        pointer: "#/openapi",
        expected,
        received,
        ...versionHint(source),
      },
    );
  }
  // Asked for its value only when it has no members: reading all paths of a big description is what slicing avoids.
  const paths = source.names(["paths"]).length > 0 ? {} : source.value(["paths"]);
  if (paths !== undefined && !isObject(paths)) {
    throw new SliceError(`"paths" holds ${typeName(paths)} where OpenAPI has an object.`, {
      code: "not-openapi",
      pointer: "#/paths",
      expected: "an object",
      received: typeName(paths),
    });
  }
}

function versionHint(source: Source): { hint?: string } {
  if (source.value(["swagger"]) !== undefined) return { hint: "Convert it from Swagger 2.0 to OpenAPI 3 first." };
  return typeof source.value([]) === "string" ? { hint: "For a description as JSON text there is sliceText." } : {};
}

function describeVersion(source: Source): string {
  for (const name of ["openapi", "swagger"]) {
    const version = source.value([name]);
    if (version !== undefined) return `"${name}": ${JSON.stringify(version).slice(0, 40)}`;
  }
  const root = source.value([]);
  return isObject(root) ? 'an object without "openapi"' : typeName(root);
}
