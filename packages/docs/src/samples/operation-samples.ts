import type { OperationId } from "@ghpkg/types";
import type { Place } from "../site/place.ts";

/** One way to call an operation, as a reader copies it. */
export interface Sample {
  readonly tool: "client" | "curl" | "gh";
  /** What the tab says: `curl`, `gh api`, `TypeScript`. */
  readonly title: string;
  readonly language: "sh" | "ts";
  readonly code: string;
}

/** The samples of an operation in a place: curl, gh and our client. Their values are those of the emulator's demo seed. */
export function operationSamples(_place: Place, _operation: OperationId): readonly Sample[] {
  return [];
}
