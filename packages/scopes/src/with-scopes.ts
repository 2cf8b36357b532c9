import type { OperationId, PackageType } from "@ghpkg/types";
import type { AnyEdition } from "./editions.ts";
import { MissingScopesError } from "./missing-scopes-error.ts";
import { missingScopes, requiredScopes } from "./required-scopes.ts";
import { scopeStep } from "./scope-step.ts";
import type { ScopedClient } from "./scoped-client.ts";
import { listed } from "./sentences.ts";
import type { TokenKind } from "./token-kinds.ts";

/** A call that is about to be sent. */
export interface GuardedCall {
  readonly operation: OperationId;
  readonly packageType?: PackageType;
  /** The client's own edition, where it tells it. */
  readonly edition?: AnyEdition;
}

/** A client that asks before it sends: that of `@ghpkg/client` is one. */
export interface GuardableClient {
  /** The same client, which asks `check` before it sends a call: what that throws refuses the call. */
  guard(check: (call: GuardedCall) => void): unknown;
}

/** What the scopes are held against, and what the next step names. */
export interface WithScopesOptions<Edition extends AnyEdition = AnyEdition> {
  /**
   * The client's edition. Left out, the compiler takes GitHub.com (`fpt`); at run time the edition counts that the client tells with
   * each call, as that of `@ghpkg/client` does.
   */
  readonly edition?: Edition;
  readonly tokenKind?: TokenKind;
  /** For commands: `github.example.com`. */
  readonly host?: string;
}

/**
 * The same client, narrowed to what the scopes of its token allow. What they do not allow does not compile, and is refused with
 * a {@link MissingScopesError} before it is sent. Scopes that the compiler does not know (`string[]`) narrow nothing there, and all
 * at run time; of those that it knows as a union, the token counts as having all.
 *
 * @example
 * const gh = withScopes(createClient({ token }), ["read:packages"]);
 * gh.org("acme").container("app").delete(); // does not compile: MissingScopes<"delete:packages">
 */
export function withScopes<
  Client extends GuardableClient,
  const Held extends readonly string[],
  Edition extends AnyEdition = "fpt",
>(client: Client, held: Held, options: WithScopesOptions<Edition> = {}): ScopedClient<Client, Held[number], Edition> {
  const { tokenKind, host } = options;
  const guarded = client.guard(({ operation, packageType, edition: own }) => {
    const edition = options.edition ?? own;
    const context = { edition, packageType };
    const missing = missingScopes(held, operation, context);
    if (missing.length === 0) return;
    const required = requiredScopes(operation, context).anyOf.flatMap(({ allOf }) => allOf.map(({ scope }) => scope));
    const nextStep = scopeStep(missing, { edition, tokenKind, host });
    const facts = { operation, held, required, missing, nextStep, ...(packageType && { packageType }) };
    const what = packageType ? `${operation} (${packageType})` : operation;
    throw new MissingScopesError(`${what}: not sent. The token lacks ${listed(missing)}. ${nextStep}`, facts);
  });
  // The guard refuses at run time what the type leaves out.
  return guarded as ScopedClient<Client, Held[number], Edition>;
}
