import { isPackagesError } from "./errors.ts";
import type { FailureKind } from "./errors.ts";
import type { Job } from "./exchange.ts";
import { sameOrigin } from "./same-origin.ts";
import type { TransportSettings } from "./settings.ts";

/** What one attempt came to: an answer that was read, or how it failed. */
export interface Reply {
  /** Absent when all went well. */
  readonly kind?: FailureKind;
  readonly response?: Response;
  /** The body, when it was read. */
  readonly text?: string;
  /** The body as JSON, when it is JSON. */
  readonly data?: unknown;
  /** What was thrown on the way. */
  readonly cause?: unknown;
}

/** How many redirects are followed. */
const mostRedirects = 5;

/** Sends a request once, follows redirects on its own host, and reads the answer. Never rejects. */
export async function sendOnce(job: Job, { clock, timeout }: TransportSettings): Promise<Reply> {
  const attempt = new AbortController();
  let late = false;
  const abort = (): void => attempt.abort(job.signal?.reason);
  const callOff = clock.after(timeout, () => {
    late = true;
    attempt.abort();
  });
  job.signal?.addEventListener("abort", abort, { once: true });
  let streaming = false;
  try {
    // A hook may have aborted it.
    job.signal?.throwIfAborted();
    // A fetch that does not know signals must not keep the caller waiting.
    const reply = await Promise.race([sendAndRead(job, attempt.signal), aborted(attempt.signal)]);
    streaming = reply.kind === undefined && reply.text === undefined;
    return reply;
  } catch (cause) {
    if (late) return { kind: "timeout" };
    // Refused by ourselves, on the way out.
    if (isPackagesError(cause)) return { kind: cause.facts.kind, cause };
    return job.signal?.aborted ? { kind: "aborted", cause: job.signal.reason } : { kind: "network", cause };
  } finally {
    callOff();
    // A body that is passed on unread can still be aborted.
    if (!streaming) job.signal?.removeEventListener("abort", abort);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

async function sendAndRead(job: Job, signal: AbortSignal): Promise<Reply> {
  let url = job.url;
  let response = await job.send(signal, url);
  for (let followed = 0; isRedirect(response); followed += 1) {
    if (job.redirects === "passed-on") return { response };
    // A body that is cut cannot be cancelled, which is no matter.
    response.body?.cancel().catch(() => {});
    // The token must not follow to another host. Browsers do not say where a redirect leads: there, none is followed.
    const next = sameOrigin(response.headers.get("location"), url);
    if (next === undefined || followed === mostRedirects || !job.repeatable) return { kind: "redirected", response };
    url = next;
    response = await job.send(signal, url);
  }
  return read(job, response);
}

/** 300, 303 and 304 are answers: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects */
function isRedirect({ status, type }: Response): boolean {
  return type === "opaqueredirect" || [301, 302, 307, 308].includes(status);
}

async function read({ method, readsAnything }: Job, response: Response): Promise<Reply> {
  const { ok, status } = response;
  if (status === 204 || status === 304 || method === "HEAD") return { response };
  // Whoever uses the transport alone may ask for something that is not JSON.
  if (ok && readsAnything && !/\bjson\b/.test(response.headers.get("content-type") ?? "")) return { response };
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    // A refusal is one without its body, too.
    return { kind: ok ? "unreadable" : kindOf(status), response, cause };
  }
  // GitHub answers a write with nothing.
  if (ok && text === "" && method !== "GET") return { response, text };
  try {
    const data: unknown = JSON.parse(text);
    return ok ? { response, text, data } : { kind: kindOf(status), response, text, data };
  } catch (cause) {
    return ok ? { kind: "unreadable", response, text, cause } : { kind: kindOf(status), response, text };
  }
}

function kindOf(status: number): FailureKind {
  if (status >= 500) return "server";
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  return status === 429 ? "rate-limited" : "rejected";
}
