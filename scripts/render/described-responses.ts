import type { Slice } from "../spec/slices.ts";
import { parseSlice } from "../spec/slice-operations.ts";

/** What a description says an operation answers: by status, the schema of each media type. */
export type DescribedResponses = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

/** A slice, as far as it is about answers. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}
interface DescribedOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Response>>;
}

/** The answers that a slice describes, by operation in its order, and the schemas that they refer to. */
export function describedResponses({ text }: Pick<Slice, "text">): {
  readonly operations: Readonly<Record<string, DescribedResponses>>;
  readonly schemas: Readonly<Record<string, object>>;
} {
  // The slicer and a test have seen that slices look so.
  const { paths, components } = parseSlice(text) as unknown as Description;
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return {
    schemas: components.schemas,
    operations: Object.fromEntries(
      operations.map(({ operationId, responses }) => [
        operationId,
        Object.fromEntries(
          Object.entries(responses).map(([status, response]) => [status, contentOf(response, components.responses)]),
        ),
      ]),
    ),
  };
}

function contentOf(response: Response, shared: Description["components"]["responses"]): Record<string, unknown> {
  const name = response.$ref?.replace("#/components/responses/", "");
  const { content = {} } = (name === undefined ? response : shared[name]) ?? {};
  return Object.fromEntries(Object.entries(content).map(([type, { schema = {} }]) => [type, schema]));
}
