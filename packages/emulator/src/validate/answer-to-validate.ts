import type { ApiVersion, EditionId, OperationId } from "@ghpkg/types";

/** An answer to an operation, from the emulator, from GitHub, or from a file. */
export interface AnswerToValidate {
  readonly edition: EditionId;
  /** The one that GitHub takes when none is asked for, when left out. */
  readonly apiVersion?: ApiVersion;
  readonly operation: OperationId;
  readonly status: number;
  /** Without `content-type`, a body is taken for what the description says it is. */
  readonly headers?: Headers | Readonly<Record<string, string>>;
  /** What `JSON.parse` made of it, or the text when it is no JSON. Nothing, or `undefined`, when there is none. */
  readonly body?: unknown;
}
