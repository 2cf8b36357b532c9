import type { FailureKind } from "./errors.ts";
import { createLimits, Paused } from "./limits.ts";
import { nextStep } from "./next-step.ts";
import type { Next } from "./next-step.ts";
import { limitFacts } from "./response-facts.ts";
import type { LimitFacts } from "./response-facts.ts";
import { sendOnce } from "./send-once.ts";
import type { Reply } from "./send-once.ts";
import { sleep } from "./clock.ts";
import type { RequestEvent, TransportSettings } from "./settings.ts";

/** A request to bring through. */
export interface Job {
  readonly method: string;
  readonly url: string;
  /** Sends it once; `signal` ends the attempt. */
  send(signal: AbortSignal, url: string): Promise<Response>;
  readonly signal: AbortSignal | undefined;
  /** Whether it can be sent more than once: a body that is a stream cannot. */
  readonly repeatable: boolean;
  /** Whether an answer may be something other than JSON: it is then passed on unread. */
  readonly readsAnything: boolean;
  /** What becomes of a redirect. Followed, it must stay on the host. */
  readonly redirects: "followed" | "passed-on";
}

/** What came of it in the end. */
export interface Result extends Reply {
  readonly attempts: number;
  /** Set when a limit stands in the way: milliseconds since the epoch. */
  readonly retryAt?: number;
  /** Whether sending it again can do no harm. */
  readonly repeatable: boolean;
}

/** Sends requests, waits for limits and repeats what failed: the one place that does. */
export type Exchange = (job: Job) => Promise<Result>;

/** GitHub limits what is sent to it by default; an Enterprise Server when it says so. */
export function createExchange(settings: TransportSettings, limited: boolean): Exchange {
  const { clock, hooks } = settings;
  const limits = createLimits({ ...settings, limited });

  return async function exchange(job) {
    const { method, url, signal } = job;
    const path = new URL(url).pathname;
    const write = !/^(GET|HEAD|OPTIONS)$/.test(method);
    const harmless = !write || isDeletionById(method, path);
    let patience = settings.maxWait;
    let retried = 0;
    let untold = 0;
    let unclear = false;

    /** Sends it once, and tells the limits what came of it before anybody else is let pass. */
    async function attempt(event: RequestEvent): Promise<{ readonly reply: Reply; readonly next?: Next }> {
      try {
        hooks.onRequest?.(event);
        const reply = await sendOnce(job, settings);
        const { response, kind } = reply;
        if (response?.headers.has("x-ratelimit-limit")) limits.on();
        const judged = kind && judge(kind, reply);
        // Hooks come last: one that throws must not keep the limits from what they need to know.
        if (response) hooks.onResponse?.({ ...event, status: response.status });
        if (!judged) return { reply };
        const { next, limit } = judged;
        if (limit && next.do === "wait") {
          hooks.onWait?.({ ...event, because: limit.limit, until: new Date(clock.now() + next.ms) });
        }
        return { reply, next };
      } finally {
        limits.leave();
      }
    }

    /** What to do after a failure. A limit that has caused it holds back all calls from here on. */
    function judge(kind: FailureKind, { response, text = "", cause }: Reply): { next: Next; limit?: LimitFacts } {
      const now = clock.now();
      const limit = response && limitFacts(response.status, response.headers, text, now);
      const next = nextStep({
        harmless,
        retries: job.repeatable ? settings.retries - retried : 0,
        retried,
        patience: job.repeatable ? patience : 0,
        fate: fateOf(kind, cause),
        passing: passing.has(kind),
        limit,
        untold,
        now,
        random: settings.random(),
      });
      if (!limit) return { next };
      limits.on();
      // Not even when this call gives up is another one sent: going on regardless may get an integration banned.
      limits.pause(next.until ?? now);
      if (limit.until === undefined) untold += 1;
      return { next, limit };
    }

    for (let sent = 1; ; sent += 1) {
      try {
        signal?.throwIfAborted();
        patience = await limits.enter(write, patience, signal);
        if (signal?.aborted) {
          // Just now, when its turn had come.
          limits.leave();
          throw signal.reason;
        }
      } catch (reason) {
        // What may not be sent twice never waits for a second turn after a lost answer.
        const unsent = { attempts: sent - 1, repeatable: true };
        return reason instanceof Paused
          ? { kind: "rate-limited", retryAt: reason.until, ...unsent }
          : { kind: "aborted", cause: reason, ...unsent };
      }
      const event = { method, path, attempt: sent };
      const { reply, next } = await attempt(event);
      const { kind, response } = reply;
      if (kind === undefined || !next) return { ...reply, attempts: sent, repeatable: true };
      // What a lost answer had already deleted is not there to be deleted again.
      if (unclear && write && response?.status === 404) return deleted(sent);
      unclear ||= fateOf(kind, reply.cause) === "unclear";
      if (next.do === "stop") {
        const limit = next.until === undefined ? {} : { kind: "rate-limited" as const, retryAt: next.until };
        return { ...reply, attempts: sent, repeatable: harmless || !unclear, ...limit };
      }
      // The limits hold it back, with all the others.
      if (next.until !== undefined) continue;
      retried += 1;
      hooks.onRetry?.({ ...event, because: response ? `${kind} (${response.status})` : kind, ms: next.ms });
      // An abort ends the wait; the next turn says so.
      await sleep(clock, next.ms, signal).catch(() => {});
    }
  };
}

/**
 * A version that is gone stays gone: GitHub does not use an id twice. A whole package is deleted by its name, and a second try
 * could meet a new package that somebody has published under it. A restore that was done could not be told from one that failed.
 */
function isDeletionById(method: string, path: string): boolean {
  return method === "DELETE" && /\/versions\/\d+$/.test(path);
}

/** Failures that can go away by themselves. */
const passing: ReadonlySet<FailureKind> = new Set(["network", "server", "timeout", "unreadable"]);

/** What is known of the request when its attempt has failed. */
function fateOf(kind: FailureKind, cause: unknown): "refused" | "unclear" | "unsent" {
  if (!passing.has(kind)) return kind === "aborted" ? "unclear" : "refused";
  return kind === "network" && neverSent(cause) ? "unsent" : "unclear";
}

/** Node says in the cause of a failed fetch when there was never a connection; browsers do not say. */
function neverSent(cause: unknown): boolean {
  // Whatever was thrown: both members are only read.
  const code = (cause as { cause?: { code?: unknown } } | undefined)?.cause?.code;
  return code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN";
}

function deleted(attempts: number): Result {
  return { response: new Response(null, { status: 204 }), attempts, repeatable: true };
}
