import type { EditionId, OperationId, PackageType } from "@ghpkg/types";

/** What a guard is asked about: a call that is about to be sent. */
export interface GuardedCall {
  readonly operation: OperationId;
  /** Absent where the operation has none: Docker conflicts. */
  readonly packageType?: PackageType;
  /** The client's own. */
  readonly edition: EditionId;
}

/** Looks at a call before it is sent. What it throws refuses the call, and reaches the caller as it is. */
export type CallGuard = (call: GuardedCall) => void;
