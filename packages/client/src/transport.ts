// The transport alone, for those who have a client already: a drop-in for fetch.
import type { EditionId } from "@ghpkg/types";
import { createExchange } from "./exchange.ts";
import { failure } from "./failure.ts";
import { transportSettings } from "./settings.ts";
import type { Fetch, TransportOptions } from "./settings.ts";

export type { Clock } from "./clock.ts";
export { isPackagesError, PackagesError } from "./errors.ts";
export type { CalledOperation, FailureFacts, FailureKind } from "./errors.ts";
export type { Fetch, Hooks, RequestEvent, TransportOptions } from "./settings.ts";

/**
 * Makes a function like `fetch` that keeps to GitHub's limits, and repeats what failed where that is safe. Whatever GitHub
 * answers in the end is resolved to, refusals too. For `request.fetch` of Octokit, `fetch` of openapi-fetch or hey-api.
 *
 * It rejects with a PackagesError when no answer came, when its JSON is cut, when it leads to another host (ask with
 * `redirect: "manual"` for such an answer itself), and when a limit lasts longer than `maxWait`; with the signal's reason when
 * that aborts.
 */
export function createTransport(options: TransportOptions & { readonly edition?: EditionId } = {}): Fetch {
  const { edition = "fpt" } = options;
  const settings = transportSettings(options);
  const exchange = createExchange(settings, !edition.startsWith("ghes-"));

  return async function transport(input, init = {}) {
    const request = input instanceof Request ? input : undefined;
    const url = input instanceof Request ? input.url : new URL(input, globalThis.location?.href).href;
    const method = (init.method ?? request?.method ?? "GET").toUpperCase();
    const signal = init.signal ?? request?.signal;
    const headers = new Headers(init.headers ?? request?.headers);
    const result = await exchange({
      method,
      url,
      signal,
      repeatable: !(init.body instanceof ReadableStream),
      readsAnything: true,
      redirects: (init.redirect ?? request?.redirect) === "manual" ? "passed-on" : "followed",
      async send(attempt, to) {
        const again = { ...init, method, headers, signal: attempt, redirect: "manual" } as const;
        // A body can be sent once; its copy is for the next time.
        if (to === url && request) return settings.fetch(request.clone(), again);
        const body = init.body ?? (await bodyOf(request));
        return settings.fetch(to, body === undefined ? again : { ...again, body });
      },
    });
    const { kind, response, text } = result;
    if (kind === "aborted") throw signal?.reason;
    if (!response || kind === "redirected" || kind === "unreadable") {
      const token = headers.get("authorization")?.replace(/^\S+\s+/, "") ?? "";
      throw failure({ edition, method, what: `${method} ${new URL(url).pathname}` }, result, token, url);
    }
    return text === undefined ? response : unread(response, text);
  };
}

/** What a redirect takes along of a request: a GET has no body, and may not have an empty one. */
async function bodyOf(request: Request | undefined): Promise<ArrayBuffer | undefined> {
  const body = await request?.clone().arrayBuffer();
  return body?.byteLength ? body : undefined;
}

/** The same answer, its body to be read once more. */
function unread({ status, statusText, headers, url }: Response, text: string): Response {
  // 205 may have no body, not even an empty one.
  const copy = new Response(text === "" ? null : text, { status, statusText, headers });
  return Object.defineProperty(copy, "url", { value: url });
}
