import type { Clock } from "./clock.ts";
import { systemClock } from "./clock.ts";

/** What hooks are told of a request: never its headers, its query string or its token. */
export interface RequestEvent {
  /** The HTTP method. */
  readonly method: string;
  /** The path, as it is sent. */
  readonly path: string;
  /** How often it has been sent, this time included. */
  readonly attempt: number;
}

/** Called as a request goes its way. What a hook throws fails the call. */
export interface Hooks {
  /** Before each attempt. */
  onRequest?(event: RequestEvent): void;
  /** After each answer, refusals too. */
  onResponse?(event: RequestEvent & { readonly status: number }): void;
  /** Before a failed attempt is repeated, after so many milliseconds. */
  onRetry?(event: RequestEvent & { readonly because: string; readonly ms: number }): void;
  /** When a limit holds all requests back, until then. */
  onWait?(event: RequestEvent & { readonly because: "primary" | "secondary"; readonly until: Date }): void;
}

/** A function like the global `fetch`. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** How requests are sent, repeated and spaced. Times are in milliseconds. */
export interface TransportOptions {
  /** How long one attempt may take, its body included. 30 seconds by default. */
  readonly timeout?: number;
  /** How often a failed attempt is repeated where that is safe. 3 by default; 0 never does. */
  readonly retries?: number;
  /** How long one call may wait for rate limits in all. 5 minutes by default; 0 never waits. */
  readonly maxWait?: number;
  /** Requests at once: 10 by default, 100 at most, which is GitHub's own limit. */
  readonly concurrency?: number;
  /** The least time between two writes. By default a second where GitHub limits, which is what it advises. */
  readonly writeInterval?: number;
  /** Used in place of the global `fetch`, which is looked up at each call. */
  readonly fetch?: Fetch;
  /** Told what happens to each request: for logs and measurements. */
  readonly hooks?: Hooks;
  /** Where time comes from: for tests that do not really wait. */
  readonly clock?: Clock;
  /** From 0 to 1, to spread retries: `Math.random` by default. */
  readonly random?: () => number;
}

/** The same, complete. */
export interface TransportSettings extends Required<Omit<TransportOptions, "writeInterval">> {
  readonly writeInterval: number | undefined;
}

/** Fills in what was left out. */
export function transportSettings({
  timeout = 30_000,
  retries = 3,
  maxWait = 300_000,
  concurrency = 10,
  writeInterval,
  fetch = (input, init) => globalThis.fetch(input, init),
  hooks = {},
  clock = systemClock,
  random = Math.random,
}: TransportOptions): TransportSettings {
  return { timeout, retries, maxWait, concurrency, writeInterval, fetch, hooks, clock, random };
}
