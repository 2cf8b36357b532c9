import type { EditionId } from "@ghpkg/types";
import type { Call } from "./call.ts";
import { counting, deletionsFrom } from "./deletions.ts";
import type { Deletions } from "./deletions.ts";
import { cachedAnswer, storeAnswer } from "./etag-cache.ts";
import type { EtagCache } from "./etag-cache.ts";
import type { Exchange } from "./exchange.ts";
import { failure, refusal } from "./failure.ts";
import { safeCause } from "./safe-cause.ts";
import type { Fetch } from "./settings.ts";

/** A token, or a function that gets one: it is asked before each attempt, so that a token may be renewed in a long wait. */
export type Token = string | (() => Promise<string> | string);

/** What a client sends its calls with. All that it hands out shares one, and its limits with it. */
export interface Connection {
  readonly edition: EditionId;
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: Token | undefined;
  readonly fetch: Fetch;
  readonly cache: EtagCache | undefined;
  readonly exchange: Exchange;
  readonly deletions: Deletions;
}

/** An answer that was read. */
export interface Answer {
  readonly data: unknown;
  readonly response: Response;
  /** The `Link` header. */
  readonly link: string | null;
}

/** Sends a call to a URL of the connection's API. Rejects with a PackagesError. */
export async function send(
  connection: Connection,
  call: Call,
  url: string,
  signal?: AbortSignal | null,
): Promise<Answer> {
  const { cache, exchange, fetch } = connection;
  const { method } = call;
  let token = "";
  async function headers(): Promise<Record<string, string>> {
    token = await resolveToken(connection, call);
    return {
      ...connection.headers,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(cached && { "if-none-match": cached.etag }),
    };
  }
  const key = `${connection.headers["x-github-api-version"]} ${url}`;
  const cached = cache && method === "GET" ? await cachedAnswer(cache, key) : undefined;
  const result = await exchange({
    method,
    url,
    signal: signal ?? undefined,
    repeatable: true,
    readsAnything: false,
    redirects: "followed",
    async send(attempt, to) {
      const init = { method, headers: await headers(), signal: attempt, redirect: "manual", ...uncached } as const;
      // A token that comes too late: not every fetch looks at the signal before it sends.
      attempt.throwIfAborted();
      const { deletesFrom } = call;
      if (deletesFrom === undefined) return fetch(to, init);
      return counting(deletionsFrom(connection.deletions, deletesFrom), () => fetch(to, init));
    },
  });
  const { response, text } = result;
  if (result.kind !== undefined || !response) throw failure(call, result, token, url);
  if (response.status === 304) {
    if (cached) return { data: cached.data, response, link: cached.link };
    throw failure(call, { ...result, kind: "unreadable" }, token, url);
  }
  if (cache && method === "GET" && text !== undefined) await storeAnswer(cache, key, response, text);
  return { data: result.data, response, link: response.headers.get("link") };
}

/** Browsers keep GitHub's answers for a minute (`cache-control: max-age=60`): a list would still show what was just deleted. */
const uncached: RequestInit = "location" in globalThis ? { cache: "no-store" } : {};

async function resolveToken({ token }: Connection, call: Call): Promise<string> {
  let found: unknown;
  try {
    found = typeof token === "function" ? await token() : token;
  } catch (cause) {
    throw refusal(call, "the token function failed.", { cause: safeCause(cause, "") });
  }
  if (found === undefined) return "";
  // What a header cannot hold would be shown in the error of fetch.
  if (typeof found === "string" && /^[\x21-\x7e]+$/.test(found)) return found;
  throw refusal(call, "the token is empty, or has a space or a line break in it. Trim it.");
}
