import { actionOf, ownerOf } from "@ghpkg/scopes";
import type { Action, Grade, OwnerKind } from "@ghpkg/scopes";
import { statusDeviations } from "@ghpkg/emulator/validate";
import { operationsTable } from "@ghpkg/types";
import type { OperationId } from "@ghpkg/types";
import type { Place } from "../site/place.ts";
import { operationIds, operationSlug } from "./operation-slug.ts";
import type { SchemaTree } from "./property-tree.ts";
import { schemaTree, typeName } from "./property-tree.ts";
import type { Parameter, Response, Slice } from "./slice.ts";
import { describedOperation, resolved, sliceOf } from "./slice.ts";

/** A parameter of an operation. */
export interface ParameterRow {
  readonly name: string;
  /** Where it goes: `path`, `query`. */
  readonly in: string;
  readonly type: string;
  readonly required: boolean;
  readonly default: string | undefined;
  readonly values: readonly string[];
  /** Markdown. */
  readonly description: string;
}

/** An answer that GitHub's description declares. */
export interface DeclaredResponse {
  readonly status: string;
  readonly description: string;
  readonly body: SchemaTree | undefined;
  /** GitHub's own example, as JSON. */
  readonly example: string | undefined;
}

/** An answer that is given although the description does not declare it. */
export interface ObservedStatus {
  readonly status: number;
  readonly when: string;
  readonly grade: Grade;
  readonly source: string;
}

/** All that a page says of an operation in a place, but for access and samples. */
export interface OperationPage {
  readonly place: Place;
  readonly operation: OperationId;
  readonly slug: string;
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly method: string;
  readonly path: string;
  readonly action: Action;
  readonly owner: OwnerKind;
  readonly documentationUrl: string;
  readonly parameters: readonly ParameterRow[];
  readonly declared: readonly DeclaredResponse[];
  readonly observed: readonly ObservedStatus[];
  /** The same for the other owners. */
  readonly siblings: readonly OperationId[];
}

/** The page of an operation; undefined where the edition does not have it. */
export function operationPage(place: Place, operation: OperationId): OperationPage | undefined {
  const slice = sliceOf(place);
  const described = describedOperation(slice, operation);
  if (!described) return undefined;
  const { method, path } = operationsTable[operation];
  const [action, owner] = [actionOf(operation), ownerOf(operation)];
  return {
    place,
    operation,
    slug: operationSlug(operation),
    summary: described.summary,
    description: described.description,
    method,
    path,
    action,
    owner,
    // Enterprise Cloud's have a slash too many.
    documentationUrl: described.externalDocs.url.replace(/(?<!:)\/\//, "/"),
    parameters: (described.parameters ?? []).map((parameter) => parameterRow(slice, parameter)),
    declared: Object.entries(described.responses).map(([status, response]) =>
      declaredResponse(slice, status, response),
    ),
    observed: statusDeviations
      .filter(({ actions, owners }) => actions.includes(action) && (owners?.includes(owner) ?? true))
      .filter(({ status }) => !Object.hasOwn(described.responses, String(status)))
      .map(({ status, when, grade, source }) => ({ status, when, grade, source })),
    siblings: operationIds.filter((one) => one !== operation && actionOf(one) === action),
  };
}

/** The pages of all operations that a place has, in the order of GitHub's description. */
export function operationPages(place: Place): OperationPage[] {
  return operationIds.flatMap((operation) => operationPage(place, operation) ?? []);
}

function parameterRow(slice: Slice, referred: Parameter): ParameterRow {
  const { name, in: where, required = false, description = "", schema } = resolved(slice, referred);
  return {
    name,
    in: where,
    type: typeName(slice, schema),
    required,
    default: schema.default === undefined ? undefined : JSON.stringify(schema.default),
    values: (schema.enum ?? []).map((value) => String(value)),
    description,
  };
}

function declaredResponse(slice: Slice, status: string, referred: Response): DeclaredResponse {
  const { description, content } = resolved(slice, referred);
  const [body] = Object.values(content ?? {});
  const [example] = Object.values(body?.examples ?? {});
  const value = example && resolved(slice, example).value;
  return {
    status,
    description,
    body: body?.schema && schemaTree(slice, body.schema),
    example: value === undefined ? undefined : JSON.stringify(value, null, 2),
  };
}
