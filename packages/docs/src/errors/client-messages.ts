import { createClient, isPackagesError } from "@ghpkg/client";
import type { CloudOptions } from "@ghpkg/client";
import { createEmulator } from "@ghpkg/emulator";
import type { FaultEffect } from "@ghpkg/emulator";
import { isMissingScopesError, withScopes } from "@ghpkg/scopes";
import type { ErrorCause } from "./error-cause.ts";
import type { KnownMessage } from "./known-message.ts";

interface ClientCase {
  readonly cause: ErrorCause;
  /** What the client says became of the call. */
  readonly kind: string;
  readonly when: string;
  readonly call: () => Promise<unknown>;
}

/** What our client says itself, where no refusal of GitHub's is behind it: made to fail while the site is built. */
export function clientMessages(): Promise<KnownMessage[]> {
  return Promise.all(
    cases.map(async ({ cause, kind, when, call }): Promise<KnownMessage> => {
      const message = await messageOf(call);
      const words = { source: "@ghpkg/client", grade: "inferred" } as const;
      return { origin: "client", cause, when: `${when} In TypeScript: \`${kind}\`.`, message, words, suspects: [] };
    }),
  );
}

const cases: readonly ClientCase[] = [
  {
    cause: "missing-scope",
    kind: "MissingScopesError",
    when: "withScopes does not send what the token may not do.",
    call: () =>
      withScopes(clientOf({}), ["read:packages"] as readonly string[])
        .org("acme")
        .npm("left-pad")
        .delete(),
  },
  {
    cause: "not-sent",
    kind: "invalid",
    when: "A name would address something else.",
    call: () => clientOf({}).org("acme").npm("..").get(),
  },
  {
    cause: "no-answer",
    kind: "network",
    when: "The connection is lost, and no answer comes.",
    call: () => get({ reset: "before" }),
  },
  {
    cause: "no-answer",
    kind: "network",
    when: "The connection is lost after a deletion was sent: it may have been done.",
    call: () => failing({ reset: "after" }).org("acme").npm("left-pad").delete(),
  },
  {
    cause: "no-answer",
    kind: "timeout",
    when: "No answer comes in time.",
    call: () => failing({ delay: 60_000 }, { timeout: 1 }).org("acme").npm("left-pad").get(),
  },
  {
    cause: "aborted",
    kind: "aborted",
    when: "The signal of the call was aborted.",
    call: () => clientOf({}).org("acme").npm("left-pad").get({ signal: AbortSignal.abort() }),
  },
  {
    cause: "unreadable-answer",
    kind: "unreadable",
    when: "The body is no JSON.",
    call: () => get({ badJson: true }),
  },
  {
    cause: "unreadable-answer",
    kind: "unreadable",
    when: "A page of HTML comes, as from a proxy.",
    call: () => get({ html: 200 }),
  },
  {
    cause: "redirected",
    kind: "redirected",
    when: "The answer leads to another host.",
    call: () => get({ status: 302, headers: { location: "https://elsewhere.example/" } }),
  },
  {
    cause: "list-capped",
    kind: "capped",
    when: "A list goes on behind its 10,000th package.",
    call: () => clientOf({ fetch: endlessList }).org("acme").packages.list({ packageType: "npm" }).all(),
  },
];

function get(fault: FaultEffect): Promise<unknown> {
  return failing(fault).org("acme").npm("left-pad").get();
}

function failing(fault: FaultEffect, options: CloudOptions = {}): ReturnType<typeof clientOf> {
  const github = createEmulator();
  github.faults.add({ effect: fault });
  return clientOf({ fetch: github.fetch, ...options });
}

/** Nothing is repeated, so that nothing is waited for. */
function clientOf(options: CloudOptions): ReturnType<typeof createClient> {
  return createClient({ token: "ghp_demo_admin", retries: 0, fetch: createEmulator().fetch, ...options });
}

/** Every page is full. */
function endlessList(input: Request | URL | string): Promise<Response> {
  const { searchParams } = new URL(input instanceof Request ? input.url : input);
  const before = 100 * (Number(searchParams.get("page") ?? 1) - 1);
  return Promise.resolve(Response.json(Array.from({ length: 100 }, (_, place) => ({ id: before + place }))));
}

async function messageOf(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (isPackagesError(error) || isMissingScopesError(error)) return error.message;
    throw error;
  }
  throw new Error("a call that was to fail has not");
}
