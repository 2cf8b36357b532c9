import type { OperationId, PackageType } from "@ghpkg/types";
import type { PackagesScope } from "./required-scopes.ts";

/** Why a call was refused before it was sent. */
export interface MissingScopesFacts {
  readonly operation: OperationId;
  readonly packageType?: PackageType;
  /** The scopes that the token has. */
  readonly held: readonly string[];
  /** Those that the call needs. */
  readonly required: readonly PackagesScope[];
  /** Those that it needs and the token has not. */
  readonly missing: readonly PackagesScope[];
  /** What to do: a command. */
  readonly nextStep: string;
}

/** A call that was not sent, because the token lacks a scope for it. */
export class MissingScopesError extends Error {
  override readonly name = "MissingScopesError";
  readonly facts: MissingScopesFacts;
  constructor(message: string, facts: MissingScopesFacts, options?: ErrorOptions) {
    super(message, options);
    this.facts = facts;
  }
}

/** Tells whether something caught is a {@link MissingScopesError}, of any installed copy and from any realm. */
export function isMissingScopesError(value: unknown): value is MissingScopesError {
  // `instanceof` knows one copy and one realm only; the tag is the same for all errors.
  if (Object.prototype.toString.call(value) !== "[object Error]") return false;
  // An error, as its tag says.
  const error = value as Partial<MissingScopesError>;
  return error.name === "MissingScopesError" && typeof error.facts === "object" && error.facts !== null;
}
