import { FileError } from "../context.ts";

/** What reading from the network may cost, and what is sent along. */
export interface FetchLimits {
  /** The most bytes of a body, counted after decompression. */
  readonly maxBytes: number;
  /** One deadline over connecting, all redirects and the whole body, in milliseconds. */
  readonly timeoutMs: number;
  /** Sent to the first address only: never along a redirect. */
  readonly headers?: readonly Header[];
}

/** A request's header, as {@link parseHeader} has checked it. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

export interface FetchedInput {
  readonly bytes: Uint8Array;
  /** As the server sent it, parameters included. */
  readonly contentType?: string;
  /** Where the body came from, after redirects; without user and password. */
  readonly url: string;
}

/** Whether an input is an address and not a path: `https://…`, but also `file:…`, which {@link fetchInput} refuses. */
export function isUrl(input: string): boolean {
  // Two characters at least: `C:\api.json` is a path.
  return /^[a-z][a-z\d+.-]+:/i.test(input);
}

/**
 * Reads a description over http or https.
 *
 * @throws {FileError} with the address, less user, password and query, what went wrong and what to do.
 */
export async function fetchInput(
  url: string,
  _limits: FetchLimits,
  _fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<FetchedInput> {
  throw new FileError(`${url}: not written yet`);
}
