import type { JsonObject } from "@ghpkg/slicer";
import type { Slice } from "./slices.ts";

/** What the table of operations needs of one. */
export interface SliceOperation {
  readonly operationId: string;
  /** In upper case, as a request has it. */
  readonly method: string;
  readonly path: string;
  readonly category: string;
  readonly documentationUrl: string;
}

/** GitHub's descriptions, as far as they are read here: the slicer and a test have seen that they look so. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}
interface DescribedOperation {
  readonly operationId: string;
  readonly externalDocs: { readonly url: string };
  readonly "x-github": { readonly category: string };
}

/** The operations of a slice, in the order of the description. */
export function operationsOf({ text }: Pick<Slice, "text">): SliceOperation[] {
  const { paths } = parseSlice(text) as unknown as Description;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      operationId: operation.operationId,
      method: method.toUpperCase(),
      path,
      category: operation["x-github"].category,
      documentationUrl: operation.externalDocs.url,
    })),
  );
}

/** A slice is an object: the slicer wrote it. */
export function parseSlice(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}
