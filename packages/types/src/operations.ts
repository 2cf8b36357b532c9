import type { EditionId } from "./edition-types.ts";
import type { operationsTable } from "./operations.generated.ts";

/** The operationId of one of the operations, as GitHub's description has it: `packages/delete-package-for-org`. */
export type OperationId = keyof typeof operationsTable;

/** What the operations table says of an operation. */
export interface OperationFacts {
  /** The HTTP method, in upper case. */
  readonly method: "DELETE" | "GET" | "POST";
  /** The path template: `/orgs/{org}/packages`. */
  readonly path: string;
  /** GitHub's category: `packages`. */
  readonly category: string;
  /** The operation on docs.github.com, for the first edition that has it. */
  readonly documentationUrl: string;
  /** The editions that have it. */
  readonly editions: readonly EditionId[];
}
