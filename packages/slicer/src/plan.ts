import { SliceError } from "./errors.ts";
import { isObject, member, type Json, typeName } from "./json.ts";
import { keep, type KeepTree } from "./keep-tree.ts";
import { operationKeys, operationsUnder, webhookMembers, type Operation } from "./operations.ts";
import { resolve } from "./pointer.ts";
import { reach, rootExtensions, type Part } from "./reach.ts";
import { describe, type SliceReport } from "./report.ts";
import { selectOperations, selectWebhooks, type Selection } from "./selection.ts";

/** What a slice keeps, decided but not yet copied: the object and the text form of a document share the decision. */
export interface Plan {
  readonly tree: Map<string, KeepTree>;
  readonly report: SliceReport;
}

/** Root members that every slice keeps as they are. Extensions of the root are kept too. */
const alwaysKept = ["openapi", "$self", "info", "jsonSchemaDialect", "servers", "externalDocs"];

/** Decides what a selection keeps of a document. Throws a SliceError when document or selection are refused. */
export function plan(document: Json, selection: Selection): Plan {
  refuseOtherThanOpenApi(document);
  const selected = select(document, selection);
  const parts = reach(document, selected);
  const tags = usedTags(document, parts);

  const tree = new Map<string, KeepTree>();
  for (const name of [...alwaysKept, ...rootExtensions(document)]) keep(tree, [name]);
  // `paths` must be there, even empty: https://spec.openapis.org/oas/v3.0.4.html#openapi-object
  if (member(document, "paths") !== undefined) keep(tree, ["paths"], false);
  for (const { index } of tags) keep(tree, ["tags", String(index)]);
  for (const part of parts) keepPart(document, part, tree);
  return { tree, report: describe(document, parts, tags.map(({ name }) => name)) };
}

function select(document: Json, selection: Selection): Operation[] {
  const webhooksOnly = selection.webhooks !== undefined && selection.include === undefined;
  const underPaths = operationsUnder(document, "paths");
  const underWebhooks = webhookMembers.flatMap((root) => operationsUnder(document, root));
  const selected = [
    ...(webhooksOnly ? [] : selectOperations(underPaths, selection)),
    ...selectWebhooks(underWebhooks, selection.webhooks ?? []),
  ];
  if (selected.length === 0) {
    throw new SliceError(`The selection keeps none of the ${underPaths.length} operations of the description.`, {
      code: "empty-selection",
      hint: "Each kind of selector narrows the others down; selectors of the same kind are alternatives.",
    });
  }
  return selected;
}

function keepPart(document: Json, { tokens, shared }: Part, tree: Map<string, KeepTree>): void {
  if (!shared) {
    keep(tree, tokens);
    return;
  }
  const item = resolve(document, tokens);
  const operations = new Set(operationKeys(item).map(([key]) => key));
  keep(tree, tokens, false);
  for (const key of isObject(item) ? Object.keys(item) : []) if (!operations.has(key)) keep(tree, [...tokens, key]);
}

/** The root's declarations of tags that kept operations carry, and since 3.2 of those tags' parents. */
function usedTags(document: Json, parts: readonly Part[]): { index: number; name: string }[] {
  const declared = member(document, "tags");
  if (!Array.isArray(declared)) return [];
  const used = new Set(
    parts.flatMap(({ tokens, kind }) => {
      const tags = kind === "operation" ? member(resolve(document, tokens), "tags") : undefined;
      return Array.isArray(tags) ? tags : [];
    }),
  );
  // A set may grow while it is walked: parents of parents are met in the same loop.
  for (const name of used) {
    const parent = member(declared.find((tag) => member(tag, "name") === name), "parent");
    if (parent !== undefined) used.add(parent);
  }
  return declared.flatMap((tag, index) => {
    const name = member(tag, "name");
    return typeof name === "string" && used.has(name) ? [{ index, name }] : [];
  });
}

function refuseOtherThanOpenApi(document: Json): void {
  const version = member(document, "openapi");
  if (typeof version !== "string" || !/^3\.[012]\./.test(version)) {
    const received = describeVersion(document);
    throw new SliceError(`This is not an OpenAPI 3 description: expected "openapi": "3.x.y" at its root, found ${received}.`, {
      code: "not-openapi",
      pointer: "#/openapi",
      expected: '"openapi": "3.0.y", "3.1.y" or "3.2.y"',
      received,
      ...(member(document, "swagger") === undefined ? {} : { hint: "Convert the description from Swagger 2.0 to OpenAPI 3 first." }),
    });
  }
  const paths = member(document, "paths");
  if (paths !== undefined && !isObject(paths)) {
    throw new SliceError(`"paths" holds ${typeName(paths)} where OpenAPI has an object.`, {
      code: "not-openapi",
      pointer: "#/paths",
      expected: "an object",
      received: typeName(paths),
    });
  }
}

function describeVersion(document: Json): string {
  if (!isObject(document)) return typeName(document);
  for (const name of ["openapi", "swagger"]) {
    const version = member(document, name);
    if (version !== undefined) return `"${name}": ${JSON.stringify(version).slice(0, 40)}`;
  }
  return 'an object without "openapi"';
}
