/** What was wrong, as a closed set. `facts` carries the rest. */
export type SliceErrorCode =
  | "invalid-json"
  | "invalid-yaml"
  | "not-openapi"
  | "unknown-selector"
  | "invalid-selector"
  | "invalid-option"
  | "invalid-config"
  | "empty-selection"
  | "not-bundled"
  | "dangling-reference"
  | "external-reference";

/** A reference that cannot be followed: what it says, where it stands, and the kind of object it should have led to. */
export interface BrokenReference {
  readonly reference: string;
  readonly at: string;
  readonly expected: string;
}

/** What is known of a slice that failed. */
export interface SliceErrorFacts {
  /** What went wrong, for programs. */
  readonly code: SliceErrorCode;
  /** Where in the document, as a JSON Pointer. */
  readonly pointer?: string;
  /** Where in the text: both count from 1. */
  readonly line?: number;
  readonly column?: number;
  /** What should be there. */
  readonly expected?: string;
  /** What is there. */
  readonly received?: string;
  /** Names in the description that come closest to an unknown one. */
  readonly nearest?: readonly string[];
  /** Every reference that broke, not only the first. */
  readonly references?: readonly BrokenReference[];
  /** What to do next. */
  readonly hint: string;
}

/** The description or the selection was refused. The message is for a person, `facts` for a program. */
export class SliceError extends Error {
  override readonly name = "SliceError";
  readonly facts: SliceErrorFacts;
  constructor(message: string, facts: SliceErrorFacts, options?: ErrorOptions) {
    super(message, options);
    this.facts = facts;
  }
}

/** Works with two installed copies and across realms, where `instanceof` fails. */
export function isSliceError(value: unknown): value is SliceError {
  return value instanceof Error && value.name === "SliceError" && "facts" in value;
}
