import type { Validate } from "./schema-runtime.ts";

/** What a description has an operation answer: by status, who checks a body of each media type. None: there is no body. */
export type DescribedOperation = Readonly<Record<number, Readonly<Record<string, Validate>>>>;

/** What one of GitHub's descriptions says of answers. */
export interface DescribedSlice {
  /** By operationId. */
  readonly operations: Readonly<Record<string, DescribedOperation>>;
  /** Who checks the body of a refusal. */
  readonly refusal: Validate;
}
