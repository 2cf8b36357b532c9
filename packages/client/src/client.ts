import type { ApiVersionOf, DefaultApiVersion, EditionId, PathsOf } from "@ghpkg/types";
import type { CallGuard } from "./guard.ts";
import type { CallOptions, Owner } from "./owner.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { RawClient } from "./raw-types.ts";

/** The 27 operations on packages: by owner, and by method and path. */
export interface Client<
  Edition extends EditionId = "fpt",
  Version extends ApiVersionOf<Edition> = DefaultApiVersion<Edition>,
> extends RawClient<PathsOf<Edition, Version>> {
  /** An organization's packages. Nothing is sent yet. */
  org(name: string): Owner;
  /** A user's packages. Nothing is sent yet. */
  user(name: string): Owner;
  /** The packages of the account that the token belongs to. */
  me(): Owner;
  /** Asks GitHub whether the name is an organization's or a user's. */
  owner(name: string, options?: CallOptions): Promise<Owner>;
  /** What is left of the rate limit; asking is free. Nothing on an Enterprise Server without limits. */
  rateLimit(options?: CallOptions): Promise<RateLimit | undefined>;
  /** The same client, which asks `check` before it sends a call: what that throws refuses the call. */
  guard(check: CallGuard): Client<Edition, Version>;
}
